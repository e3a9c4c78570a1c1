import type { ColumnSource } from './columnSource.js';
import { evaluate, type EvaluateOptions } from './evaluate.js';
import type { RunChoice, RunQuery } from './runQuery.js';
import type { TextColumn } from './storedColumn.js';
import { foldCase, wellFormed } from './text.js';

/** The runs a query selects, as run indices in creation order: filter, search, `only`, `except` and `anyOf` together. Its sort is `sortRuns`' business. */
export function selectRuns(query: RunQuery, source: ColumnSource, options: EvaluateOptions): Int32Array {
  return Int32Array.from(indicesOf(chosen(query, source, options)));
}

function chosen(choice: RunChoice, source: ColumnSource, options: EvaluateOptions): Uint8Array {
  const selected = choice.filter ? evaluate(choice.filter, source, options) : new Uint8Array(source.rows).fill(1);
  if (choice.search) keep(selected, searchMatches(choice.search, source));
  if (choice.only) keep(selected, runsNamed(choice.only, source));
  if (choice.except) keep(selected, runsNamed(choice.except, source), 0);
  if (choice.anyOf) keep(selected, anyOf(choice.anyOf, source, options));
  return selected;
}

function anyOf(choices: readonly RunChoice[], source: ColumnSource, options: EvaluateOptions): Uint8Array {
  const found = new Uint8Array(source.rows);
  for (const one of choices) for (const run of indicesOf(chosen(one, source, options))) found[run] = 1;
  return found;
}

function* indicesOf(selected: Uint8Array): Generator<number> {
  for (let run = 0; run < selected.length; run++) if (selected[run] === 1) yield run;
}

function keep(selected: Uint8Array, other: Uint8Array, wanted: 0 | 1 = 1): void {
  for (let run = 0; run < selected.length; run++) if (other[run] !== wanted) selected[run] = 0;
}

function searchMatches(search: string, source: ColumnSource): Uint8Array {
  const text = foldCase(wellFormed(search));
  const found = new Uint8Array(source.rows);
  for (const key of ['name', 'run_id'] as const) markTexts(textColumn(source, key), (value) => foldCase(value).includes(text), found);
  return found;
}

function runsNamed(runIds: readonly string[], source: ColumnSource): Uint8Array {
  const wanted = new Set(runIds.map(wellFormed));
  const found = new Uint8Array(source.rows);
  markTexts(textColumn(source, 'run_id'), (value) => wanted.has(value), found);
  return found;
}

function textColumn(source: ColumnSource, key: 'name' | 'run_id'): TextColumn | undefined {
  return source.column({ from: 'run', key }).find((column): column is TextColumn => column.type === 'string');
}

function markTexts(column: TextColumn | undefined, passes: (text: string) => boolean, out: Uint8Array): void {
  if (!column) return;
  const marked = column.dictionary.map(passes);
  for (let run = 0; run < out.length; run++) if (marked[column.codes[run]!]) out[run] = 1;
}
