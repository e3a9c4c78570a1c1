import { xAxisScale } from '../../charts/index.js';
import type { HistogramScale } from '../../model/index.js';
import { scalePlace, scaleValue, symlogThreshold, widenedExtent } from '../../numeric/index.js';
import type { Locale } from '../../texts/index.js';
import { formatNumber, logTickFormat } from '../../theme/index.js';

/** An axis of values: places from 0 (its low end) to 1. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly scale: HistogramScale;
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
  /** Ticks by place, none of them closer than there is room for. */
  readonly ticks: readonly { at: number; label: string }[];
}

/** The axis of an extent that is `length` CSS pixels long, with a tick every `gap` of them at most. */
export function valueAxisOf(
  extent: readonly [number, number],
  scale: HistogramScale,
  length: number,
  gap: number,
  locale?: Locale,
): ValueAxis {
  const domain = widenedExtent(Number.isFinite(extent[0]) ? extent : [0, 1]);
  const threshold = symlogThreshold(domain);
  const [from, to] = domain.map((value) => scalePlace(value, scale, threshold)) as [number, number];
  const place = (value: number): number => (scalePlace(value, scale, threshold) - from) / (to - from);
  const value = (at: number): number => scaleValue(from + (to - from) * at, scale, threshold);
  const offered = scale === 'linear' ? linearTicks(domain, length, gap, locale) : symlogTicks(domain, threshold, locale);
  const least = gap / Math.max(1, length);
  const ticks: { at: number; label: string }[] = [];
  // The weightiest first: 0, then the largest powers.
  for (const tick of offered) {
    const at = place(tick.value);
    if (ticks.every((other) => Math.abs(other.at - at) >= least)) ticks.push({ at, label: tick.label });
  }
  return { domain, scale, place, value, ticks };
}

interface OfferedTick {
  value: number;
  label: string;
}

function linearTicks(domain: readonly [number, number], length: number, gap: number, locale: Locale | undefined): readonly OfferedTick[] {
  // As many as an x axis would have on so much room, whose labels take about 60 pixels.
  return xAxisScale(domain, 'number', (length / gap) * 60, locale).ticks;
}

function symlogTicks([low, high]: readonly [number, number], threshold: number, locale: Locale | undefined): OfferedTick[] {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const powers: number[] = [];
  for (let power = Math.floor(Math.log10(largest)); 10 ** power > threshold; power--) powers.push(10 ** power);
  const values = [0, ...powers.flatMap((power) => [power, -power])].filter((value) => value >= low && value <= high);
  return values.map((value) => ({
    value,
    label: symlogLabel(value, largest, locale),
  }));
}

function symlogLabel(value: number, largest: number, locale: Locale | undefined): string {
  if (value === 0) return formatNumber(0, 4, locale);
  return value < 0 ? `−${logTickFormat(-value, largest, locale)}` : logTickFormat(value, largest, locale);
}
