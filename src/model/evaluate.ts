import type { ColumnSource } from './columnSource.js';
import { RunfolioError } from './errors.js';
import type { Filter } from './filter.js';
import type { StoredColumn, TextColumn, TextListColumn } from './storedColumn.js';
import { valueTest, type FilterLeaf, type PatternCompiler, type ValueTest } from './valueTest.js';

/** Levels of `and`, `or` and `not` that a filter may have; deeper ones are refused with `bad-plan`. */
export const maxFilterDepth = 64;

export interface EvaluateOptions {
  /** The moment that `within last` counts back from, in milliseconds since 1970. */
  now: number;
  /** Needed where `usesPatterns` says so: the engine behind it is large, so that it is left to the caller to load it. */
  compilePattern?: PatternCompiler | undefined;
}

/**
 * Which runs a filter selects: one byte per run, 1 where it matches. See `Filter` for what each operator means.
 * Throws `bad-plan` for an invalid pattern or a tree deeper than `maxFilterDepth`.
 */
export function evaluate(filter: Filter, source: ColumnSource, options: EvaluateOptions): Uint8Array {
  checkFilterDepth(filter);
  return evaluateNode(filter, source, options);
}

/** Whether a filter has a `matches` anywhere, for which `evaluate` needs `compilePattern`. */
export function usesPatterns(filter: Filter): boolean {
  if (!('of' in filter)) return filter.op === 'matches';
  return (filter.op === 'not' ? [filter.of] : filter.of).some(usesPatterns);
}

/** Throws `bad-plan` if a filter is nested deeper than `maxFilterDepth`. */
export function checkFilterDepth(filter: Filter, depth = 1): void {
  if (depth > maxFilterDepth)
    throw new RunfolioError('bad-plan', `A filter may be nested ${maxFilterDepth} levels deep; this one is deeper.`);
  if (!('of' in filter)) return;
  for (const child of filter.op === 'not' ? [filter.of] : filter.of) checkFilterDepth(child, depth + 1);
}

function evaluateNode(filter: Filter, source: ColumnSource, options: EvaluateOptions): Uint8Array {
  switch (filter.op) {
    case 'and':
      return filter.of.reduce<Uint8Array>(
        (all, child) => intersect(all, evaluateNode(child, source, options)),
        new Uint8Array(source.rows).fill(1),
      );
    case 'or':
      return filter.of.reduce<Uint8Array>((any, child) => unite(any, evaluateNode(child, source, options)), new Uint8Array(source.rows));
    case 'not':
      return complement(evaluateNode(filter.of, source, options));
    default:
      return evaluateLeaf(filter, source, options);
  }
}

function evaluateLeaf(leaf: FilterLeaf, source: ColumnSource, options: EvaluateOptions): Uint8Array {
  const matching = new Uint8Array(source.rows);
  const test = valueTest(leaf, options.now, options.compilePattern);
  for (const column of source.column(leaf.column)) markMatches(column, test, matching);
  return leaf.op === 'is not set' ? complement(matching) : matching;
}

/** Sets `out` to 1 for each run whose value in this column passes the test. */
function markMatches(column: StoredColumn, test: ValueTest, out: Uint8Array): void {
  const none = test.none === true;
  switch (column.type) {
    case 'number':
      if (test.number) markValues(column, test.number, none, out);
      break;
    case 'boolean':
      if (test.boolean) markValues(column, (value) => test.boolean?.(value === 1) === true, none, out);
      break;
    case 'string':
    case 'json':
      if (test.text) markTexts(column, test.text, none, out);
      break;
    case 'strings':
      if (test.text) markLists(column, test.text, none, out);
      break;
    default:
      column satisfies never;
  }
}

function markValues(
  column: { values: Float64Array | Uint8Array; valid?: Uint8Array | undefined },
  passes: (value: number) => boolean,
  none: boolean,
  out: Uint8Array,
): void {
  const { values, valid } = column;
  for (let run = 0; run < out.length; run++) {
    if (valid && valid[run] === 0) continue;
    if (passes(values[run]!) !== none) out[run] = 1;
  }
}

/** Each distinct text is tested once, however many runs have it. */
function markTexts(column: TextColumn, passes: (text: string) => boolean, none: boolean, out: Uint8Array): void {
  const marked = column.dictionary.map((text) => passes(text) !== none);
  for (let run = 0; run < out.length; run++) if (marked[column.codes[run]!]) out[run] = 1;
}

/** A run without any tag is missing. */
function markLists(column: TextListColumn, passes: (text: string) => boolean, none: boolean, out: Uint8Array): void {
  const passing = column.dictionary.map(passes);
  for (let run = 0; run < out.length; run++) {
    const codes = column.codes.subarray(column.offsets[run], column.offsets[run + 1]);
    if (codes.length > 0 && codes.some((code) => passing[code]) !== none) out[run] = 1;
  }
}

function intersect(a: Uint8Array, b: Uint8Array): Uint8Array {
  for (let i = 0; i < a.length; i++) a[i] = a[i]! & b[i]!;
  return a;
}

function unite(a: Uint8Array, b: Uint8Array): Uint8Array {
  for (let i = 0; i < a.length; i++) a[i] = a[i]! | b[i]!;
  return a;
}

function complement(a: Uint8Array): Uint8Array {
  for (let i = 0; i < a.length; i++) a[i] = 1 - a[i]!;
  return a;
}
