import { describe, expect, test } from 'vitest';
import written from '../../../tests/fixtures/tensorboard/events.json' with { type: 'json' };
import { event, plugin, tensor, tfRecordFile } from '../../../tests/tfRecordWriter.js';
import { proto } from '../../../tests/wandbWriter.js';
import { writeExport } from '../../arrow/index.js';
import type { LoggedMedia, ProjectData, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';

const name = 'events.out.tfevents.1700000000.x.0';

async function read(files: Record<string, Uint8Array>): Promise<{ run: RunData; project: ProjectData }> {
  const project = await importFiles(Object.entries(files).map(([path, bytes]) => memoryFile(path, bytes)));
  expect([...writeExport(project)].at(-1)!.path).toBe('manifest.json');
  return { run: project.runs[0]!, project };
}
const readEvents = (...events: Uint8Array[]): ReturnType<typeof read> => read({ [`x/r/${name}`]: tfRecordFile(events) });
const bytesOf = (project: ProjectData, { file }: LoggedMedia): Uint8Array => project.mediaFiles!.find(({ path }) => path === file)!.bytes;
const textOf = (project: ProjectData, item: LoggedMedia): string => new TextDecoder().decode(bytesOf(project, item));
const codes = ({ warnings }: ProjectData): string[] => warnings.map(({ code }) => code);
const scalar = (value: number, step: number): Uint8Array => event('a', [plugin('scalars'), tensor([], Float64Array.of(value))], { step });

const fixture = Uint8Array.from(atob(written.file), (character) => character.codePointAt(0)!);

test('a file that tensorboardX wrote', async () => {
  const { run, project } = await read({ [`x/exp/one/${name}`]: fixture });
  expect(codes(project)).toEqual([]);
  expect(run).toMatchObject({ runId: 'exp/one', name: 'one', source: 'tensorboard', state: 'finished', createdAt: written.start * 1000 });
  const { step, value, time } = run.metrics.get('loss')!;
  expect([...step]).toEqual([0, 1, 2, 3, 4, 5, 5, 2]);
  expect([...value]).toEqual([...[1, 1 / 2, 1 / 3, 1 / 4, 1 / 5].map(Math.fround), Number.NaN, Infinity, -1.5]);
  expect(time!.subarray(0, 2)).toEqual(Float64Array.of(written.start * 1000, (written.start + 1) * 1000));
  expect(run.histograms!.get('weights')).toMatchObject([
    { step: 4, edges: Float64Array.from(written.edges), counts: Float64Array.from(written.counts) },
  ]);
  const [image] = run.media!.get('img')!;
  expect(image).toMatchObject({ step: 3, kind: 'image', width: 3, height: 2 });
  expect([...bytesOf(project, image!).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  const [[, [text]]] = [...run.media!].filter(([key]) => key.startsWith('note')) as [[string, LoggedMedia[]]];
  expect([text!.step, text!.kind, textOf(project, text!)]).toEqual([6, 'text', 'grün *and* plain']);
  expect(Object.fromEntries(run.config)).toEqual({ lr: 0.5, opt: 'adam', nesterov: true });
});

describe('values as TensorFlow 2 writes them', () => {
  test('scalars, also where only the first names the plugin; a tensor of several numbers is said', async () => {
    const { run, project } = await readEvents(
      scalar(0.1, 1),
      event('a', [tensor([], Float64Array.of(0.2))], { step: 2 }),
      event('pr', [plugin('pr_curves'), tensor([2, 2], Float64Array.of(1, 2, 3, 4))]),
    );
    expect(run.metrics.get('a')).toMatchObject({ step: Float64Array.of(1, 2), value: Float64Array.of(0.1, 0.2) });
    expect(project.warnings).toMatchObject([{ code: 'unread-summary', message: expect.stringContaining('pr_curves') as string }]);
  });

  test('histograms with bounds of each bin', async () => {
    const { run } = await readEvents(
      event('h', [plugin('histograms'), tensor([2, 3], Float64Array.of(-1, 0, 4, 0, 2, 5))], { step: 3 }),
      event('h', [tensor([0, 3], new Float64Array())], { step: 4 }),
    );
    expect(run.histograms!.get('h')).toMatchObject([
      { step: 3, edges: Float64Array.of(-1, 0, 2), counts: Float64Array.of(4, 5) },
      { step: 4, edges: new Float64Array(), counts: new Float64Array() },
    ]);
  });

  test.each([
    ['a gap between bins', [2, 3], [0, 1, 4, 2, 3, 5]],
    ['a falling bound', [1, 3], [1, 0, 4]],
    ['a negative count', [1, 3], [0, 1, -4]],
    ['a count that is not finite', [1, 3], [0, 1, Number.NaN]],
    ['another shape', [3], [0, 1, 4]],
  ])('%s is no histogram, and said', async (_, shape, numbers) => {
    const { run, project } = await readEvents(scalar(1, 0), event('h', [plugin('histograms'), tensor(shape, Float64Array.from(numbers))]));
    expect(run.histograms).toBeUndefined();
    expect(codes(project)).toEqual(['unread-summary']);
  });

  test('images, sounds with labels, texts of one and two axes', async () => {
    const jpg = Uint8Array.of(0xff, 0xd8, 0xff, 1);
    const { run, project } = await readEvents(
      event('img', [plugin('images'), tensor([4], ['5', '7', jpg, 'odd'])], { step: 2 }),
      event('snd', [plugin('audio'), tensor([2, 2], ['RIFF1', 'hello', 'RIFF2', ''])], { step: 2 }),
      event('txt', [plugin('text'), tensor([2], ['one', 'two'])]),
      event('tab', [plugin('text'), tensor([2, 2], ['a', 'b', 'c', 'd'])]),
    );
    const images = run.media!.get('img')!;
    expect(images).toMatchObject([{ kind: 'image', width: 5, height: 7, step: 2 }, { kind: 'image' }]);
    expect(images.map(({ file }) => file.split('.')[1])).toEqual(['jpg', 'png']);
    expect(run.media!.get('snd')!.map((item) => [item.caption, textOf(project, item)])).toEqual([
      ['hello', 'RIFF1'],
      [undefined, 'RIFF2'],
    ]);
    expect(['txt', 'tab'].map((key) => textOf(project, run.media!.get(key)![0]!))).toEqual(['one\n\ntwo', 'a | b\nc | d']);
  });

  test('a session that failed', async () => {
    const end = proto([[4, proto([[1, 2]])]]);
    const { run } = await readEvents(scalar(1, 0), event('_hparams_/session_end_info', [plugin('hparams', end)]));
    expect(run.state).toBe('failed');
  });
});

describe('files', () => {
  test('of one folder are one run, in order of their first event, other folders others', async () => {
    const file = (time: number, step: number): Uint8Array =>
      tfRecordFile([event('a', [plugin('scalars'), tensor([], Float64Array.of(step))], { step, time })]);
    const { project } = await read({
      [`x/r/${name}`]: file(200, 2),
      [`x/r/${name}.late`]: file(100, 1),
      [`x/r/eval/${name}`]: file(50, 9),
    });
    expect(Object.fromEntries(project.runs.map(({ runId, metrics }) => [runId, [...metrics.get('a')!.step]]))).toEqual({
      r: [1, 2],
      'r/eval': [9],
    });
  });

  test('that are cut off give all before, those with a damaged record all others', async () => {
    const events = [scalar(1, 1), scalar(2, 2), scalar(3, 3)];
    const whole = tfRecordFile(events);
    const length = whole.length / 3;
    for (let cut = length; cut < whole.length; cut++) {
      const { run, project } = await read({ [`x/r/${name}`]: whole.subarray(0, cut) });
      expect(run.metrics.get('a')!.step).toHaveLength(Math.floor(cut / length));
      expect(codes(project)).toEqual(cut % length === 0 ? [] : ['truncated-file']);
    }
    for (let at = length; at < 2 * length; at++) {
      const bytes = whole.slice();
      bytes[at]! ^= 4;
      const { run, project } = await read({ [`x/r/${name}`]: bytes });
      // Behind a damaged length nothing can be found.
      expect([...run.metrics.get('a')!.step]).toEqual(at < length + 12 ? [1] : [1, 3]);
      expect(codes(project)).toEqual(['bad-crc']);
    }
  });

  test('that hold no summary are no run, and what is only called one is no event file', async () => {
    const empty = tfRecordFile([proto([[3, 'brain.Event:2']])]);
    const { project } = await read({
      [`x/a/${name}`]: empty,
      [`x/b/${name}`]: tfRecordFile([scalar(1, 1)]),
      [`x/${name}.meta`]: new TextEncoder().encode('fileFormatVersion: 2\nguid: 5'),
    });
    expect(project.runs.map(({ runId }) => runId)).toEqual(['b']);
    expect(codes(project)).toEqual(['no-run', 'ignored-files']);
  });
});
