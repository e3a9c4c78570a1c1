import { describe, expect, test } from 'vitest';
import type { MetricPoints, ProjectData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';
import type { InputOptions } from '../inputOptions.js';
import { parseStepLine } from './stepLine.js';

function importLog(text: string, options: InputOptions = {}, path = 'logs/a.log'): Promise<ProjectData> {
  return importFiles([memoryFile(path, text)], { options });
}

function pointsOf({ step, value }: MetricPoints): [number, number][] {
  return Array.from(step, (at, i) => [at, value[i]!]);
}

describe('step lines', () => {
  const shapes: [line: string, step: number | undefined, pairs: Record<string, number>][] = [
    ['step:125/5100 val_loss:4.4053 train_time:23000ms step_avg:nanms', 125, { val_loss: 4.4053, train_time: 23000, step_avg: Number.NaN }],
    ['s:0 tel:11.0092', 0, { tel: 11.0092 }],
    ['s:9 trl:9.9762 lr:0.000009 norm:4.66', 9, { trl: 9.9762, lr: 0.000009, norm: 4.66 }],
    ['step:5/9 handoff:none extrap_count:3 extrap_rel:1.5e-03 beta:-.5', 5, { extrap_count: 3, extrap_rel: 0.0015, beta: -0.5 }],
    ['iter 0: loss 10.9886, time 4321.13ms, mfu -100.00%', 0, { loss: 10.9886, time: 4321.13, mfu: -100 }],
    ['step 250: train loss 2.0031, val loss 2.1', 250, { 'train loss': 2.0031, 'val loss': 2.1 }],
    ['step    1/18865 | loss 11.009 (+nanz)| norm 15.33 (+nanz)| lr 4.29e-07 | 1234.11 ms', 1, { loss: 11.009, norm: 15.33, lr: 4.29e-7 }],
    ['Epoch [3/10], Step [100/500], Loss: 0.2345', 3, { Loss: 0.2345 }],
    ['Epoch 3/10, Train Loss: 0.5, Val Acc: 91.2%', 3, { 'Train Loss': 0.5, 'Val Acc': 91.2 }],
    [
      'Epoch: [2][  10/500]\tTime  0.332 ( 1.2)\tLoss 6.9e+00 (7.0e+00)\tAcc@1   0.39 (  0.00)',
      1010,
      { Time: 0.332, Loss: 6.9, 'Acc@1': 0.39 },
    ],
    ['2024-01-02 03:04:05,250 - trainer - INFO - step=7 loss=inf', 7, { loss: Number.POSITIVE_INFINITY }],
    ['[2024-01-02T03:04:05Z] INFO train: epoch 2 | loss 0.75 | ppl 2.1', 2, { loss: 0.75, ppl: 2.1 }],
    ['step=5 loss=0.3 name=abc lr=1e-4', 5, { loss: 0.3, lr: 1e-4 }],
    ["{'loss': 0.5, 'learning_rate': 5e-05, 'epoch': 0.12}", undefined, { loss: 0.5, learning_rate: 5e-5, epoch: 0.12 }],
    ['step: 10 tokens: 1,234,567 loss: 2.5', 10, { tokens: 1234567, loss: 2.5 }],
    ['Iteration 40 | total_loss=1.5 | step_time=0.25s', 40, { total_loss: 1.5, step_time: 0.25 }],
  ];
  test.each(shapes)('%s', (line, step, pairs) => {
    const found = parseStepLine(line);
    expect(found?.step).toBe(step);
    expect(Object.fromEntries(found!.pairs.map(({ key, value }) => [key, value]))).toMatchObject(pairs);
  });

  test.each([
    'tailavg step:5 tau:0.9 val_loss:3.2',
    'Step 1: install 3 packages',
    'step by step: 5',
    'stepsize:5 loss:3',
    'epoch 2 started at 12:30:05',
    'MIT License, version: 2.0',
    'step:5',
    '',
  ])('is none: %s', (line) => expect(parseStepLine(line)).toBeUndefined());

  test('no part of a date, a time or a version is taken for a number', () => {
    expect(parseStepLine('step:5 date:2024-01-02 at:12:30 version:1.2.3 commit:12ab34 loss:0.5')!.pairs).toEqual([
      { key: 'loss', value: 0.5, unit: '' },
    ]);
  });

  test('units of time give the runtime, a stamp the time', () => {
    expect(parseStepLine('2024-01-02 03:04:05.5 step:5 loss:1 train_time:1500ms')).toMatchObject({
      time: Date.UTC(2024, 0, 2, 3, 4, 5, 500),
      runtime: 1.5,
    });
  });
});

describe('text logs', () => {
  test('settings before the first step are config, steps that restart stay in order, colours and progress bars are no hindrance', async () => {
    const text =
      'Using seed=3\nUsing name=muon\nx = 5\n\u001B[32mstep:0/2 loss:2\u001B[0m\rstep:1/2 loss:1\r\nUsing seed=4\nstep:0/2 loss:nan\nstep:1/2 lo';
    const { runs } = await importLog(text);
    expect(runs).toMatchObject([{ runId: 'a', source: 'log', state: 'finished' }]);
    expect(runs[0]!.config).toEqual(
      new Map<string, unknown>([
        ['seed', 3],
        ['name', 'muon'],
      ]),
    );
    expect(pointsOf(runs[0]!.metrics.get('loss')!)).toEqual([
      [0, 2],
      [1, 1],
      [0, Number.NaN],
    ]);
  });

  test('the bars of Keras count at their epoch when they are full', async () => {
    const bar = (epoch: number, loss: number): string =>
      `Epoch ${epoch}/2\n 1/9 [>....] - ETA: 3s - loss: 9.9\n9/9 [=====] - 3s 2ms/step - loss: ${loss} - val_accuracy: 0.9\n`;
    const { runs } = await importLog(bar(1, 0.5) + bar(2, 0.25));
    expect(pointsOf(runs[0]!.metrics.get('loss')!)).toEqual([
      [1, 0.5],
      [2, 0.25],
    ]);
    expect([...runs[0]!.metrics.keys()]).toEqual(['loss', 'val_accuracy']);
  });

  test('lines without a step count by their number, with a warning', async () => {
    const { runs, warnings } = await importLog("{'loss': 0.5, 'epoch': 0.1}\nsaving\n{'loss': 0.4, 'epoch': 0.2}\n");
    expect(pointsOf(runs[0]!.metrics.get('loss')!)).toEqual([
      [0, 0.5],
      [1, 0.4],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['no-step']);
  });

  test('texts without step lines are ignored by name, and all of them are an error', async () => {
    const files = [memoryFile('x/a.log', 'step:1 loss:2'), memoryFile('x/LICENSE', 'MIT'), memoryFile('x/notes.txt', 'nothing')];
    const { runs, warnings } = await importFiles(files);
    expect(runs).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'ignored-files', message: expect.stringContaining('x/LICENSE, x/notes.txt') as string }]);
  });

  test('files whose names say nothing are called after their folder, and ids stay apart', async () => {
    const line = 'step:1 loss:2';
    const paths = ['x/seed_0/stdout.txt', 'x/seed_1/stdout.txt', 'x/seed_1/train.log', 'x/b.txt', 'x/b.log'];
    const { runs } = await importFiles(paths.map((path) => memoryFile(path, line)));
    expect(runs.map(({ runId }) => runId).toSorted()).toEqual(['b.log', 'b.txt', 'seed_0', 'seed_1/stdout', 'seed_1/train']);
  });
});

describe('a pattern of the user', () => {
  test('names its groups: step, metrics, run', async () => {
    const text = 'noise\nA> it 1 :: L=0.5 A=x\nB> it 1 :: L=1,234.5 A=7\nA> it 2 :: L=nan A=8\n';
    const pattern = String.raw`(?P<run>\w+)> it (?P<step>\d+) :: L=(?<loss>\S+) A=(?P<acc>\S+)`;
    const { runs, warnings } = await importLog(text, { pattern });
    const [a, b] = runs.toSorted((x, y) => (x.runId < y.runId ? -1 : 1));
    expect([a!.runId, b!.runId]).toEqual(['A', 'B']);
    expect(pointsOf(a!.metrics.get('loss')!)).toEqual([
      [1, 0.5],
      [2, Number.NaN],
    ]);
    expect(pointsOf(a!.metrics.get('acc')!)).toEqual([[2, 8]]);
    expect(pointsOf(b!.metrics.get('loss')!)).toEqual([[1, 1234.5]]);
    expect(warnings).toMatchObject([{ code: 'not-a-number' }]);
  });

  test('key and value match as often as they occur', async () => {
    const pattern = String.raw`^#(?P<step>\d+)|(?P<key>\w+)~(?P<value>\S+)`;
    const { runs } = await importLog('#4 loss~1 acc~2\n#5 loss~3', { pattern });
    expect(pointsOf(runs[0]!.metrics.get('loss')!)).toEqual([
      [4, 1],
      [5, 3],
    ]);
    expect(pointsOf(runs[0]!.metrics.get('acc')!)).toEqual([[4, 2]]);
  });

  test('a pattern that would hang a backtracking engine answers', async () => {
    const pattern = '(?P<loss>(?:a+)+)b';
    await expect(importLog(`${'a'.repeat(5000)}\nstep`, { pattern })).rejects.toThrow(/No runs|found/);
  });

  test.each([
    ['(', /is not a pattern/],
    [String.raw`step (?P<step>\d+)`, /gives no metric/],
  ])('%s is refused', async (pattern, message) => {
    await expect(importLog('x', { pattern })).rejects.toThrow(message);
  });
});
