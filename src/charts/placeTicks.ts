import type { Locale } from '../texts/index.js';
import { formatNumber } from '../theme/index.js';
import { labelWidth } from './labelWidth.js';
import { valueOf, type ValueScale } from './valueScale.js';
import { valueTicks, type ValueTick } from './valueTicks.js';

/** What is in view of an axis, in places: 0 to 1 is all of its domain. */
export type PlaceWindow = readonly [number, number];

/** About `count` ticks of what is in view of an axis, by their places on the whole axis. */
export function placeTicks(scale: ValueScale, [from, to]: PlaceWindow, count: number, locale?: Locale): ValueTick[] {
  const [low, high] = scale.domain;
  const within = ({ position }: ValueTick): boolean => position >= from && position <= to;
  if (scale.kind === 'category' || low === high) return valueTicks(scale, count, locale).filter(within);
  if (scale.kind === 'percentile') return rankTicks(scale, from, to, locale);
  const part = { ...scale, domain: [valueOf(scale, from), valueOf(scale, to)] as const };
  return valueTicks(part, count, locale).map(({ position, label }) => ({ position: from + position * (to - from), label }));
}

/** The quartiles of all values, or of the ranks in view where fewer than two of those are. */
function rankTicks(scale: ValueScale, from: number, to: number, locale: Locale | undefined): ValueTick[] {
  const all = valueTicks(scale, 5, locale).filter(({ position }) => position >= from && position <= to);
  if (all.length > 1) return all;
  const [start, end] = [Math.max(0, from), Math.min(1, to)];
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const position = start + (end - start) * share;
    return { position, label: formatNumber(valueOf(scale, position), 4, locale) };
  });
}

/** Ticks without those whose labels would touch the one before, along `width` CSS pixels of the window. */
export function clearTicks(ticks: readonly ValueTick[], [from, to]: PlaceWindow, width: number): ValueTick[] {
  let end = -Infinity;
  return ticks.filter(({ position, label }) => {
    const middle = ((position - from) / (to - from)) * width;
    const half = labelWidth(label) / 2;
    if (middle - half < end + 8) return false;
    end = middle + half;
    return true;
  });
}
