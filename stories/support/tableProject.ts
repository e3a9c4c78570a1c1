import type { LoggedColumn, LoggedTable, ProjectData, TableColumn } from '../../src/model/index.js';
import { emptyMediaProject, scene } from './mediaProject.js';
import { makeRun } from '../../tests/support/makeRun.js';

const texts = (values: readonly (string | undefined)[], type: 'string' | 'json' = 'string'): TableColumn => {
  const dictionary = [...new Set(values.filter((value) => value !== undefined))];
  const codes = new Map(dictionary.map((value, code) => [value, code]));
  return { type, codes: Int32Array.from(values, (value) => (value === undefined ? -1 : codes.get(value)!)), dictionary };
};

const named = (name: string, column: TableColumn, more: Partial<LoggedColumn> = {}): LoggedColumn => ({ name, column, ...more });

const classes = ['airplane', 'automobile', 'bird', 'cat', 'deer'];

/** Synthetic predictions: labels, a guess that is right more often than not, and a score per class that sum to 1. */
export function syntheticPredictions(rows: number, fields: Partial<LoggedTable> = {}): LoggedTable {
  let seed = 11;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const actual = Int32Array.from({ length: rows }, () => Math.floor(random() * classes.length));
  const raw = classes.map((_, c) => Float64Array.from(actual, (label) => random() + (label === c ? 0.9 : 0)));
  const sums = Float64Array.from(actual, (_, i) => raw.reduce((sum, scores) => sum + scores[i]!, 0));
  const scores = raw.map((column) => column.map((score, i) => score / sums[i]!));
  const predicted = Int32Array.from(actual, (_, i) => scores.reduce((best, column, c) => (column[i]! > scores[best]![i]! ? c : best), 0));
  const byCode = (codes: Int32Array): TableColumn => ({ type: 'string', codes, dictionary: classes });
  return {
    key: 'val/predictions',
    rows,
    columns: [
      named('example', { type: 'number', values: Float64Array.from(actual, (_, i) => i) }),
      named('y_true', byCode(actual)),
      named('y_pred', byCode(predicted)),
      ...classes.map((name, c) => named(`score_${name}`, { type: 'number', values: scores[c]! })),
    ],
    ...fields,
  };
}

/** A synthetic project of these tables, logged by runs called after their ids. */
export function tableProject(tables: LoggedTable[]): ProjectData {
  const ids = [...new Set(tables.flatMap(({ runId }) => runId ?? []))];
  const runs = (ids.length > 0 ? ids : ['only']).map((id, i) => makeRun(id, { createdAt: 1e12 + i }));
  return { id: 'synthetic', name: 'synthetic', runs, tables, parameters: [], warnings: [] };
}

/** Every type of column, with missing cells and what is hard to show. */
export function everyType(): LoggedTable {
  const lists = [[0.1, 0.7, 0.2], [], [1, -1, NaN, Infinity], Array.from({ length: 400 }, (_, i) => Math.sin(i / 20)), [5]];
  const offsets = Int32Array.from([0, ...lists].map((_, i) => lists.slice(0, i).flat().length));
  return {
    key: 'everything',
    rows: 5,
    runId: 'a',
    columns: [
      named('number', {
        type: 'number',
        values: Float64Array.of(0.5, NaN, Infinity, 1.23456789e-12, 0),
        valid: Uint8Array.of(1, 1, 1, 1, 0),
      }),
      named('score', { type: 'number', values: Float64Array.of(0.93, 0.02, 0.5, 1, 0) }),
      named('text', texts(['plain', '<img src=x onerror=alert(1)>', 'שלום עולם', 'two\nlines\nand a third', undefined])),
      named('long text', texts(['word '.repeat(40), '🙂'.repeat(60), 'x'.repeat(100_000), '', undefined])),
      named('flag', { type: 'boolean', values: Uint8Array.of(1, 0, 1, 0, 0), valid: Uint8Array.of(1, 1, 1, 1, 0) }),
      named('logged at', { type: 'number', values: Float64Array.of(1.7e12, 1.71e12, 0, 1.72e12, 1.73e12) }, { time: true }),
      named('spectrum', { type: 'numbers', offsets, values: Float64Array.from(lists.flat()), valid: Uint8Array.of(1, 1, 1, 1, 0) }),
      named('json', texts(['{"a":[1,2,{"b":null}]}', '[]', '"text"', '{"deep":{"er":true}}', undefined], 'json')),
    ],
  };
}

/** A synthetic table whose rows refer to pictures; the second file is no picture, another cell has none, and two are a sound that is none and a text. */
export function mediaTableProject(rows = 200): ProjectData {
  const { project, keep } = emptyMediaProject();
  const pictures = Array.from({ length: rows }, (_, i) => (i === 2 ? undefined : keep(i === 1 ? 'no picture' : scene(i).picture, 'png')));
  const others = Array.from({ length: rows }, (_, i) => (i === 0 ? keep('no sound', 'wav') : i === 1 ? keep('a note', 'txt') : undefined));
  const table: LoggedTable = {
    key: 'examples',
    rows,
    runId: 'a',
    columns: [
      named('example', { type: 'number', values: Float64Array.from(pictures, (_, i) => i) }),
      named('picture', texts(pictures), { media: true }),
      named('attachment', texts(others), { media: true }),
    ],
  };
  return { ...project, runs: [makeRun('a', { createdAt: 1e12 })], tables: [table] };
}
