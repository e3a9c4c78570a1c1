import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../../../demo-server/diskFiles.js';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import type { ProjectData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';
import { paramValue } from './runValues.js';

const read = (files: Record<string, string>): Promise<ProjectData> =>
  importFiles(Object.entries(files).map(([path, content]) => memoryFile(path, content)));

const meta = (id: string, more = ''): string =>
  `artifact_uri: x\nexperiment_id: '7'\nrun_id: ${id}\nstatus: 3\nstart_time: 1700000000000\n${more}`;

test('a run with its parameters, metrics, tags and experiment', async () => {
  const { runs, warnings, name } = await read({
    'mlruns/7/meta.yaml': "artifact_location: x\nexperiment_id: '7'\nname: digits\n",
    'mlruns/7/1234567890123456789/meta.yaml': meta("'0123'", 'end_time: 1700000001500\nuser_id: me\nname: plain\n'),
    'mlruns/7/1234567890123456789/metrics/train/loss rate':
      '1700000000100 0.5 0\n1700000000200 nan 1\n1700000000300 inf 1 data abc\nbroken\n',
    'mlruns/7/1234567890123456789/params/opt/lr': '1e-3',
    'mlruns/7/1234567890123456789/tags/mlflow.runName': 'brave',
    'mlruns/7/1234567890123456789/tags/mlflow.parentRunId': 'p',
    'mlruns/7/1234567890123456789/tags/mlflow.source.name': 'x.py',
    'mlruns/7/1234567890123456789/tags/team': 'a',
  });
  expect(name).toBe('digits');
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({
    runId: '0123',
    name: 'brave',
    parent: 'p',
    group: 'digits',
    state: 'finished',
    user: 'me',
    createdAt: 1_700_000_000_000,
    durationS: 1.5,
    tags: ['team=a'],
    config: new Map([['opt/lr', 0.001]]),
  });
  expect(runs[0]!.metrics.get('train/loss rate')).toEqual({
    step: Float64Array.of(0, 1, 1),
    value: Float64Array.of(0.5, Number.NaN, Infinity),
    time: Float64Array.of(1_700_000_000_100, 1_700_000_000_200, 1_700_000_000_300),
  });
  expect(warnings).toMatchObject([{ code: 'unreadable-line', path: 'mlruns/7/1234567890123456789/metrics/train/loss rate' }]);
});

test.each([
  ['True', true],
  ['12', 12],
  ['-0.5', -0.5],
  ['1e-05', 1e-5],
  ['007', '007'],
  ['9007199254740993', '9007199254740993'],
  ['None', 'None'],
  ['nan', 'nan'],
  ['', ''],
  ['[1, 2]', '[1, 2]'],
])('the parameter %j', (text, value) => {
  expect(paramValue(text)).toBe(value);
});

interface Store {
  runs: number;
  runs_in_trash: number;
  lifecycle: { active?: number; deleted?: number };
  status: Record<string, number>;
  runs_without_metrics: number;
  distinct_metrics: string[];
  distinct_params: string[];
  metric_series: number;
  metric_points: number;
}

describeWithData('stores of the reference', () => {
  const stores = (): Record<string, Store> =>
    (JSON.parse(readFileSync(sharedData('reference/mlflow.json'), 'utf8')) as { stores: Record<string, Store> }).stores;

  test.each(['bilevel-rl', 'convnext-unet', 'mltrace', 'temporal-clustering'])('%s, of which nothing is deleted', async (name) => {
    const store = stores()[name]!;
    const { runs } = await importFiles(await diskFiles([sharedData(`mlflow/${name}`)]));
    const series = runs.flatMap(({ metrics }) => [...metrics.values()]);
    const count = (state: string): number => runs.filter((run) => run.state === state).length;
    expect(runs).toHaveLength(store.runs);
    expect([count('running'), count('finished'), count('failed')]).toEqual(['1', '3', '4'].map((status) => store.status[status] ?? 0));
    expect(runs.filter(({ metrics }) => metrics.size === 0)).toHaveLength(store.runs_without_metrics);
    expect(series).toHaveLength(store.metric_series);
    expect(series.reduce((sum, { value }) => sum + value.length, 0)).toBe(store.metric_points);
    expect(new Set(runs.flatMap(({ metrics }) => [...metrics.keys()]))).toEqual(new Set(store.distinct_metrics));
    expect(new Set(runs.flatMap(({ config }) => [...config.keys()]))).toEqual(new Set(store.distinct_params));
  });

  test.each(['octostore', 'packt-hpt'])('%s, of which some is deleted', async (name) => {
    const store = stores()[name]!;
    const { runs, warnings } = await importFiles(await diskFiles([sharedData(`mlflow/${name}`)]));
    const deleted = warnings.find(({ code }) => code === 'deleted-run')!;
    expect(runs.length + Number.parseInt(deleted.message, 10)).toBe(store.runs);
    expect(runs.length).toBeLessThanOrEqual(store.runs - store.runs_in_trash);
  });
});
