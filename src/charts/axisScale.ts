import { scaleLinear, scaleLog, ticks as linearTicks } from 'd3';
import type { Locale } from '../texts/index.js';
import { durationTicks, formatDuration, formatNumber, formatTimeTick, logTickFormat, tickFormat } from '../theme/index.js';
import { fitTicks } from './fitTicks.js';
import { roundMoments } from './roundMoments.js';

export interface Tick {
  value: number;
  label: string;
}

/** One axis: which values it spans, whether by their logarithm, and its ticks. */
export interface AxisScale {
  readonly domain: readonly [number, number];
  readonly log: boolean;
  readonly ticks: readonly Tick[];
}

/** What runs along an axis: plain numbers, seconds, or ms since 1970. */
export type AxisUnit = 'number' | 'duration' | 'time';

/** An axis over exactly `domain`, with as many ticks as find room on `width` CSS pixels. A domain of one value is widened around it, and has one tick. */
export function xAxisScale(domain: readonly [number, number], unit: AxisUnit, width: number, locale?: Locale): AxisScale {
  const wide = widened(domain);
  const offered = (count: number): Tick[] => ticksOf(wide, unit, count, locale);
  const ticks = domain[0] === domain[1] ? onlyTick(domain[0], unit, locale) : fitTicks(wide, width, offered);
  return { domain: wide, log: false, ticks };
}

/** A value axis that covers `extent`, ended at round numbers. On a log scale `extent` must be above 0; [NaN, NaN] gives 0 to 1. */
export function yAxisScale(extent: readonly [number, number], log: boolean, count: number, locale?: Locale): AxisScale {
  if (!Number.isFinite(extent[0] + extent[1])) return yAxisScale(log ? [0.1, 1] : [0, 1], log, count, locale);
  if (log) return logScale(extent, count, locale);
  const [low = 0, high = 1] = scaleLinear().domain(widened(extent)).nice(count).domain();
  return { domain: [low, high], log, ticks: ticksOf([low, high], 'number', count, locale) };
}

/** An axis of counts, from 0 to `most` and on to a round number: its ticks are whole, however few they are. */
export function countAxisScale(most: number, count: number, locale?: Locale): AxisScale {
  return wholeTicks(yAxisScale([0, most || 1], false, count, locale), locale);
}

/** An axis of steps, ranks or whatever else is counted, over exactly `domain`: its ticks are whole. */
export function wholeAxisScale(domain: readonly [number, number], width: number, locale?: Locale): AxisScale {
  return wholeTicks(xAxisScale(domain, 'number', width, locale), locale);
}

/** Labels are made anew: those of halves have a digit that whole numbers do not need. An axis on which no whole number lies stays as it is. */
function wholeTicks(scale: AxisScale, locale: Locale | undefined): AxisScale {
  const values = scale.ticks.flatMap(({ value }) => (Number.isInteger(value) ? [value] : []));
  if (values.length === 0) return scale;
  const label = tickFormat(values, locale);
  return { ...scale, ticks: values.map((value) => ({ value, label: label(value) })) };
}

function logScale([low, high]: readonly [number, number], count: number, locale: Locale | undefined): AxisScale {
  const [from, to] = low < high ? [low, high] : [low / 2, low * 2];
  const decades = Math.log10(to / from);
  const scale = scaleLog().domain([from, to]);
  if (decades > 1) scale.nice();
  const [start = from, end = to] = scale.domain();
  const domain = [start, end] as const;
  if (decades <= 1) return { domain, log: true, ticks: ticksOf(domain, 'number', count, locale) };
  const first = Math.round(Math.log10(start));
  const all = Array.from({ length: Math.round(Math.log10(end)) - first + 1 }, (_, i) => Number(`1e${first + i}`));
  const every = Math.ceil(all.length / Math.max(2, count));
  const ticks = all.filter((_, i) => i % every === 0).map((value) => ({ value, label: logTickFormat(value, end, locale) }));
  return { domain, log: true, ticks };
}

function onlyTick(value: number, unit: AxisUnit, locale: Locale | undefined): Tick[] {
  if (unit === 'time') return timeAxisTicks(value, value, 1, locale);
  return [{ value, label: unit === 'duration' ? formatDuration(value, locale) : formatNumber(value, 4, locale) }];
}

function widened([low, high]: readonly [number, number]): readonly [number, number] {
  if (!Number.isFinite(low + high)) return [0, 1];
  if (low < high) return [low, high];
  const room = low === 0 ? 0.5 : Math.abs(low) * 0.05;
  return [low - room, high + room];
}

function ticksOf([from, to]: readonly [number, number], unit: AxisUnit, count: number, locale: Locale | undefined): Tick[] {
  if (unit === 'time') return timeAxisTicks(from, to, count, locale);
  const durations = unit === 'duration' ? durationTicks(from, to, count) : undefined;
  if (durations) return durations.map((value) => ({ value, label: formatDuration(value, locale) }));
  const values = linearTicks(from, to, count);
  const label = tickFormat(values, locale);
  return values.map((value) => ({ value, label: unit === 'duration' ? formatDuration(value, locale) : label(value) }));
}

/** Ticks at moments that are round in the time zone of the locale, ms since 1970; the one moment where the ends are the same. */
export function timeAxisTicks(from: number, to: number, count: number, locale?: Locale): Tick[] {
  if (from === to) return [{ value: from, label: formatTimeTick(from, 0, locale) }];
  const values = roundMoments(from, to, count, locale?.utcOffset);
  const gap = (values[1] ?? to) - (values[0] ?? from);
  return values.map((value) => ({ value, label: formatTimeTick(value, gap, locale) }));
}
