import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeHistory, decodeRuns, parseManifest, sha256Hex, verifyFile } from '../../src/arrow/index.js';
import type { Manifest, ManifestMetric, RunData, TextColumn } from '../../src/model/index.js';
import { readRecords, type Records } from '../../tests/support/readRecords.js';
import { drawTask } from './drawRun.js';
import { answersOf } from './predictionTable.js';
import { toRunData, type TrainedRun } from './runData.js';
import { RunRecorder } from './runRecorder.js';
import { score } from './score.js';
import { sampleSeed, sweep, type RunSpec } from './sweep.js';
import { readTimes } from './times.js';
import { trainRun } from './trainRun.js';

const folder = new URL('export/', import.meta.url);
const read = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(path, folder)));
const texts = ({ codes, dictionary }: TextColumn): (string | undefined)[] => Array.from(codes, (code) => dictionary[code]);
const specs = sweep(sampleSeed);

let manifest: Manifest;
let records: Records;
/** Names of runs by their number in the export. */
let names: (string | undefined)[];
beforeAll(async () => {
  manifest = parseManifest(await readFile(new URL('manifest.json', folder), 'utf8'));
  records = await readRecords(manifest, read);
  names = texts(decodeRuns(await read('runs.arrow'), 'runs.arrow').columns.name);
});

describe('the committed sample project', () => {
  test('has files as its manifest says, under 6 MB in all, and times under 400 kB', async () => {
    let total = (await read('manifest.json')).length;
    for (const [path, entry] of Object.entries(manifest.files)) {
      await verifyFile(path, await read(path), entry);
      total += entry.bytes;
    }
    expect(total).toBeLessThan(6_000_000);
    expect((await readFile(new URL('times.json', import.meta.url))).length).toBeLessThan(400_000);
  });

  test('has a sweep of 60 settings, twelve of them with four seeds, runs that diverged, were pruned and stopped early', () => {
    const settings = specs.map((spec) => JSON.stringify({ ...spec, name: '', seed: 0, detailed: false, notes: undefined }));
    expect(new Set(settings).size).toBe(60);
    const repeated = [...new Set(settings)].filter((setting) => settings.filter((other) => other === setting).length === 4);
    expect([repeated.length, manifest.runs]).toEqual([12, 98]);
    expect(manifest.parameters.length).toBeGreaterThanOrEqual(5);
    const { finished = 0, failed = 0, killed = 0 } = manifest.byState;
    expect(finished + failed + killed).toBe(98);
    expect(Math.min(failed, killed)).toBeGreaterThanOrEqual(2);
    const nan = manifest.metrics.find(({ key }) => key === 'train/loss')?.nan ?? 0;
    expect(nan).toBeGreaterThanOrEqual(failed * 32);
  });

  test('says which way metrics are better, and has machine readings', () => {
    const goals = Object.fromEntries(manifest.metrics.map(({ key, goal }) => [key, goal]));
    expect(goals).toMatchObject({ 'val/loss': 'minimize', 'val/accuracy': 'maximize' });
    expect(manifest.metrics.filter(({ kind }) => kind === 'system').map(({ key, unit }) => [key, unit])).toEqual([
      ['system/cpu', '%'],
      ['system/memory', 'MB'],
    ]);
  });

  test('has artifacts from images over models to their evaluation', () => {
    const { artifacts, uses } = records;
    const version = (i: number): string | undefined => texts(artifacts!.id)[i];
    const linked = (run: string, logged: 0 | 1): (string | undefined)[] =>
      [...uses!.artifacts].filter((_, i) => names[uses!.runs[i]!] === run && uses!.logged[i] === logged).map(version);
    expect(linked('draw-glyphs', 1)).toEqual(['glyphs:v0']);
    const models = linked('evaluate-best', 0).filter((id) => id !== 'glyphs:v0');
    expect(models.length).toBe(8);
    expect(manifest.artifacts?.byType).toMatchObject({ dataset: 1 });
    for (const run of names) expect(linked(run!, 0).length + linked(run!, 1).length, run).toBeGreaterThan(0);
  });

  test('has validation predictions that give the accuracy logged with them', async () => {
    const accuracy = await storedPoints(manifest.metrics.find(({ key }) => key === 'val/accuracy')!);
    const tables = records.tables.filter(({ key }) => key === 'val/predictions');
    expect(tables.length).toBeGreaterThanOrEqual(20);
    for (const { run, step, files } of tables) {
      const [columns] = files.map((file) => file.columns);
      const numbers = (name: string): Float64Array => {
        const column = columns?.get(name);
        return column?.type === 'number' ? column.values : new Float64Array(0);
      };
      const [truth, answer] = [numbers('y_true'), numbers('y_pred')];
      const scores = Array.from({ length: 10 }, (_, c) => numbers(`score_${c}`));
      const flat = Float32Array.from({ length: truth.length * 10 }, (_, i) => scores[i % 10]![Math.floor(i / 10)]!);
      expect(answersOf(flat)).toEqual(Uint8Array.from(answer));
      const points = accuracy.get(names.indexOf(run));
      const at = points?.step.indexOf(step ?? NaN) ?? -1;
      expect(score(flat, Uint8Array.from(truth)).accuracy, run).toBe(points?.value[at]);
      const pictures = columns?.get('image');
      if (!pictures || !('codes' in pictures)) throw new Error('There are no pictures.');
      const pictured = Array.from(pictures.codes.keys()).filter((example) => pictures.codes[example]! >= 0);
      expect(pictured.every((example) => truth[example] !== answer[example])).toBe(true);
    }
  });
});

describe('trained again, it is the same to the byte', () => {
  const { task, pictures } = drawTask(sampleSeed);
  const find = (wanted: (spec: RunSpec) => boolean): RunSpec => specs.find(wanted)!;
  const diverged = (): RunSpec => find(({ name }) => stateOf(name) === 'failed');
  const pruned = (): RunSpec => find(({ name }) => stateOf(name) === 'killed');
  let states: (string | undefined)[];
  const stateOf = (name: string): string | undefined => states[names.indexOf(name)];
  beforeAll(async () => {
    states = texts(decodeRuns(await read('runs.arrow'), 'runs.arrow').columns.state);
  });

  test('the images', () => {
    for (const { file } of pictures) expect(records.files.get(file.path)).toEqual(file.bytes);
    const id = texts(records.artifacts!.id).indexOf('glyphs:v0');
    const { pixels, labels } = task.train;
    expect(texts(records.artifacts!.digest)[id]).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(pixels.length).toBe(labels.length * 144);
  });

  test.each([
    ['one that diverged', diverged],
    ['one that the sweep ended', pruned],
    ['a detailed one', () => find(({ detailed }) => detailed)],
  ])('%s', { timeout: 120_000 }, async (_, choose) => {
    const spec = choose();
    const recorder = new RunRecorder(spec, task);
    const outcome = trainRun(spec, task, recorder);
    const times = (await readTimes(new URL('times.json', import.meta.url)))[spec.name];
    if (!times) throw new Error(`There are no times of ${spec.name}.`);
    const trained = toRunData({ spec, recorder, outcome }, times);
    const run = names.indexOf(spec.name);
    await comparePoints(trained, run);
    compareHistograms(trained, run);
    compareMedia(trained, run, recorder);
    compareLog(trained, run);
    compareModel({ spec, recorder, outcome }, run);
    expect(stateOf(spec.name)).toBe(trained.state);
  });
});

async function comparePoints(trained: RunData, run: number): Promise<void> {
  for (const [key, { step, value }] of [...trained.metrics, ...trained.system]) {
    const stored = (await storedPoints(manifest.metrics.find((metric) => metric.key === key)!)).get(run);
    expect(bytes(stored!.step), key).toEqual(bytes(step));
    expect(bytes(stored!.value), key).toEqual(bytes(value));
  }
}

function compareHistograms(trained: RunData, run: number): void {
  for (const [key, all] of trained.histograms ?? []) {
    const found = records.histograms
      .find((entry) => entry.key === key)!
      .segments.flatMap((segment) =>
        Array.from(segment.runs, (of, row) => ({ of, row }))
          .filter(({ of }) => of === run)
          .map(({ row }) => ({
            step: segment.step[row],
            edges: Float64Array.from(segment.edges.subarray(segment.edgeOffsets[row], segment.edgeOffsets[row + 1])),
            counts: Float64Array.from(segment.counts.subarray(segment.countOffsets[row], segment.countOffsets[row + 1])),
            nan: segment.nan[row],
            posInf: segment.posInf[row],
            negInf: segment.negInf[row],
          })),
      );
    expect(found.map((histogram, i) => ({ ...histogram, time: all[i]?.time }))).toEqual(all);
  }
}

function compareMedia(trained: RunData, run: number, recorder: RunRecorder): void {
  for (const [key, items] of trained.media ?? []) {
    const found = records.media
      .find((entry) => entry.key === key)!
      .segments.flatMap((segment) =>
        texts(segment.file).flatMap((file, row) =>
          segment.runs[row] === run ? [[segment.step[row], file, texts(segment.caption)[row], segment.boxes.get(row)]] : [],
        ),
      );
    expect(found).toEqual(items.map(({ step, file, caption, boxes }) => [step, file, caption, boxes]));
  }
  for (const file of recorder.mediaFiles) expect(records.files.get(file.path)).toEqual(file.bytes);
}

function compareLog(trained: RunData, run: number): void {
  const found = records.logs.flatMap(({ runs, text, stderr }) =>
    texts(text).flatMap((line, row) => (runs[row] === run ? [[line, stderr[row]]] : [])),
  );
  expect(found).toEqual(trained.log!.text.map((line, i) => [line, trained.log!.stderr![i]]));
}

function compareModel({ recorder, outcome }: TrainedRun, run: number): void {
  const row = records.artifacts!.runs.findIndex((of, i) => of === run && texts(records.artifacts!.type)[i] === 'model');
  if (outcome.state !== 'finished') return expect(row).toBe(-1);
  const digest = sha256Hex(new Uint8Array(recorder.best!.weights.buffer));
  expect(texts(records.artifacts!.digest)[row]).toBe(`sha256:${digest}`);
}

/** Steps and values of a metric per run as the export has them, widened to doubles. */
async function storedPoints({ segments }: ManifestMetric): Promise<Map<number, { step: Float64Array; value: Float64Array }>> {
  const found = new Map<number, { step: number[]; value: number[] }>();
  for (const { file } of segments) {
    const segment = decodeHistory(await read(file), file);
    for (const [row, run] of segment.runs.entries()) {
      const [from, to] = [segment.offsets[row], segment.offsets[row + 1]];
      const points = found.get(run) ?? { step: [], value: [] };
      found.set(run, points);
      points.step.push(...segment.step.subarray(from, to));
      points.value.push(...segment.value.subarray(from, to));
    }
  }
  return new Map([...found].map(([run, { step, value }]) => [run, { step: Float64Array.from(step), value: Float64Array.from(value) }]));
}

function bytes(values: Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
