import { describe, expect, test } from 'vitest';
import { config, exit, history, item, proto, run, summary, timestamp, wandbLog } from '../../../tests/wandbWriter.js';
import type { ProjectData, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile, type InputFile } from '../inputFile.js';

const folder = 'wandb/run-20240102_030405-abc123';
const start = run([
  [1, 'abc123'],
  [3, 'digits'],
  [17, timestamp(1_700_000_000, 500_000_000)],
]);

async function importLog(records: Uint8Array[], beside: InputFile[] = []): Promise<{ run: RunData; project: ProjectData }> {
  const project = await importFiles([memoryFile(`${folder}/run-abc123.wandb`, wandbLog(records)), ...beside]);
  return { run: project.runs[0]!, project };
}

const codes = (project: ProjectData): string[] => project.warnings.map((warning) => warning.code);
const values = (data: RunData, key: string): number[] => [...(data.metrics.get(key)?.value ?? [])];

describe('W&B run folders', () => {
  test('take what the run record says', async () => {
    const record = run([
      [1, 'abc123'],
      [2, 'team'],
      [6, 'seeds'],
      [7, 'train'],
      [8, 'brave-sun-1'],
      [9, 'first try'],
      [10, 'a'],
      [10, 'b'],
      [12, 'sw1'],
      [13, 'node7'],
      [17, timestamp(1_700_000_000, 500_000_000)],
    ]);
    const { run: data } = await importLog([record, exit(0, 42)]);
    expect(data).toMatchObject({
      runId: 'abc123',
      name: 'brave-sun-1',
      group: 'seeds',
      jobType: 'train',
      sweepId: 'sw1',
      user: 'team',
      host: 'node7',
      notes: 'first try',
      tags: ['a', 'b'],
      createdAt: 1_700_000_000_500,
      durationS: 42,
      state: 'finished',
      source: 'wandb',
    });
  });

  test.each([
    ['finished', [exit(0)]],
    ['failed', [exit(1)]],
    ['failed', [exit(-9)]],
    ['crashed', []],
  ] as const)('are %s by their exit record', async (state, end) => {
    const { run: data, project } = await importLog([start, ...end]);
    expect(data.state).toBe(state);
    expect(codes(project)).toEqual(state === 'crashed' ? ['no-exit-record'] : []);
    expect(project).toMatchObject({ id: 'digits', name: 'digits' });
  });

  test('give points in log order, with step, time and runtime', async () => {
    const { run: data } = await importLog([
      start,
      history({ 'train/loss': '0.5', ok: 'true', _step: '0', _timestamp: '1700000001.5', _runtime: '1.5' }),
      history({ 'train/loss': 'NaN', _step: '10' }, 3),
      history({ 'train/loss': '-Infinity' }, 5),
      history({ 'train/loss': '"NaN"', ok: 'false' }, 5),
      exit(0),
    ]);
    expect(data.metrics.get('train/loss')).toEqual({
      step: Float64Array.of(0, 10, 5, 5),
      value: Float64Array.of(0.5, Number.NaN, Number.NEGATIVE_INFINITY, Number.NaN),
      time: Float64Array.of(1_700_000_001_500, Number.NaN, Number.NaN, Number.NaN),
      runtime: Float64Array.of(1.5, Number.NaN, Number.NaN, Number.NaN),
    });
    expect(values(data, 'ok')).toEqual([1, 0]);
    expect([...data.metrics.keys()]).toEqual(['train/loss', 'ok']);
  });

  test('flatten nested keys and dictionaries with dots, and leave out what is no number, with one warning per key', async () => {
    const nested = proto([[2, proto([[1, item(['eval', 'acc'], '0.25')]])]]);
    const { run: data, project } = await importLog([
      start,
      nested,
      history({ eval: '{"f1": 0.5, "by": {"cat": 1}}', note: '"hello"', image: '{"_type": "image-file", "size": 3}' }),
      history({ note: '"again"', hist: '[1, 2]' }),
      exit(0),
    ]);
    expect([...data.metrics.keys()]).toEqual(['eval.acc', 'eval.f1', 'eval.by.cat']);
    expect(project.warnings.map(({ code, message }) => `${code} ${/“(.*)”/.exec(message)?.[1]} ${/^\d+/.exec(message)?.[0]}`)).toEqual([
      'not-a-number note 2',
      'not-a-number hist 1',
      'missing-media undefined 1',
    ]);
  });

  test('keep the types of config values, with the log over the file', async () => {
    const yaml =
      'wandb_version: 1\n_wandb:\n  value: {}\nlr:\n  desc: null\n  value: 0.1\nseed:\n  value: 12345678901234567890\nold:\n  value: yes sir\n';
    const { run: data, project } = await importLog(
      [
        start,
        config([1, item('lr', '0.001')], [1, item(['opt', 'name'], '"adam"')], [1, item('sizes', '[1, 2]')], [1, item('gone', '1')]),
        config([1, item('opt', '{"betas": [0.9, NaN], "nesterov": true, "clip": Infinity, "none": null}')], [2, item('gone', '')]),
        config([1, item(['opt', 'name'], '"adamw"')], [1, item('__proto__', '{"polluted": 1}')], [1, item('_wandb', '{"v": 1}')]),
        exit(0),
      ],
      [memoryFile(`${folder}/files/config.yaml`, yaml)],
    );
    expect(Object.fromEntries(data.config)).toEqual({
      lr: 0.001,
      seed: '12345678901234567890',
      old: 'yes sir',
      'opt.name': 'adamw',
      'opt.betas': { json: '[0.9,{"$":"NaN"}]' },
      'opt.nesterov': true,
      'opt.clip': Number.POSITIVE_INFINITY,
      sizes: { json: '[1,2]' },
      '__proto__.polluted': 1,
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(codes(project)).toEqual(['big-integer']);
  });

  test('merge the summary of log and file, without W&B’s own keys', async () => {
    const file = memoryFile(
      `${folder}/files/wandb-summary.json`,
      '{"best": 0.5, "late": "NaN", "_step": 3, "_runtime": 9, "_wandb": {"runtime": 11}}',
    );
    const { run: data } = await importLog(
      [start, summary([1, item('best', '0.75')], [1, item('pic', '{"_type": "image-file", "path": "a.png"}')], [1, item('d', '{"x": 1}')])],
      [file],
    );
    expect(Object.fromEntries(data.summary)).toEqual({
      best: 0.75,
      late: Number.NaN,
      pic: { json: '{"_type":"image-file","path":"a.png"}' },
      'd.x': 1,
    });
    expect(data.durationS).toBe(11);
  });

  test('turn system statistics into metrics of their own', async () => {
    const stats = (seconds: number, gpu: string): Uint8Array =>
      proto([
        [
          7,
          proto([
            [2, timestamp(seconds)],
            [3, item('gpu.0', gpu)],
            [3, item('network', '{"sent": 5}')],
          ]),
        ],
      ]);
    const { run: data } = await importLog([start, stats(1_700_000_000, '50'), stats(1_700_000_030, '60.5'), exit(0)]);
    expect(data.system.get('system/gpu.0')).toEqual({
      step: Float64Array.of(0, 1),
      value: Float64Array.of(50, 60.5),
      time: Float64Array.of(1_700_000_000_000, 1_700_000_030_000),
    });
    expect(data.system.has('system/network.sent')).toBe(true);
    expect(data.metrics.size).toBe(0);
  });

  test('take tags and anchors of YAML as they are', async () => {
    const yaml = '_wandb:\n  value: {}\nshape:\n  value: !!python/tuple\n  - 1\n  - 2\na:\n  value: &x\n    b: .nan\nc:\n  value: *x\n';
    const { run: data, project } = await importLog([start, exit(0)], [memoryFile(`${folder}/files/config.yaml`, yaml)]);
    expect(Object.fromEntries(data.config)).toEqual({ shape: { json: '[1,2]' }, 'a.b': Number.NaN, 'c.b': Number.NaN });
    expect(project.warnings).toEqual([]);
  });

  test('fall back on the metadata file for user, host and start', async () => {
    const metadata = memoryFile(
      `${folder}/files/wandb-metadata.json`,
      '{"username": "ada", "host": "box", "startedAt": "2024-01-02T03:04:00.5"}',
    );
    const { run: data } = await importLog([run([[1, 'abc123']]), history({ x: '1', _runtime: '5' }), exit(0)], [metadata]);
    expect(data).toMatchObject({ user: 'ada', host: 'box', createdAt: Date.UTC(2024, 0, 2, 3, 4, 0, 500), durationS: 5 });
  });

  test('with an unreadable file beside the log are read without it', async () => {
    const broken = [memoryFile(`${folder}/files/config.yaml`, 'a: [1'), memoryFile(`${folder}/files/wandb-summary.json`, '{"x": ')];
    const { run: data, project } = await importLog([start, exit(0)], broken);
    expect(data.state).toBe('finished');
    expect(project.warnings.map(({ code, path }) => [code, path])).toEqual(broken.map(({ path }) => ['unreadable-file', path]));
  });

  test('without a log are runs by their config and summary', async () => {
    const project = await importFiles([
      memoryFile('w/run-20240102_030405-aa/files/config.yaml', '_wandb:\n  value: {}\nlr:\n  value: 1.0e-05\n'),
      memoryFile('w/run-20240102_030405-aa/files/wandb-summary.json', '{"acc": 1, "_wandb": {"runtime": 7}}'),
      memoryFile('w/run-20240102_030406-bb/files/config.yaml', 'wandb_version: 1\n'),
      memoryFile('w/run-20240102_030406-bb/files/requirements.txt', 'numpy'),
    ]);
    expect(project.runs.map(({ runId, state, createdAt, durationS }) => [runId, state, createdAt, durationS])).toEqual([
      ['aa', 'finished', Date.UTC(2024, 0, 2, 3, 4, 5), 7],
      ['bb', 'crashed', Date.UTC(2024, 0, 2, 3, 4, 6), undefined],
    ]);
    expect(project.runs[0]!.config.get('lr')).toBe(1e-5);
    expect(codes(project)).toEqual(['no-log']);
    expect(project.name).toBe('w');
  });

  test('that hold parts of one run are stitched in order of their start, and copies count once', async () => {
    const begin = (seconds: number): Uint8Array =>
      run([
        [1, 'abc'],
        [17, timestamp(seconds)],
      ]);
    const first = wandbLog([begin(100), config([1, item('lr', '1')]), history({ loss: '3' }, 0), history({ loss: '2' }, 1)]);
    const second = wandbLog([begin(200), config([1, item('lr', '2')]), history({ loss: '2.5' }, 1), history({ acc: '1' }, 2), exit(0)]);
    const project = await importFiles([
      memoryFile('b/run-abc.wandb', first),
      memoryFile('a/run-abc.wandb', second),
      memoryFile('c/run-abc.wandb', first.slice(0, -5)),
    ]);
    const [data] = project.runs;
    expect(project.runs).toHaveLength(1);
    expect(data!.metrics.get('loss')).toMatchObject({ step: Float64Array.of(0, 1, 1), value: Float64Array.of(3, 2, 2.5) });
    expect(data).toMatchObject({ state: 'finished', createdAt: 100_000 });
    expect(data!.config.get('lr')).toBe(2);
    expect(codes(project).toSorted()).toEqual(['duplicate-file', 'stitched-run']);
  });

  test('damage gives a warning with file and offset, and everything else', async () => {
    const log = wandbLog([start, history({ loss: '1' }), history({ loss: '2' }), history({ loss: '3' })]);
    const bytes = log.slice(0, -3);
    bytes[bytes.length - 23]! ^= 1;
    const project = await importFiles([memoryFile('run-x/x.wandb', bytes)]);
    expect(values(project.runs[0]!, 'loss')).toEqual([1]);
    expect(codes(project)).toEqual(['truncated-file', 'bad-crc', 'no-exit-record']);
    expect(project.warnings[0]).toMatchObject({
      run: 'abc123',
      path: 'run-x/x.wandb',
      message: expect.stringMatching(/x\.wandb.* byte \d+/),
    });
  });

  test('a log with records that are no messages gives the others', async () => {
    const { run: data, project } = await importLog([start, Uint8Array.of(0x12, 0x7f, 1), history({ loss: '1' }), exit(0)]);
    expect(values(data, 'loss')).toEqual([1]);
    expect(codes(project)).toEqual(['unreadable-record']);
  });
});
