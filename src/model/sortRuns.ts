import type { ColumnSource } from './columnSource.js';
import type { SortKey } from './runQuery.js';
import type { StoredColumn, TextListColumn } from './storedColumn.js';
import { compareText } from './text.js';
import { typeRank } from './typeRank.js';

/** NaN and missing values stay behind all others in both directions. */
const lastType = 3;
const nanRank = 4;
const missingRank = 5;

/** One sort level made comparable: first by `rank`, then by `value`, both ascending. */
interface Level {
  rank: Uint8Array;
  value: Float64Array;
}

/**
 * The same run indices in the order of the sort keys: numbers before texts (by code point) before false before true before lists (by JSON text);
 * reversed when descending; then NaN, then missing; ties by creation order. Tags compare tag by tag.
 */
export function sortRuns(indices: Int32Array, sort: readonly SortKey[] | undefined, source: ColumnSource): Int32Array {
  const levels = (sort ?? []).map((key) => levelOf(key, source));
  if (levels.length === 0) return indices.toSorted();
  return indices.toSorted((a, b) => {
    for (const { rank, value } of levels) {
      const difference = rank[a]! - rank[b]! || compareNumbers(value[a]!, value[b]!);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Subtracting would give NaN for two equal infinities. */
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function levelOf(key: SortKey, source: ColumnSource): Level {
  const level: Level = { rank: new Uint8Array(source.rows).fill(missingRank), value: new Float64Array(source.rows) };
  for (const column of source.column(key.column)) fillLevel(level, column);
  if (!key.ascending) reverse(level);
  return level;
}

function fillLevel(level: Level, column: StoredColumn): void {
  const rank = typeRank[column.type];
  const valueAt = sortValues(column);
  for (let run = 0; run < level.rank.length; run++) {
    const value = valueAt(run);
    if (value === undefined) continue;
    level.rank[run] = Number.isNaN(value) ? nanRank : rank;
    level.value[run] = Number.isNaN(value) ? 0 : value;
  }
}

/** A number per run that orders the column's values; undefined where the run has none. */
function sortValues(column: StoredColumn): (run: number) => number | undefined {
  switch (column.type) {
    case 'number':
    case 'boolean': {
      const { values, valid } = column;
      return (run) => (valid && valid[run] === 0 ? undefined : values[run]);
    }
    case 'string':
    case 'json': {
      const ranks = textRanks(column.dictionary);
      return (run) => ranks[column.codes[run]!];
    }
    case 'strings': {
      const ranks = listRanks(column);
      return (run) => ranks[run];
    }
    default:
      return column satisfies never;
  }
}

function textRanks(dictionary: readonly string[]): number[] {
  return ranksOf(dictionary, compareText);
}

function listRanks(column: TextListColumn): (number | undefined)[] {
  const ranks = textRanks(column.dictionary);
  const lists = Array.from({ length: column.offsets.length - 1 }, (_, run) =>
    Array.from(column.codes.subarray(column.offsets[run], column.offsets[run + 1]), (code) => ranks[code] ?? 0),
  );
  const byList = ranksOf(lists, compareLists);
  return byList.map((rank, run) => (lists[run]?.length === 0 ? undefined : rank));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  if (at === -1) return a.length - b.length;
  return at < b.length ? (a[at] ?? 0) - (b[at] ?? 0) : 1;
}

/** For each item its place in the order; equal items share one. */
function ranksOf<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const order = items.map((_, i) => i).toSorted((a, b) => compare(items[a]!, items[b]!));
  const ranks: number[] = Array.from({ length: items.length }, () => 0);
  order.forEach((item, place) => {
    const before = order[place - 1];
    const same = before !== undefined && compare(items[before]!, items[item]!) === 0;
    ranks[item] = same ? (ranks[before] ?? 0) : place;
  });
  return ranks;
}

function reverse(level: Level): void {
  for (let run = 0; run < level.rank.length; run++) {
    const rank = level.rank[run]!;
    if (rank > lastType) continue;
    level.rank[run] = lastType - rank;
    level.value[run] = -level.value[run]!;
  }
}
