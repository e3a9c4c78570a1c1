import type { HistogramSeriesPlan } from '../../model/index.js';
import { columnOf, pixelGrid, type PixelGrid } from '../../numeric/index.js';
import { stepOf, type HistogramRow } from './histogramStore.js';

/** Those of a run's histograms that a plan wants. */
export interface ChosenRows {
  readonly rows: readonly HistogramRow[];
  /** Histograms in the range, and how many of them are among the rows. */
  readonly from: number;
  readonly to: number;
}

/** What a plan wants of one run's histograms, which are in order of steps; `domain` are the steps of the whole drawing. */
export function chooseRows(
  all: readonly HistogramRow[],
  { at, range, pixels }: Pick<HistogramSeriesPlan, 'at' | 'range' | 'pixels'>,
  domain: readonly [number, number],
): ChosenRows {
  if (at !== undefined) {
    const rows = all.slice(0, firstAfter(all, at)).slice(-1);
    return { rows, from: rows.length, to: rows.length };
  }
  const [first, end] = range ? [firstFrom(all, Math.min(...range)), firstAfter(all, Math.max(...range))] : [0, all.length];
  const inside = all.slice(first, end);
  const kept = pixels === undefined ? inside : lastOfColumns(inside, pixelGrid(domain, pixels));
  const rows = [...all.slice(Math.max(0, first - 1), first), ...kept, ...all.slice(end, end + 1)];
  return { rows, from: inside.length, to: kept.length };
}

function lastOfColumns(rows: readonly HistogramRow[], grid: PixelGrid): HistogramRow[] {
  return rows.filter((row, i) => {
    const next = rows[i + 1];
    return next === undefined || columnOf(grid, stepOf(next)) !== columnOf(grid, stepOf(row));
  });
}

function firstFrom(rows: readonly HistogramRow[], step: number): number {
  const found = rows.findIndex((row) => stepOf(row) >= step);
  return found < 0 ? rows.length : found;
}

function firstAfter(rows: readonly HistogramRow[], step: number): number {
  const found = rows.findIndex((row) => stepOf(row) > step);
  return found < 0 ? rows.length : found;
}

/** First and last step of all rows; [NaN, NaN] where there is none. */
export function stepExtent(runs: readonly (readonly HistogramRow[])[]): [number, number] {
  const ends = runs.flatMap((rows) => [rows[0], rows.at(-1)].filter((row) => row !== undefined).map(stepOf));
  return ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [NaN, NaN];
}

/** The steps of a drawing in which each histogram is as wide as to half the way to its neighbours: half a gap more than the extent at both ends, half a step about a single one. */
export function stepDomain(runs: readonly (readonly HistogramRow[])[]): [number, number] {
  const ends = runs.map((rows) => {
    const steps = [...new Set(rows.map(stepOf))];
    const [first, last] = [steps[0]!, steps.at(-1)!];
    const [second, before] = [steps[1] ?? first, steps.at(-2) ?? last];
    return [first - (second - first) / 2, last + (last - before) / 2] as const;
  });
  if (ends.length === 0) return [NaN, NaN];
  const [low, high] = [Math.min(...ends.map(([from]) => from)), Math.max(...ends.map(([, to]) => to))];
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}
