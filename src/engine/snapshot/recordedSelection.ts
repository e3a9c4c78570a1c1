import {
  canonicalJson,
  columnId,
  evaluate,
  isValueColumn,
  usesPatterns,
  valueKinds,
  type Column,
  type Filter,
  type Frame,
  type RunsColumnsPlan,
  type StoredColumn,
  type ValueColumn,
} from '../../model/index.js';
import type { RecordedAnswer } from './snapshot.js';

/**
 * Answers which of recorded runs a further filter selects, as a brush in a panel asks it; undefined where the runs without it were not recorded, or not the values
 * that it is about.
 */
export function recordedSelection(plan: RunsColumnsPlan, answers: readonly RecordedAnswer[]): Frame | undefined {
  for (const { base, more } of readings(plan)) {
    const alike = answers.filter(({ plan: recorded }) => recorded?.kind === 'runs.columns' && questionOf(recorded.runs) === base);
    const answer = alike.find(({ frame }) => plan.columns.every((column) => columnId(column) in frame.columns));
    const values = new Map(alike.flatMap(({ frame }) => Object.entries(frame.columns).filter(([, column]) => isValueColumn(column))));
    if (!answer || !columnsOf(more).every((column) => column.key !== 'tags' && values.has(columnId(column)))) continue;
    const column = (asked: Column): StoredColumn[] => storedColumns(values.get(columnId(asked)) as ValueColumn);
    const chosen = evaluate(more, { rows: answer.frame.rows, column }, { now: 0 });
    return rowsOf(answer.frame, plan.columns, chosen);
  }
  return undefined;
}

/** The ways to take a filter for one that was recorded and a further one. */
function* readings({ runs, groupBy }: RunsColumnsPlan): Generator<{ base: string; more: Filter }> {
  if (groupBy !== undefined || !runs.filter || usesPatterns(runs.filter) || canonicalJson(runs.filter).includes('within last')) return;
  const parts = runs.filter.op === 'and' ? runs.filter.of : [runs.filter];
  const { filter: _, ...rest } = runs;
  for (let kept = parts.length - 1; kept >= 0; kept--) {
    const before = parts.slice(0, kept);
    const filter: Filter | undefined = before.length > 1 ? { op: 'and', of: before } : before[0];
    yield { base: questionOf({ ...rest, ...(filter && { filter }) }), more: { op: 'and', of: parts.slice(kept) } };
  }
}

function questionOf(runs: RunsColumnsPlan['runs']): string {
  return canonicalJson(runs);
}

function columnsOf(filter: Filter): Column[] {
  if (!('of' in filter)) return [filter.column];
  return (filter.op === 'not' ? [filter.of] : filter.of).flatMap(columnsOf);
}

function storedColumns({ kinds, numbers, codes, dictionary }: ValueColumn): StoredColumn[] {
  const of = (kind: (typeof valueKinds)[number]): Uint8Array => kinds.map((code) => (valueKinds[code] === kind ? 1 : 0));
  const texts = (kind: 'string' | 'json'): StoredColumn => ({
    type: kind,
    codes: codes.map((code, i) => (valueKinds[kinds[i] ?? 0] === kind ? code : -1)),
    dictionary,
  });
  return [
    { type: 'number', values: numbers, valid: of('number') },
    { type: 'boolean', values: numbers.length > 0 ? Uint8Array.from(numbers) : new Uint8Array(), valid: of('boolean') },
    texts('string'),
    texts('json'),
  ];
}

function rowsOf(frame: Frame, columns: readonly Column[], chosen: Uint8Array): Frame {
  const rows = Array.from(chosen.keys()).filter((row) => chosen[row] === 1);
  const { run } = frame.columns;
  const kept = columns.map((column) => [columnId(column), picked(frame.columns[columnId(column)] as ValueColumn, rows)] as const);
  const indices = Int32Array.from(rows, (row) => (run instanceof Int32Array ? run[row]! : -1));
  return { ...frame, columns: { ...Object.fromEntries(kept), run: indices }, rows: rows.length };
}

function picked({ kinds, numbers, codes, dictionary }: ValueColumn, rows: readonly number[]): ValueColumn {
  return {
    kinds: Uint8Array.from(rows, (row) => kinds[row]!),
    numbers: Float64Array.from(rows, (row) => numbers[row]!),
    codes: Int32Array.from(rows, (row) => codes[row]!),
    dictionary,
  };
}
