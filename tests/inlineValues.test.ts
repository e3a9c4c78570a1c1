import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectExports } from '../demo-server/collectExports.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import type { QueryEngine } from '../src/engine/index.js';
import { allRuns, type RunSet } from '../src/model/index.js';
import { evaluateValue } from '../src/report/plain.js';

let folder: string;
let engine: QueryEngine;

/** Histories of four runs; what is expected below was worked out from these by hand. */
const histories: Record<string, object[]> = {
  one: [
    { step: 0, loss: 2, acc: 0.5, mystery: 1 },
    { step: 1, loss: 1, acc: 0.9 },
    { step: 2, loss: 1.5, acc: 0.7 },
  ],
  two: [
    { step: 0, loss: 4, acc: 0.2, mystery: 2 },
    { step: 1, loss: 3, acc: 0.4 },
  ],
  three: [{ step: 0, acc: 0.8 }],
  broken: [{ step: 0, loss: 'NaN' }],
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-values-'));
  for (const [name, rows] of Object.entries(histories)) {
    await writeFile(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row).replaceAll('"NaN"', 'NaN')}\n`).join(''));
  }
  engine = await createNodeEngine(await collectExports([folder], { project: 'p' }));
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

const set = (id: string, more: Partial<RunSet> = {}): RunSet => ({ ...allRuns('p'), id, name: id, ...more });
const filter = (name: string): RunSet['filter'] => ({ op: '=', column: { from: 'run', key: 'name' }, value: name });
const runSets: Record<string, RunSet> = {
  A: set('A'),
  alone: set('alone', { filter: filter('one') }),
  none: set('none', { filter: filter('nobody') }),
  id3: set('id3', { name: 'Named set', hidden: [], filter: { op: 'not', of: filter('broken')! } }),
};

const value = (source: string) => evaluateValue(source, runSets, engine, { signal: new AbortController().signal });

test.each<[string, string | number, used?: number, runs?: number]>([
  ['last loss of one', 1.5],
  ['first loss of one', 2],
  ['min loss of one', 1],
  ['mean loss of one', 1.5],
  ['argmin loss of one', 1],
  ['best acc of alone', 0.9],
  ['best loss of alone', 1],
  ['loss at best acc of one', 1],
  ['best acc of A', 0.9, 3, 4],
  ['best loss of A', 1, 2, 4],
  ['max acc of A', 0.9, 3, 4],
  ['min acc of A', 0.2, 3, 4],
  ['mean last acc of A', (0.7 + 0.4 + 0.8) / 3, 3, 4],
  ['median last acc of A', 0.7, 3, 4],
  ['sd last loss of A', Math.sqrt(((1.5 - 2.25) ** 2 + (3 - 2.25) ** 2) / 1), 2, 4],
  ['count of A', 4, 4, 4],
  ['count of Named set', 3, 3, 3],
  ['count acc of A', 3, 3, 4],
  ['name of best acc of A', 'one'],
  ['last loss of best acc of A', 1.5],
  ['name of best loss of Named set', 'one'],
])('%s is %j', async (source, expected, used = 1, runs = 1) => {
  const found = await value(source);
  expect(found).toEqual({ value: typeof expected === 'number' ? (expect.closeTo(expected, 12) as number) : expected, used, runs });
});

test.each<[string, RegExp]>([
  ['last loss of A', /"A" has 4 runs: say what to make of their values/],
  ['last loss of three', /The run "three" has no loss/],
  ['last nothing of alone', /The one run of "alone" has no nothing/],
  ['mean nothing of A', /None of the 4 runs has nothing/],
  ['mean last state of A', /"state" is not expected after "last"|None of the 4 runs has a finite number/],
  ['sd loss of one', /One run has no sd/],
  ['best mystery of A', /not known whether more or less of "mystery" is better/],
  ['loss of best mystery of A', /not known whether more or less of "mystery"/],
  ['loss of nobody', /There is no run set and no run "nobody"/],
  ['mean loss of none', /"none" has no runs/],
  ['loss of best acc of none', /"none" has no runs/],
  ['loss', /This is no value/],
])('%s is not defined, and says why', async (source, because) => {
  expect(await value(source)).toEqual({ because: expect.stringMatching(because) as string });
});

test('a report without run sets has no values of runs', async () => {
  const found = await evaluateValue('loss of one', {}, engine, { signal: new AbortController().signal });
  expect(found).toEqual({ because: expect.stringMatching(/There is no run set "one"/) as string });
});
