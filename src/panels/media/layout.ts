import type { MediaItem } from './mediaItem.js';
import type { MediaSpec } from './spec.js';

/** A line of the grid: the name of what follows, or tiles side by side. */
export type GridLine =
  | { kind: 'heading'; height: number; item: MediaItem }
  /** `tiles[i]` is a place in the page's items; undefined where a run has nothing at a step. */
  | { kind: 'tiles'; height: number; tiles: readonly (number | undefined)[] };

export interface MediaLayout {
  lines: readonly GridLine[];
  /** CSS pixels that the widest line takes. */
  width: number;
  /** Whether tiles say which run they are of: no heading does. */
  namesRuns: boolean;
}

/** CSS pixels: between tiles, below a tile's picture, of a heading. */
export const gap = 8;
export const captionHeight = 38;
const headingHeight = 24;

/**
 * Where the tiles of a page stand. Items of one run and key follow each other, wrapped to the width, below a heading; where no run and key has more than one, they need none. Steps side by side
 * stand below each other for all runs, unless there is one run alone, whose steps are wrapped too.
 */
export function mediaLayout(items: readonly MediaItem[], { across, tile }: Pick<MediaSpec, 'across' | 'tile'>, width: number): MediaLayout {
  const groups = groupsOf(items);
  const fit = Math.max(1, Math.floor((width - gap) / (tile + gap)));
  const line = (tiles: readonly (number | undefined)[]): GridLine => ({ kind: 'tiles', height: tile + captionHeight + gap, tiles });
  const headed = (tilesOf: (group: readonly number[]) => GridLine[]): GridLine[] =>
    groups.flatMap((group) => [{ kind: 'heading' as const, height: headingHeight, item: items[group[0]!]! }, ...tilesOf(group)]);
  const wrapped = (group: readonly number[]): GridLine[] => chunks(group, fit).map(line);
  const widthOf = (columns: number): number => gap + columns * (tile + gap);
  if (across === 'step' && groups.length > 1) {
    const steps = [...new Set(items.map(({ step }) => step))].toSorted((a, b) => a - b);
    const column = new Map(steps.map((step, i) => [step, i]));
    const lines = headed((group) => {
      const tiles = Array<number | undefined>(steps.length).fill(undefined);
      for (const i of group) tiles[column.get(items[i]!.step)!] = i;
      return [line(tiles)];
    });
    return { lines, width: widthOf(steps.length), namesRuns: false };
  }
  if (across === 'index' && groups.every((group) => group.length === 1)) {
    return { lines: wrapped(items.map((_, i) => i)), width: widthOf(fit), namesRuns: true };
  }
  return { lines: headed(wrapped), width: widthOf(fit), namesRuns: false };
}

/** Places of the items of each run and key, in their order. */
function groupsOf(items: readonly MediaItem[]): number[][] {
  const groups: number[][] = [];
  items.forEach(({ run, key }, i) => {
    const before = items[i - 1];
    if (before && before.run === run && before.key === key) groups.at(-1)!.push(i);
    else groups.push([i]);
  });
  return groups;
}

function chunks(group: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(group.length / size) }, (_, i) => group.slice(i * size, (i + 1) * size));
}

/** The tile a key leads to from another: `undefined` for keys that lead nowhere. */
export function moveTile({ lines }: MediaLayout, from: number | undefined, key: string, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return Math.min(count - 1, (from ?? -1) + 1);
  if (key === 'ArrowLeft') return Math.max(0, (from ?? count) - 1);
  const down = key === 'ArrowDown' || key === 'PageDown';
  if (!down && key !== 'ArrowUp' && key !== 'PageUp') return undefined;
  const rows = lines.flatMap((line) => (line.kind === 'tiles' ? [line.tiles] : []));
  const at = rows.findIndex((tiles) => from !== undefined && tiles.includes(from));
  if (at < 0) return down ? 0 : count - 1;
  const next = rows[at + (down ? 1 : -1)];
  return next ? nearest(next, rows[at]!.indexOf(from)) : from;
}

function nearest(tiles: readonly (number | undefined)[], column: number): number | undefined {
  let best: number | undefined;
  let distance = Infinity;
  tiles.forEach((tile, i) => {
    if (tile === undefined || Math.abs(i - column) >= distance) return;
    [best, distance] = [tile, Math.abs(i - column)];
  });
  return best;
}
