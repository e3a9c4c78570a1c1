import { axisText, xAxisScale, yAxisScale, type AxisScale, type AxisText, type Tick } from '../charts/index.js';
import type { Locale } from '../texts/index.js';
import { digitsWithin, formatNumber, formatValue } from '../theme/index.js';

/** How x is written and spaced. `time`: milliseconds since 1970. `duration`: seconds. */
export type XScaleKind = 'linear' | 'log' | 'time' | 'duration';

/** What an author says of the x axis. */
export interface XAxisOptions {
  /** Named below the axis. Default: nothing. */
  label?: string | undefined;
  /** Default `linear`. */
  scale?: XScaleKind | undefined;
  /** Ends of the axis. Default: the smallest and the largest x of all lines. */
  min?: number | undefined;
  max?: number | undefined;
}

/** An x axis whose places are those that drawings know: of a log scale the decimal logarithm. */
export interface XScale {
  /** Place of a value, NaN where it has none; absent where that is the value. */
  readonly place: ((value: number) => number) | undefined;
  /** Value at a place. */
  readonly value: (place: number) => number;
  /** The axis over places, on `width` CSS pixels. */
  readonly axis: (domain: readonly [number, number], width: number, locale: Locale) => AxisScale;
  /** How places are read. */
  readonly text: (label: string, domain: readonly [number, number], locale: Locale) => AxisText;
}

const same = (value: number): number => value;

/** The scale of a kind. */
export function xScale(kind: XScaleKind): XScale {
  switch (kind) {
    case 'linear':
      return {
        place: undefined,
        value: same,
        axis: (domain, width, locale) => xAxisScale(domain, 'number', width, locale),
        text: numberText(same),
      };
    case 'log': {
      const value = (place: number): number => 10 ** place;
      return { place: (x) => (x > 0 ? Math.log10(x) : NaN), value, axis: logAxis, text: numberText(value) };
    }
    case 'time':
    case 'duration':
      return {
        place: undefined,
        value: same,
        axis: (domain, width, locale) => xAxisScale(domain, kind, width, locale),
        text: (label, _, locale) => axisText(label, kind, locale),
      };
    default:
      return kind satisfies never;
  }
}

function numberText(value: (place: number) => number): XScale['text'] {
  return (label, [from, to], locale) => {
    const digits = Math.max(6, digitsWithin([value(from), value(to)]));
    const distance = (place: number): string => formatNumber(place, 2, locale);
    // Integers stay whole, as steps do.
    return { label, value: (place) => formatNumber(rounded(value(place)), digits, locale), distance, distanceInWords: distance };
  };
}

/** Without what the way over the logarithm adds to the last digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** CSS pixels between ticks of decades. */
const decadeGap = 56;

function logAxis(domain: readonly [number, number], width: number, locale: Locale): AxisScale {
  const wide = xAxisScale(domain, 'number', width, locale).domain;
  const [low, high] = [10 ** wide[0], 10 ** wide[1]];
  const inside = (ticks: readonly Tick[]): Tick[] =>
    ticks
      .filter(({ value }) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
      .map(({ value, label }) => ({ value: Math.log10(value), label }));
  const count = Math.max(2, Math.floor(width / decadeGap));
  const decades = inside(yAxisScale([low, high], true, count, locale).ticks);
  if (decades.length > 1) return { domain: wide, log: false, ticks: decades };
  const plain = inside(xAxisScale([low, high], 'number', width, locale).ticks).filter(
    (tick, i, all) => i === 0 || isClear(all[i - 1]!, tick, wide, width),
  );
  return { domain: wide, log: false, ticks: plain.length > 1 ? plain : endsOf(wide, locale) };
}

/** Numbers that are equally far apart crowd at the upper end of decades. */
function isClear(before: Tick, tick: Tick, [from, to]: readonly [number, number], width: number): boolean {
  return ((tick.value - before.value) / (to - from)) * width >= decadeGap / 2;
}

function endsOf(domain: readonly [number, number], locale: Locale): Tick[] {
  return domain.map((value) => ({ value, label: formatValue(10 ** value, 3, locale) }));
}
