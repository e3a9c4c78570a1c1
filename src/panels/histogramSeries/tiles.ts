import type { ElementSize } from '../../react/index.js';
import type { PanelContext } from '../panelKind.js';
import type { HistogramForm, HistogramSeriesSpec } from './spec.js';

/** A part of the figure for one run, CSS pixels. */
export interface Tile {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Runs on a page at most: as small multiples, and over each other at one step. */
export const mostTiles = 12;
export const mostOverlaid = 6;

const leastWidth = 220;
const leastHeight = 116;
/** Of the buttons above, and of the line that turns pages below. */
export const barHeight = 30;

/** How many columns and rows of small multiples find room. */
function roomFor({ width, height }: ElementSize, paged: boolean): { columns: number; rows: number; fit: number } {
  const columns = Math.max(1, Math.floor(width / leastWidth));
  const rows = Math.max(1, Math.floor((height - barHeight - (paged ? barHeight : 0)) / leastHeight));
  return { columns, rows, fit: Math.min(mostTiles, columns * rows) };
}

/** How many runs are on a page, when as many as `runs` may have logged the key. */
export function runsPerPage(form: HistogramForm, size: ElementSize, runs: number): number {
  if (form === 'step') return mostOverlaid;
  const all = roomFor(size, false).fit;
  return runs <= all ? all : roomFor(size, true).fit;
}

/** Runs that may have logged the key: what the catalog says of the project; very many where it is not known. */
export function mayHaveLogged({ key }: HistogramSeriesSpec, { catalog }: Pick<PanelContext, 'catalog'>): number {
  return catalog?.histograms.find((entry) => entry.key === key)?.runs ?? Infinity;
}

/** Equal parts of the figure for `count` runs, row by row. */
export function tilesOf(size: ElementSize, count: number, paged: boolean): Tile[] {
  const room = roomFor(size, paged);
  const rows = Math.max(1, Math.ceil(count / room.columns));
  const columns = Math.max(1, Math.ceil(count / rows));
  const [width, height] = [size.width / columns, (size.height - barHeight - (paged ? barHeight : 0)) / rows];
  return Array.from({ length: count }, (_, i) => ({
    left: (i % columns) * width,
    top: barHeight + Math.floor(i / columns) * height,
    width,
    height,
  }));
}
