/**
 * A feature as a forest sees it: each row's value as a whole number. `numeric`: the rank of the value among the distinct ones, from 0; -1 where it is
 * missing; `sorted`: the rows by rank, missing ones last; `unique`: no value occurs twice; `middle`: the last
 * rank not above the median, beside which missing values stand when a node divides by size. `category`: the code of the value, from 0; a missing value has a code of its own.
 */
export type Feature =
  | { kind: 'numeric'; ranks: Int32Array; distinct: Float64Array; sorted: Int32Array; unique: boolean; middle: number }
  | { kind: 'category'; ranks: Int32Array; levels: number; missingCode: number };

/** What a forest is grown on. */
export interface ForestTable {
  readonly features: readonly Feature[];
  /** All finite. */
  readonly target: Float64Array;
  /** The ranks of all features row by row, for walks through trees: `byRow[row * features.length + feature]`. */
  readonly byRow: Int32Array;
}

/** Puts features and a finite target together. */
export function forestTable(features: readonly Feature[], target: Float64Array): ForestTable {
  const width = features.length;
  const byRow = new Int32Array(target.length * width);
  features.forEach(({ ranks }, feature) => {
    for (let row = 0; row < ranks.length; row++) byRow[row * width + feature] = ranks[row]!;
  });
  return { features, target, byRow };
}

/** A feature of numbers, ±Infinity among them; NaN is a missing value. */
export function numericFeature(values: Float64Array): Feature {
  const ascending = values.filter((value) => !Number.isNaN(value)).toSorted();
  const distinct = ascending.filter((value, i) => i === 0 || value !== ascending[i - 1]);
  const rankOf = new Map(Array.from(distinct, (value, rank) => [value, rank]));
  const ranks = Int32Array.from(values, (value) => rankOf.get(value) ?? -1);
  const sorted = sortedRows(ranks, distinct.length);
  const present = ranks.reduce((some, rank) => some + (rank < 0 ? 0 : 1), 0);
  const middle = present > 0 ? ranks[sorted[(present - 1) >> 1]!]! : 0;
  return { kind: 'numeric', ranks, distinct, sorted, unique: present === distinct.length, middle };
}

/** A feature of unordered values: codes from 0 to below `levels`. `missingCode`: the code that stands for a missing value; -1 where none is missing. */
export function categoryFeature(codes: Int32Array, levels: number, missingCode = -1): Feature {
  return { kind: 'category', ranks: codes, levels, missingCode };
}

/** Rows by rank, those without a value last, rows of a rank in their own order. */
function sortedRows(ranks: Int32Array, levels: number): Int32Array {
  const next = new Int32Array(levels + 2);
  const bin = (rank: number): number => (rank < 0 ? levels : rank);
  for (const rank of ranks) next[bin(rank) + 1]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const sorted = new Int32Array(ranks.length);
  for (let row = 0; row < ranks.length; row++) sorted[next[bin(ranks[row]!)]!++] = row;
  return sorted;
}
