import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runRowPlan } from '../src/engine/database/runRowPlan.js';
import type { LoggedTable, TableCompareCountsPlan, TableComparison } from '../src/model/index.js';
import { describeWithData, sharedData } from './sharedData.js';
import { makeRun } from './support/makeRun.js';
import { duckProjects } from './support/duckProjects.js';
import { readNpy } from './support/readNpy.js';
import { tableOf, type TableCell } from './support/tableOf.js';

const folder = 'predictions/imagenetv2';
const projects = duckProjects();

interface Example {
  file: string;
  top: Float64Array;
}

/** Top five classes of a model for each of 10,000 images. */
function examplesOf(model: string): Example[] {
  const { image_filenames: files } = JSON.parse(readFileSync(sharedData(folder, 'datasets/imagenetv2-b-33.json'), 'utf8')) as {
    image_filenames: [file: string, wnid: string][];
  };
  const { values, columns } = readNpy(readFileSync(sharedData(folder, 'predictions/imagenetv2-b-33', `${model}.npy`)));
  return files.map(([file], i) => ({ file, top: values.slice(columns * i, columns * (i + 1)) }));
}

/** What a run logged: the classes one by one, and all five as a list. */
function tableOfExamples(examples: readonly Example[], runId: string): LoggedTable {
  const table = tableOf(
    'predictions',
    examples.map(({ file, top }): Record<string, TableCell> => ({ file, predicted: top[0], beside: String(top[1]) })),
    { runId },
  );
  const offsets = Int32Array.from({ length: examples.length + 1 }, (_, i) => 5 * i);
  const values = Float64Array.from(examples.flatMap(({ top }) => [...top]));
  return { ...table, columns: [...table.columns, { name: 'top', column: { type: 'numbers', offsets, values } }] };
}

const side = (run: string): TableComparison['rows'] => ({ runs: { project: 'p', only: [run] }, table: 'predictions' });

describeWithData('AlexNet and PNASNet on ImageNetV2', () => {
  test('differ where their files differ, however the rows lie', { timeout: 120_000 }, async () => {
    const [alexnet, pnasnet] = [examplesOf('alexnet'), examplesOf('pnasnet_large_tf')];
    // The second run logged its rows in another order, without the first hundred.
    const tables = [tableOfExamples(alexnet, 'alexnet'), tableOfExamples(pnasnet.slice(100).toReversed(), 'pnasnet')];
    const runs = ['alexnet', 'pnasnet'].map((id, i) => makeRun(id, { createdAt: i }));
    const { tables: loaded } = projects.open({ runs, tables });
    const compare = ['predicted', 'top', 'beside'];
    const plan: TableCompareCountsPlan = {
      kind: 'table.compare.counts',
      rows: side('alexnet'),
      other: side('pnasnet'),
      keys: { oneOf: ['predicted', 'file'] },
      compare,
    };
    const frame = await runRowPlan(plan, loaded, projects.database, new AbortController().signal);
    const pairs = alexnet.slice(100).map((a, i) => ({ a, b: pnasnet[100 + i]! }));
    const many = (differ: (pair: { a: Example; b: Example }) => boolean): number => pairs.filter(differ).length;
    const top = many(({ a, b }) => a.top.join() !== b.top.join());
    expect(frame.comparison).toEqual({
      keys: ['file'],
      duplicated: { a: 0, b: 0 },
      counts: { equal: pairs.length - top, changed: top, a: 100, b: 0 },
    });
    expect(frame.columns['changed']).toEqual(
      Int32Array.of(
        many(({ a, b }) => a.top[0] !== b.top[0]),
        top,
        many(({ a, b }) => a.top[1] !== b.top[1]),
      ),
    );
    expect(pairs.length - top).toBeGreaterThan(0);
    expect(many(({ a, b }) => a.top[0] !== b.top[0])).toBeGreaterThan(3000);
  });
});
