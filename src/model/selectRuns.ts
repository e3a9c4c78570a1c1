import type { ColumnSource } from './columnSource.js';
import { evaluate, type EvaluateOptions } from './evaluate.js';
import type { RunQuery } from './runQuery.js';
import type { TextColumn } from './storedColumn.js';
import { foldCase, wellFormed } from './text.js';

/** The runs a query selects, as run indices in creation order: filter, search, `only` and `except` together. Its sort is `sortRuns`' business. */
export function selectRuns(query: RunQuery, source: ColumnSource, options: EvaluateOptions): Int32Array {
  const selected = query.filter ? evaluate(query.filter, source, options) : new Uint8Array(source.rows).fill(1);
  if (query.search) keep(selected, searchMatches(query.search, source));
  if (query.only) keep(selected, runsNamed(query.only, source));
  if (query.except) keep(selected, runsNamed(query.except, source), 0);
  return Int32Array.from(indicesOf(selected));
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
