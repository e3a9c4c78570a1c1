import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import { encodeTable } from '../../arrow/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';
import { cellColumn } from './cellColumn.js';

test('an Arrow table with steps is a history, one of samples a logged table', async () => {
  const history = encodeTable({ run: ['a', 'a', 'b'], step: Int32Array.of(1, 2, 1), loss: Float64Array.of(0.5, Number.NaN, 2) });
  const samples = encodeTable({ image: ['x.png', 'y.png'], label: ['cat', 'dog'], score: Float64Array.of(0.25, 1) });
  const { runs, tables } = await importFiles([memoryFile('x/h.arrow', history), memoryFile('x/preds', samples)]);
  expect(runs.map(({ runId, source }) => [runId, source])).toEqual([
    ['a', 'arrow'],
    ['b', 'arrow'],
  ]);
  expect(runs[0]!.metrics.get('loss')).toEqual({ step: Float64Array.of(1, 2), value: Float64Array.of(0.5, Number.NaN) });
  expect(tables).toMatchObject([{ key: 'preds', rows: 2 }]);
  expect(tables![0]!.columns[2]).toEqual({ name: 'score', column: { type: 'number', values: Float64Array.of(0.25, 1) } });
});

test('a broken table is said and the others are read', async () => {
  const { runs, warnings } = await importFiles([
    memoryFile('x/a.parquet', `PAR1${'x'.repeat(50)}PAR1`),
    memoryFile('x/b.csv', 'step,loss\n1,2\n'),
  ]);
  expect(runs).toHaveLength(1);
  expect(warnings).toMatchObject([{ code: 'unreadable-file', path: 'x/a.parquet' }]);
});

test('cells make the narrowest column that loses nothing', () => {
  const column = (cells: unknown[]): unknown => cellColumn('c', cells)?.column;
  expect(column([1, 2n, null])).toEqual({ type: 'number', values: Float64Array.of(1, 2, Number.NaN), valid: Uint8Array.of(1, 1, 0) });
  expect(column([1n, 2n ** 60n + 1n])).toMatchObject({ type: 'string', dictionary: ['1', '1152921504606846977'] });
  expect(column([{ a: Number.NaN, b: 1n }, undefined])).toMatchObject({ type: 'json', dictionary: ['{"a":{"$":"NaN"},"b":"1"}'] });
  expect(column([true, null])).toMatchObject({ type: 'boolean', valid: Uint8Array.of(1, 0) });
  expect(cellColumn('c', [new Date(5)])).toMatchObject({ time: true, column: { values: Float64Array.of(5) } });
  expect(cellColumn('c', [new Uint8Array(1)])).toBeUndefined();
});

describeWithData('Parquet', () => {
  test('a history as the W&B backend exports it', async () => {
    const bytes = new Uint8Array(readFileSync(sharedData('wandb/history-parquet/history.parquet')));
    const { runs, warnings } = await importFiles([memoryFile('x/history.parquet', bytes)]);
    expect(warnings).toEqual([]);
    expect(runs).toHaveLength(1);
    for (const { step, value } of runs[0]!.metrics.values()) {
      expect(step.every((at, i) => Number.isInteger(at) && (i === 0 || at > step[i - 1]!))).toBe(true);
      expect(value.every(Number.isFinite)).toBe(true);
    }
  });
});
