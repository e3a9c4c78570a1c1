import { describe, expect, test } from 'vitest';
import { config, exit, history, item, proto, run, summary, timestamp, wandbLog } from '../../../tests/wandbWriter.js';
import type { ProjectData, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';

const folder = 'wandb/run-20240102_030405-abc';
const logOf = (...records: Uint8Array[]): ReturnType<typeof memoryFile> => memoryFile(`${folder}/run-abc.wandb`, wandbLog(records));
const start = run([
  [1, 'abc'],
  [17, timestamp(1_700_000_000)],
]);
const codes = (project: ProjectData): string[] => project.warnings.map((warning) => warning.code);
const steps = (data: RunData | undefined, key: string): number[] => [...(data?.metrics.get(key)?.step ?? [])];

describe('W&B runs of other clients', () => {
  test('a resumed run whose rows name no step goes on from its starting step', async () => {
    const resumed = run([
      [1, 'abc'],
      [14, 500],
    ]);
    const { runs } = await importFiles([
      logOf(resumed, history({ loss: '1' }), history({ loss: '2' }), history({ loss: '3' }, 600), exit(0)),
    ]);
    expect(steps(runs[0], 'loss')).toEqual([500, 501, 600]);
  });

  test('records and fields of other kinds are passed over', async () => {
    const wrapped = (record: Uint8Array, more: [number, string | number | Uint8Array][]): Uint8Array =>
      Uint8Array.from([...proto([[1, 7]]), ...record, ...proto([...more])]);
    const { runs, warnings } = await importFiles([
      logOf(
        proto([[21, proto([[1, '0.21.0']])]]),
        wrapped(start, [[200, proto([[1, 'x']])]]),
        proto([
          [
            12,
            proto([
              [1, 'loss'],
              [4, 'epoch'],
              [8, 2],
            ]),
          ],
        ]),
        proto([[25, proto([[1, 'dataset:v0']])]]),
        proto([[100, proto([[11, proto([[1, item('loss', '9')]])]])]]),
        wrapped(history({ loss: '1', _step: '4' }, 4), [[16, proto([[1, 1]])]]),
        wrapped(exit(0), []),
      ),
    ]);
    expect(runs[0]).toMatchObject({ runId: 'abc', state: 'finished' });
    expect(steps(runs[0], 'loss')).toEqual([4]);
    expect(warnings).toEqual([]);
  });

  test('nested keys of W&B itself are no metrics, other keys with an underscore are', async () => {
    const nested = (path: string[], json: string): [number, Uint8Array] => [1, item(path, json)];
    const row = proto([
      [2, proto([nested(['_step'], '3'), nested(['_timestamp'], '1e308'), nested(['_wandb', 'x'], '1'), nested(['_mine'], '2')])],
    ]);
    const { runs } = await importFiles([logOf(start, row, exit(0))]);
    expect([...runs[0]!.metrics]).toEqual([['_mine', { step: Float64Array.of(3), value: Float64Array.of(2) }]]);
    expect(runs[0]!.durationS).toBeUndefined();
  });

  test('a runtime that is not finite gives way to the next witness', async () => {
    const { runs } = await importFiles([
      logOf(start, summary([1, item('_runtime', 'Infinity')]), history({ x: '1', _timestamp: '1700000009' }), exit(0)),
    ]);
    expect(runs[0]!.durationS).toBe(9);
  });

  test('an integer that is rounded in the history is told', async () => {
    const { runs, warnings } = await importFiles([logOf(start, history({ seed: '9007199254740993', exact: '9007199254740992' }), exit(0))]);
    expect([...runs[0]!.metrics.get('seed')!.value]).toEqual([2 ** 53]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      [
        'big-integer',
        '1 value of “seed” in 1 run: an integer that a number cannot hold exactly (such as 9007199254740993), rounded in the history.',
      ],
    ]);
  });

  test('a key that is there both nested and dotted is told', async () => {
    const { runs, warnings } = await importFiles([
      logOf(
        start,
        config([1, item('a.b', '1')], [1, item('a', '{"b": 2}')]),
        summary([1, item('x.y', '1')], [1, item(['x', 'y'], '2')]),
        exit(0),
      ),
    ]);
    expect([runs[0]!.config.get('a.b'), runs[0]!.summary.get('x.y')]).toEqual([2, 2]);
    expect(warnings.map(({ code, message }) => [code, /“(.*)”/.exec(message)?.[1]])).toEqual([
      ['same-key', 'config.a.b'],
      ['same-key', 'summary.x.y'],
    ]);
  });
});

describe('W&B folders in a bad state', () => {
  test('a log that lost its run record is named by its file', async () => {
    const { runs } = await importFiles([memoryFile('run-xyz.wandb', wandbLog([history({ loss: '1' })]))]);
    expect(runs[0]!.runId).toBe('xyz');
  });

  test('a log that does not begin like one is told, and what lies beside it is read', async () => {
    const { runs, warnings } = await importFiles([
      memoryFile(`${folder}/run-abc.wandb`, 'garbage'),
      memoryFile(`${folder}/files/config.yaml`, '_wandb:\n  value: {}\nlr:\n  value: 1\n'),
    ]);
    expect(Object.fromEntries(runs[0]!.config)).toEqual({ lr: 1 });
    expect(warnings.map(({ code, path }) => [code, path])).toContainEqual(['unreadable-file', `${folder}/run-abc.wandb`]);
  });

  test('a copy without a log elsewhere does not change the state or the start of a run', async () => {
    const project = await importFiles([
      memoryFile('a/run-20300102_030405-abc/files/config.yaml', '_wandb:\n  value: {}\nlr:\n  value: 9\nold:\n  value: 1\n'),
      memoryFile('a/run-20300102_030405-abc/files/wandb-summary.json', '{"acc": 1, "_wandb": {"runtime": 7}}'),
      logOf(start, config([1, item('lr', '0.5')]), history({ loss: '1' }), exit(1, 3)),
    ]);
    expect(project.runs).toHaveLength(1);
    expect(project.runs[0]).toMatchObject({ state: 'failed', createdAt: 1_700_000_000_000, durationS: 3 });
    expect(Object.fromEntries(project.runs[0]!.config)).toEqual({ lr: 0.5, old: 1 });
    expect(codes(project)).toEqual(['no-log', 'stitched-run']);
  });

  test('W&B’s own logs are no metrics; other files in a folder called logs are', async () => {
    const project = await importFiles([
      logOf(start, exit(0)),
      memoryFile(`${folder}/logs/debug-core.log`, '{"time": "x", "level": "INFO"}\n{"time": "x", "level": "INFO"}'),
      memoryFile('wandb/debug-internal.log', '{"time": "x", "pid": 5}\n{"time": "x", "pid": 5}'),
      memoryFile('wandb/debug.log', '2024-01-02 INFO'),
      memoryFile(`${folder}/logs/mine.jsonl`, '{"step": 1, "x": 1}'),
    ]);
    expect(project.runs.map(({ source }) => source)).toEqual(['wandb', 'jsonl']);
    expect(project.warnings).toEqual([]);
  });
});

describe('config.yaml', () => {
  const configOf = async (yaml: string): Promise<unknown> => {
    const { runs } = await importFiles([logOf(start, exit(0)), memoryFile(`${folder}/files/config.yaml`, yaml)]);
    return Object.fromEntries(runs[0]!.config);
  };

  test('of Python leaves texts like 1e-5 without quotes, of Go does not', async () => {
    const lines = [
      'a:\n  value: 1e-05',
      'b:\n  value: 1.0e-05',
      'c:\n  value: "1e-05"',
      'd:\n  value: 1.5e3',
      'e:\n  value: [1e5, .inf]',
    ].join('\n');
    expect(await configOf(`wandb_version: 1\n${lines}`)).toEqual({
      a: '1e-05',
      b: 1e-5,
      c: '1e-05',
      d: '1.5e3',
      e: { json: '["1e5",{"$":"Infinity"}]' },
    });
    expect(await configOf(`_wandb:\n  value: {}\n${lines}`)).toEqual({
      a: 1e-5,
      b: 1e-5,
      c: '1e-05',
      d: 1500,
      e: { json: '[100000,{"$":"Infinity"}]' },
    });
  });

  test('with entries that are not W&B’s loses none', async () => {
    expect(await configOf('_wandb:\n  value: {}\nlr: 0.1\nopt:\n  name: adam\n  value: 3\nempty:\n  desc: null\n')).toEqual({
      lr: 0.1,
      'opt.name': 'adam',
      'opt.value': 3,
    });
  });
});
