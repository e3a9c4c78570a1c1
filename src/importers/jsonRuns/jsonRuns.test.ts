import { describe, expect, test } from 'vitest';
import type { MetricPoints, ProjectData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';
import { readMapping } from '../inputOptions.js';
import { joinedFolders } from './joinedFolders.js';

function read(files: Record<string, unknown>, ...map: string[]): Promise<ProjectData> {
  const inputs = Object.entries(files).map(([path, content]) => {
    return memoryFile(path, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  });
  return importFiles(inputs, { options: { map: readMapping(map) } });
}

const points = ({ step, value }: MetricPoints): [number, number][] => Array.from(step, (at, i) => [at, value[i]!]);

describe('one document per run', () => {
  test('nested keys get dots; containers and names say what is config and what summary', async () => {
    const document = {
      config: { optim: { lr: 0.1 }, seeds: [1, 2], none: null },
      metrics: { test: { score: -0.5, note: 'ok' } },
      n_layers: 3,
      val_loss: 0.25,
      model: 'mlp',
    };
    const { runs } = await read({ 'x/exp/a/0/report.json': document, 'x/exp/a/1/report.json': document });
    expect(runs.map(({ runId, name }) => [runId, name])).toEqual([
      ['exp/a/0', 'a/0'],
      ['exp/a/1', 'a/1'],
    ]);
    expect(Object.fromEntries(runs[0]!.config)).toEqual({
      'config.optim.lr': 0.1,
      'config.seeds': { json: '[1,2]' },
      n_layers: 3,
      model: 'mlp',
    });
    expect(Object.fromEntries(runs[0]!.summary)).toEqual({ 'metrics.test.score': -0.5, 'metrics.test.note': 'ok', val_loss: 0.25 });
  });

  test('the mapping says otherwise', async () => {
    const { runs } = await read({ 'x/a.json': { metrics: { a: 1, b: 2 }, size: 3 } }, 'config=metrics.a,summary=si*');
    expect([...runs[0]!.config.keys(), ...runs[0]!.summary.keys()]).toEqual(['metrics.a', 'metrics.b', 'size']);
  });

  test('NaN, Infinity and integers that a number cannot hold', async () => {
    const { runs, warnings } = await read({
      'x/a.json': '{"metrics": {"a": NaN, "b": -Infinity, "c": "Infinity"}, "config": {"id": 12345678901234567}}',
    });
    expect([...runs[0]!.summary.values()]).toEqual([Number.NaN, -Infinity, Infinity]);
    expect(runs[0]!.config.get('config.id')).toBe('12345678901234567');
    expect(warnings.map(({ code }) => code)).toEqual(['big-integer']);
  });

  test('items of a list are called by what tells them apart', async () => {
    const results = [
      { loss: 1, data: ['c4'] },
      { loss: 2, data: ['pile'] },
    ];
    const { runs } = await read({ 'x/a.json': { results }, 'x/b.json': { results: results.toReversed() } });
    for (const { summary } of runs) expect([summary.get('results.c4.loss'), summary.get('results.pile.loss')]).toEqual([1, 2]);
    const plain = await read({ 'x/a.json': { results: [{ loss: 1 }, { loss: 2 }] } });
    expect([...plain.runs[0]!.summary.keys()]).toEqual(['results.0.loss', 'results.1.loss']);
  });

  test('rows with steps and curves are history', async () => {
    const log = [
      { epoch: 0.5, loss: 2, step: 10 },
      { epoch: 1, loss: 1, step: 20, note: 'x' },
    ];
    const { runs, warnings } = await read({
      'x/r1/trainer_state.json': { log_history: log, history: { acc: [0.5, null, 0.75] }, best_metric: 1 },
    });
    expect(runs[0]!.runId).toBe('r1');
    expect(points(runs[0]!.metrics.get('loss')!)).toEqual([
      [10, 2],
      [20, 1],
    ]);
    expect(points(runs[0]!.metrics.get('acc')!)).toEqual([
      [0, 0.5],
      [1, Number.NaN],
      [2, 0.75],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['not-a-number']);
  });

  test('documents of one folder are one run; a key that both have keeps both values', async () => {
    const { runs } = await read({ 'x/r1/config.json': { lr: 0.1, loss: 'mse' }, 'x/r1/results.json': { acc: 0.9, lr: 0.2 } });
    expect(runs).toHaveLength(1);
    expect(Object.fromEntries(runs[0]!.config)).toEqual({ lr: 0.1, loss: 'mse', 'results.lr': 0.2 });
    expect(Object.fromEntries(runs[0]!.summary)).toEqual({ acc: 0.9 });
  });

  test('what gives no result is ignored by name, and what is broken is said', async () => {
    const { runs, warnings } = await read({
      'x/a.json': { loss: 1 },
      'x/labels.json': { cat: 'a' },
      'x/package.json': { version: '1' },
      'x/z.json': '{"loss": 1',
    });
    expect(runs.map(({ runId }) => runId)).toEqual(['a']);
    expect(warnings.map(({ code }) => code)).toEqual(['unreadable-file', 'ignored-files']);
    expect(warnings[1]!.message).toMatch(/2 files.*package\.json.*labels\.json/);
  });
});

describe('folders about the same runs', () => {
  const names = ['rw-1', 'rw-2', 'c4-1', 'c4-12'];
  test('are joined by what their names share', () => {
    const paths = names.flatMap((name) => [`m/${name}.json`, `e/eval_${name}_full.json`]);
    expect(Object.fromEntries(joinedFolders(paths))).toEqual(
      Object.fromEntries(names.map((name) => [`e/eval_${name}_full.json`, `m/${name}.json`])),
    );
  });

  test('stay apart where names differ', () => {
    expect(joinedFolders(names.flatMap((name) => [`m/${name}.json`, `e/eval_${name}x${name}.json`])).size).toBe(0);
    expect(joinedFolders(names.flatMap((name) => [`m/${name}.json`, `e/${name}.json`])).size).toBe(0);
  });
});
