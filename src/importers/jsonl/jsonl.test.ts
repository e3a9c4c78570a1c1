import { describe, expect, test } from 'vitest';
import type { ProjectData, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';

const lines = (...rows: (object | string)[]): string => rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
const importText = (text: string, path = 'logs/a.jsonl'): Promise<ProjectData> => importFiles([memoryFile(path, text)]);

/** Metrics as lists of step and value. */
function points(run: RunData | undefined): Record<string, [number, number][]> {
  return Object.fromEntries(
    [...run!.metrics].map(([key, { step, value }]) => [key, Array.from(step, (at, i) => [at, value[i]!] as [number, number])]),
  );
}

describe('JSON lines', () => {
  test('wide rows: every number is a metric, at the step of its line', async () => {
    const { runs, warnings } = await importText(
      lines(
        { step: 0, loss: 2, acc: 0.5 },
        { step: 10, loss: 1.5, done: true },
        '',
        '{"step": 20, "loss": NaN, "extra": {"a": 1, "b": {"c": -Infinity}}}',
      ),
    );
    expect(points(runs[0])).toEqual({
      loss: [
        [0, 2],
        [10, 1.5],
        [20, Number.NaN],
      ],
      acc: [[0, 0.5]],
      done: [[10, 1]],
      'extra.a': [[20, 1]],
      'extra.b.c': [[20, Number.NEGATIVE_INFINITY]],
    });
    expect(runs[0]).toMatchObject({ runId: 'a', name: 'a', state: 'finished', source: 'jsonl' });
    expect(warnings).toEqual([]);
  });

  test.each(['step', '_step', 'global_step', 'iteration', 'epoch'])('%s gives the step', async (key) => {
    const { runs } = await importText(lines({ [key]: 3, x: 1 }, { [key]: 7, x: 2 }));
    expect(points(runs[0])).toEqual({
      x: [
        [3, 1],
        [7, 2],
      ],
    });
  });

  test('an epoch beside a step is a metric; lines without a step are counted', async () => {
    const both = await importText(lines({ epoch: 1, step: 5, x: 1 }, { step: 6, x: 2 }));
    expect(points(both.runs[0])).toEqual({
      epoch: [[5, 1]],
      x: [
        [5, 1],
        [6, 2],
      ],
    });
    const none = await importText(lines({ x: 1 }, { x: 2 }));
    expect(points(none.runs[0])).toEqual({
      x: [
        [0, 1],
        [1, 2],
      ],
    });
    expect(none.warnings.map(({ code }) => code)).toEqual(['no-step']);
  });

  test('times in seconds, milliseconds, ISO and since the start', async () => {
    const { runs } = await importText(
      lines(
        { step: 0, time: 1_700_000_000, x: 1 },
        { step: 1, timestamp: 1_700_000_001_000, x: 1 },
        { step: 2, wall_time: '2023-11-14T22:13:22Z', x: 1 },
      ),
    );
    expect([...runs[0]!.metrics.get('x')!.time!]).toEqual([1_700_000_000_000, 1_700_000_001_000, 1_700_000_002_000]);
    expect(runs[0]).toMatchObject({ createdAt: 1_700_000_000_000, durationS: 2 });
    const since = await importText(lines({ step: 0, time: 0.5, x: 1 }, { step: 1, _runtime: 2.5, x: 1 }));
    expect(since.runs[0]!.metrics.get('x')).toMatchObject({ runtime: Float64Array.of(0.5, 2.5) });
    expect(since.runs[0]).toMatchObject({ createdAt: undefined, durationS: 2.5 });
  });

  test.each(['key', 'metric', 'name', 'tag'])('long rows, named by %s, with a run column', async (name) => {
    const row = (run: string, step: number, metric: string, value: number): object => ({ run, step, [name]: metric, value });
    const { runs } = await importText(
      lines(row('r1', 0, 'loss', 2), row('r2', 0, 'loss', 3), row('r1', 1, 'acc', 0.5), row('r1', 1, 'loss', 1)),
    );
    expect(runs.map(({ runId }) => runId)).toEqual(['r1', 'r2']);
    expect(points(runs[0])).toEqual({
      loss: [
        [0, 2],
        [1, 1],
      ],
      acc: [[1, 0.5]],
    });
    expect(points(runs[1])).toEqual({ loss: [[0, 3]] });
  });

  test('runs are told apart by id, whatever they are called', async () => {
    const { runs } = await importText(
      lines({ run_id: 7, run_name: 'seven', step: 0, x: 1 }, { run_id: 8, run_name: 'seven', step: 0, x: 2 }),
    );
    expect(runs.map(({ runId, name }) => [runId, name])).toEqual([
      ['7', 'seven'],
      ['8', 'seven'],
    ]);
  });

  test('one file per run: named by file, or by folder where the file name says nothing', async () => {
    const row = lines({ step: 0, x: 1 });
    const project = await importFiles(
      ['logs/one.jsonl', 'logs/two/metrics.jsonl', 'logs/three/metrics.jsonl', 'logs/three/eval.jsonl'].map((path) =>
        memoryFile(path, row),
      ),
    );
    expect(project.runs.map(({ runId }) => runId).toSorted()).toEqual(['one', 'three', 'three/eval', 'two']);
    expect(project).toMatchObject({ id: 'logs', name: 'logs' });
  });

  test('config from a first line or from config.json beside the log', async () => {
    const first = await importText(lines({ config: { lr: 0.1, opt: { name: 'adam' }, sizes: [1, 2], none: null } }, { step: 0, x: 1 }));
    expect(Object.fromEntries(first.runs[0]!.config)).toEqual({ lr: 0.1, 'opt.name': 'adam', sizes: { json: '[1,2]' } });
    for (const content of ['{"config": {"lr": 1}}', '{"lr": 1}']) {
      const beside = await importFiles([memoryFile('a/m.jsonl', lines({ step: 0, x: 1 })), memoryFile('a/config.json', content)]);
      expect(Object.fromEntries(beside.runs[0]!.config)).toEqual({ lr: 1 });
      expect(beside.warnings).toEqual([]);
    }
  });

  test('lines that cannot be read are counted with their numbers, the rest is kept', async () => {
    const { runs, warnings } = await importText(lines({ step: 0, x: 1 }, '{"step": 1, "x":', '[1, 2]', { step: 2, x: 3, note: 'hi' }));
    expect(points(runs[0])).toEqual({
      x: [
        [0, 1],
        [2, 3],
      ],
    });
    expect(warnings.map(({ code }) => code).toSorted()).toEqual(['not-a-number', 'unreadable-line']);
    expect(warnings.find(({ code }) => code === 'unreadable-line')!.message).toMatch(/lines \(2, 3\) of logs\/a\.jsonl/);
  });

  test('the run log: typed lines say everything of a run', async () => {
    const { runs, warnings } = await importText(
      lines(
        {
          type: 'run',
          run_id: 'r1',
          name: 'quiet-ember',
          state: 'killed',
          created_at: '2024-01-02T03:04:05Z',
          duration_s: 12,
          tags: ['a'],
          group: 'g',
          notes: 'n',
          config: { lr: 1 },
        },
        { type: 'history', step: 0, time: '2024-01-02T03:04:06Z', 'train/loss': 2 },
        { type: 'system', time: '2024-01-02T03:04:07Z', gpu: 50 },
        { type: 'config', config: { opt: 'sgd' } },
        { type: 'run', run_id: 'r2', parent: 'r1', job_type: 'eval', state: 'asleep' },
        { type: 'history', step: 0, 'train/loss': 3 },
        { type: 'history', run_id: 'r1', step: 1, 'train/loss': 1 },
        { type: 'summary', run_id: 'r1', best: 1 },
        { type: 'summary', summary: { best: 3, 'at.step': 0 } },
      ),
    );
    const [first, second] = runs;
    expect(first).toMatchObject({
      runId: 'r1',
      name: 'quiet-ember',
      state: 'killed',
      createdAt: Date.UTC(2024, 0, 2, 3, 4, 5),
      durationS: 12,
      tags: ['a'],
      group: 'g',
      notes: 'n',
    });
    expect(Object.fromEntries(first!.config)).toEqual({ lr: 1, opt: 'sgd' });
    expect(Object.fromEntries(first!.summary)).toEqual({ best: 1 });
    expect(points(first)).toEqual({
      'train/loss': [
        [0, 2],
        [1, 1],
      ],
    });
    expect(first!.system.get('system/gpu')).toMatchObject({ value: Float64Array.of(50) });
    expect(second).toMatchObject({ runId: 'r2', name: 'r2', parent: 'r1', jobType: 'eval', state: 'finished' });
    expect(Object.fromEntries(second!.summary)).toEqual({ best: 3, 'at.step': 0 });
    expect(points(second)).toEqual({ 'train/loss': [[0, 3]] });
    expect(warnings.map(({ code }) => code)).toEqual(['unknown-state']);
  });

  test('a file of several megabytes, with byte order mark, carriage returns and letters of several bytes at the seams', async () => {
    const count = 60_000;
    const rows = Array.from({ length: count }, (_, i) => `{"step": ${i}, "größe/ü${'ß'.repeat(i % 7)}": ${i / 8}}`);
    const { runs, warnings } = await importText(`\uFEFF${rows.join('\r\n')}\r\n`);
    const found = Object.values(points(runs[0]))
      .flat()
      .toSorted(([a], [b]) => a - b);
    expect(found).toEqual(Array.from({ length: count }, (_, i) => [i, i / 8]));
    expect(runs[0]!.metrics.size).toBe(7);
    expect(warnings).toEqual([]);
  });
});

describe('what is no run log', () => {
  test.each([
    ['a.json', '{"lr": 1}'],
    ['a.jsonl', '[1, 2]\n[3, 4]'],
    ['a.txt', 'loss 1\nloss 2'],
    ['a.jsonl', ''],
  ])('%s: %s', async (path, text) => {
    await expect(importText(text, path)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(new RegExp(`${path}.*Known formats: W&B.*JSON lines`)),
    });
  });

  test('is named in a warning when it lies beside runs', async () => {
    const { warnings } = await importFiles([memoryFile('x/a.jsonl', '{"step": 1, "x": 1}'), memoryFile('x/readme.txt', 'hello')]);
    expect(warnings).toMatchObject([{ code: 'ignored-files', message: expect.stringContaining('x/readme.txt') }]);
  });

  test('a file without ending is recognised by its content', async () => {
    expect((await importText('{"step": 1, "x": 1}\n{"step": 2, "x": 1}', 'x/noname')).runs).toHaveLength(1);
  });
});
