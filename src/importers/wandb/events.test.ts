import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../../demo-server/diskFiles.js';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import { importWandbLog, loggedValue, warningCodes } from '../../../tests/support/importWandbLog.js';
import { artifact, exit, history, metric, output, proto, run, useArtifact, wandbLog } from '../../../tests/wandbWriter.js';
import { importFiles } from '../importFiles.js';
import { memoryFile, type InputFile } from '../inputFile.js';

// Records as `wandb_internal.proto` of the W&B client defines them, and values as its `wandb.sdk.data_types` write them: the shared data holds
// none of these but console output and an artifact.

describe('console output', () => {
  test('pieces become lines, each stream by itself; what was written over is left out', async () => {
    const { run: data } = await importWandbLog([
      output('a\nb', { seconds: 10 }),
      output('oh\n', { stderr: true, seconds: 11 }),
      output('c\n\n', { seconds: 12 }),
      output('\r 10%', { stderr: true, seconds: 13, raw: true }),
      output('\r100%\r\n', { stderr: true, seconds: 14, raw: true }),
      output('end', { seconds: 15 }),
      exit(0),
    ]);
    expect(data.log!.text).toEqual(['a', 'oh', 'bc', '', '100%', 'end']);
    expect([...data.log!.time!]).toEqual([10_000, 11_000, 10_000, 12_000, 13_000, 15_000]);
    expect([...data.log!.stderr!]).toEqual([0, 1, 0, 0, 1, 0]);
  });

  test('without records of it, output.log', async () => {
    const { run: data } = await importWandbLog([exit(0)], { 'output.log': 'one\r\ntwo\n\nthree' });
    expect(data.log).toEqual({ text: ['one', 'two', '', 'three'] });
    expect((await importWandbLog([exit(0)], { 'output.log': '' })).run.log).toBeUndefined();
  });
});

describe('artifacts', () => {
  test('that were logged and used', async () => {
    const entry = (size: number): readonly [number, Uint8Array] => [
      4,
      proto([
        [1, 'f'],
        [4, size],
      ]),
    ];
    const { project } = await importWandbLog([
      artifact([
        [4, 'dataset'],
        [5, 'mnist'],
        [6, 'abcdef0123456789'],
        [7, 'digits'],
        [8, '{"rows": 5}'],
        [11, 'latest'],
        [12, proto([entry(3), entry(4)])],
      ]),
      artifact([
        [4, 'dataset'],
        [5, 'mnist'],
        [6, 'abcdef0123456789'],
        [11, 'best'],
      ]),
      artifact([
        [4, 'model'],
        [5, 'net'],
        [6, 'ffff'],
        [10, 1],
      ]),
      useArtifact([
        [1, 'QXJ0'],
        [2, 'dataset'],
        [3, 'team/proj/cifar:v3'],
      ]),
      exit(0),
    ]);
    expect(project.artifacts).toMatchObject([
      { name: 'mnist', type: 'dataset', version: 'abcdef012345', digest: 'abcdef0123456789', runId: 'r1' },
      { name: 'net', type: 'model', version: 'ffff' },
      { name: 'cifar', type: 'dataset', version: 'v3', aliases: [] },
    ]);
    expect(project.artifacts![1]!.runId).toBeUndefined();
    expect(project.artifactUses!.map(({ kind }) => kind)).toEqual(['logged', 'used', 'used']);
  });
});

describe('definitions of metrics', () => {
  test('goal and step metric, also by a pattern', async () => {
    const { project } = await importWandbLog([
      metric([
        [2, 'train/*'],
        [4, 'epoch'],
      ]),
      metric([
        [1, 'acc'],
        [8, 2],
      ]),
      metric([
        [1, 'train/loss'],
        [4, 'train/step'],
        [8, 1],
      ]),
      metric([
        [1, 'never'],
        [8, 1],
      ]),
      metric([
        [1, 'a\\.b'],
        [8, 1],
      ]),
      history({ acc: '1', 'train/loss': '2', 'train/lr': '3', epoch: '0', 'a.b': '1' }, 0),
      exit(0),
    ]);
    expect(project.metrics).toEqual([
      { key: 'acc', goal: 'maximize' },
      { key: 'train/loss', goal: 'minimize', stepMetric: 'train/step' },
      { key: 'train/lr', stepMetric: 'epoch' },
      { key: 'a.b', goal: 'minimize' },
    ]);
  });

  test('runs that do not agree are told', async () => {
    const file = (id: string, goal: number): InputFile =>
      memoryFile(
        `w/run-20240102_030405-${id}/run-${id}.wandb`,
        wandbLog([
          run([[1, id]]),
          metric([
            [1, 'x'],
            [8, goal],
          ]),
          history({ x: '1' }, 0),
          exit(0),
        ]),
      );
    const project = await importFiles([file('a', 1), file('b', 2)]);
    expect(project.metrics).toEqual([{ key: 'x', goal: 'maximize' }]);
    expect(project.warnings).toEqual([{ code: 'metric-definition', message: expect.stringContaining('“x”') as string }]);
  });
});

test('a run in two parts has the histograms, media, tables and lines of both; a copy adds nothing', async () => {
  const value = { _type: 'histogram', values: [1], bins: [0, 1] };
  const part = (name: string, seconds: number, records: Uint8Array[]): InputFile =>
    memoryFile(
      `w/run-20240102_0304${name}-r1/run-r1.wandb`,
      wandbLog([
        run([
          [1, 'r1'],
          [17, proto([[1, seconds]])],
        ]),
        ...records,
      ]),
    );
  const first = [
    loggedValue('h', value, 0),
    output('one\n', { stderr: true }),
    artifact([
      [4, 'm'],
      [5, 'a'],
      [6, 'd'],
    ]),
  ];
  const project = await importFiles([
    part('05', 100, first),
    part('06', 200, [loggedValue('h', value, 1), output('two\n')]),
    part('07', 100, first),
  ]);
  expect(warningCodes(project)).toContain('duplicate-file');
  const [data] = project.runs;
  expect(data!.histograms!.get('h')!.map(({ step }) => step)).toEqual([0, 1]);
  expect(data!.log).toEqual({ text: ['one', 'two'], stderr: Uint8Array.of(1, 0) });
  expect(project.artifacts).toHaveLength(1);
});

describeWithData('runs that W&B wrote', () => {
  test('the artifact of the client’s own test run', async () => {
    const { artifacts, artifactUses } = await importFiles(await diskFiles([sharedData('wandb/client-offline-run')]));
    expect(artifacts).toMatchObject([
      { name: 'source-g9dvvkua', type: 'code', digest: 'cc557740a90e40c5090544b6592d2aa3', aliases: ['latest'], runId: 'g9dvvkua' },
    ]);
    expect(artifactUses).toEqual([{ runId: 'g9dvvkua', artifactId: artifacts![0]!.id, kind: 'logged' }]);
  });

  test('all that a run printed: the lines counted by a program in Python that joins the pieces of each stream', async () => {
    const { runs } = await importFiles(await diskFiles([sharedData('wandb/rainbow/run-20210827_164029-wcn6u0b1')]));
    const { text, stderr } = runs[0]!.log!;
    expect(text).toHaveLength(603 + 4104);
    expect(stderr!.reduce((sum, one) => sum + one, 0)).toBe(603);
  });
});
