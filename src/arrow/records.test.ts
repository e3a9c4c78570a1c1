import { describe, expect, test } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { readExport } from '../../tests/support/readExport.js';
import { artifactsOf, everyColumn, recordsOf, twoMediaFiles } from '../../tests/support/recordFixtures.js';
import { catalogOf, type LoggedHistogram, type ProjectData, type TextColumn } from '../model/index.js';
import {
  decodeArtifacts,
  decodeArtifactUses,
  decodeHistograms,
  decodeLog,
  decodeMediaItems,
  decodeTableFile,
  mediaFile,
  parseManifest,
  writeExport,
} from './index.js';

const empty = { id: 'p', name: 'p', parameters: [], warnings: [] };
const texts = ({ codes, dictionary }: TextColumn): (string | undefined)[] => Array.from(codes, (code) => dictionary[code]);
const [picture, mask] = twoMediaFiles.map(({ path }) => path);
const project: ProjectData = {
  ...empty,
  runs: ['a', 'b', 'c', 'd'].map((id, n) => makeRun(id, n === 2 ? {} : recordsOf(n))),
  tables: [everyColumn],
  mediaFiles: twoMediaFiles,
  ...artifactsOf('a', 'd'),
};

describe('histograms', () => {
  test('come back by step, as narrow as they can be, with what is not finite counted', async () => {
    const { manifest, bytes } = await readExport(writeExport(project));
    const [first, second] = manifest.histograms ?? [];
    expect(first).toMatchObject({ key: 'weights/0', id: 0, rows: 6, runs: 3, steps: [1, 2] });
    expect(second).toMatchObject({ key: 'weights/1', id: 1, rows: 3, runs: 3, steps: [0.5, 0.5] });
    const [segment] = first!.segments;
    const read = decodeHistograms(bytes.get(segment!.file)!, segment!.file, segment);
    expect(read.runs).toEqual(Int32Array.of(0, 0, 1, 1, 3, 3));
    expect(read.step).toEqual(Int32Array.of(1, 2, 1, 2, 1, 2));
    expect(read.edgeOffsets).toEqual(Int32Array.of(0, 0, 3, 5, 8, 8, 11));
    expect(read.countOffsets).toEqual(Int32Array.of(0, 0, 2, 3, 5, 5, 7));
    expect(read.edges).toEqual(Float64Array.of(-1, 0.1, 0.1, 0, 0.5, -1, 0.1, 1.1, -1, 0.1, 3.1));
    expect(read.counts).toEqual(Int32Array.of(0, 3, 1, 1, 3, 3, 3));
    expect([read.nan, read.posInf, read.negInf].map((counts) => [...counts.subarray(0, 2)])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect(read.time).toEqual(Float64Array.of(NaN, 1e12, NaN, 1e12 + 1, NaN, 1e12 + 3));
    const weighted = decodeHistograms(bytes.get(second!.segments[0]!.file)!, 'f');
    expect([weighted.step, weighted.edges, weighted.counts, weighted.time]).toEqual([
      Float64Array.of(0.5, 0.5, 0.5),
      Float32Array.of(0, 1, 0, 1, 0, 1),
      Float64Array.of(0.25, 0.25, 0.25),
      undefined,
    ]);
  });

  test('go on in further files, each run and row once', async () => {
    const wide = (i: number): LoggedHistogram => ({
      step: i,
      edges: Float64Array.from({ length: 65 }, (_, k) => k),
      counts: new Float64Array(64).fill(i),
    });
    const runs = [3, 1, 40].map((rows, n) =>
      makeRun(`${n}`, { histograms: new Map([['w', Array.from({ length: rows }, (_, i) => wide(i))]]) }),
    );
    const { manifest, bytes } = await readExport(writeExport({ ...empty, runs }, { segmentBytes: 5000 }));
    const { segments, rows } = manifest.histograms![0]!;
    expect([rows, segments.length]).toEqual([44, 11]);
    const read = segments.map((segment) => decodeHistograms(bytes.get(segment.file)!, segment.file, segment));
    expect(read.flatMap(({ runs: of, step }) => Array.from(of, (run, i) => [run, step[i]]))).toEqual(
      [3, 1, 40].flatMap((many, run) => Array.from({ length: many }, (_, i) => [run, i])),
    );
  });

  test.each([
    [{ edges: Float64Array.of(0, 1), counts: Float64Array.of(1, 2) }, /2 bounds for 2 bins/],
    [{ edges: Float64Array.of(1, 0), counts: Float64Array.of(1) }, /the bound 0/],
    [{ edges: Float64Array.of(0, Infinity), counts: Float64Array.of(1) }, /the bound Infinity/],
    [{ edges: Float64Array.of(0, 1), counts: Float64Array.of(-1) }, /counts -1/],
    [{ edges: Float64Array.of(0, 1), counts: Float64Array.of(1), step: NaN }, /the step NaN/],
  ])('that make no sense are refused: %o', (wrong, message) => {
    const runs = [makeRun('r', { histograms: new Map([['w', [{ step: 1, ...wrong }]]]) })];
    expect(() => [...writeExport({ ...empty, runs })]).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(message) }),
    );
  });
});

describe('media', () => {
  test('items come back with their index, boxes and masks; files once, called after their content', async () => {
    const { manifest, bytes } = await readExport(writeExport({ ...project, mediaFiles: [...twoMediaFiles, ...twoMediaFiles] }));
    const entry = manifest.media![0]!;
    expect(entry).toMatchObject({ key: 'samples', id: 0, rows: 9, runs: 3, steps: [1, 5], kinds: { image: 6, text: 3 } });
    expect(manifest.files[picture!]).toMatchObject({ schema: 'media', rows: 0, bytes: 20 });
    const [segment] = entry.segments;
    const read = decodeMediaItems(bytes.get(segment!.file)!, segment!.file, segment);
    expect(read.runs).toEqual(Int32Array.of(0, 0, 0, 1, 1, 1, 3, 3, 3));
    expect(read.step).toEqual(Int32Array.of(1, 5, 5, 1, 5, 5, 1, 5, 5));
    expect(read.index).toEqual(Int32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1));
    expect(texts(read.kind).slice(0, 3)).toEqual(['text', 'image', 'image']);
    expect(texts(read.file).slice(0, 3)).toEqual([mask, picture, picture]);
    expect(texts(read.caption).slice(3, 6)).toEqual([undefined, 'é 1', undefined]);
    expect([read.width.values[1], read.width.valid?.[1], read.width.valid?.[0], read.height.values[1]]).toEqual([12, 1, 0, 8]);
    expect([...read.boxes.keys()]).toEqual([2, 5, 8]);
    expect(read.boxes.get(5)).toEqual([{ x: [0, 1], y: [1, 2], unit: 'pixel', label: 'cat', score: 0.5 }]);
    expect(read.masks.get(8)).toEqual([{ key: 'truth', file: mask, classes: { '1': 'cat' } }]);
  });

  test('that are not there, or not called after their content, are refused', () => {
    const write = (data: Partial<ProjectData>) => () => [...writeExport({ ...project, ...data })];
    expect(write({ mediaFiles: [] })).toThrow(/table predictions refers to media\/[0-9a-f]{32}\.png, which is not among/);
    expect(write({ mediaFiles: [], tables: [] })).toThrow(/media key samples refers to/);
    expect(write({ mediaFiles: [...twoMediaFiles, { path: picture!, bytes: new Uint8Array(3) }].toReversed() })).toThrow(
      /not called after its content/,
    );
    expect(() => mediaFile(new Uint8Array(1), '../x')).toThrow(/no extension/);
  });
});

test('tables have columns of media and of lists, and numbers as narrow as they can be', async () => {
  const { manifest, bytes } = await readExport(writeExport(project));
  const { columns, files } = manifest.loggedTables![0]!;
  expect(columns.map(({ type }) => type)).toEqual(['number', 'number', 'number', 'boolean', 'string', 'json', 'time', 'media', 'numbers']);
  const read = decodeTableFile(bytes.get(files[0]!.file)!, files[0]!.file, columns).columns;
  const column = (name: string): unknown => read.get(name);
  expect(column('score')).toMatchObject({ values: Float64Array.of(0.1, NaN, 0), valid: Uint8Array.of(1, 1, 0) });
  expect(column('half')).toMatchObject({ values: Float64Array.of(0.5, NaN, -0), valid: undefined });
  expect(column('id')).toMatchObject({ values: Float64Array.of(3, 7, 2 ** 31 - 1) });
  expect(texts(column('picture') as TextColumn)).toEqual([picture, undefined, mask]);
  expect(column('embedding')).toEqual({
    type: 'numbers',
    offsets: Int32Array.of(0, 2, 2, 3),
    values: Float64Array.of(1.5, NaN, 0.1),
    valid: Uint8Array.of(1, 0, 1),
  });
});

test('artifacts come back with who made and who used them', async () => {
  const { manifest, bytes } = await readExport(writeExport(project));
  expect(manifest.artifacts).toEqual({
    file: 'artifacts.arrow',
    rows: 3,
    byType: { dataset: 1, model: 2 },
    uses: { file: 'artifact_uses.arrow', rows: 4 },
  });
  expect(Object.keys(manifest.tables)).toEqual(expect.arrayContaining(['artifacts', 'logs', 'histograms/1', 'media/0']));
  expect(Object.keys(manifest.tables).join(' ')).not.toMatch(/\.|artifact_uses|media_items/);
  const limits = { runs: 4, artifacts: 3, uses: 4 };
  const read = decodeArtifacts(bytes.get('artifacts.arrow')!, 'artifacts.arrow', limits);
  expect([read.id, read.name, read.type, read.version, read.digest, read.description].map(texts)).toEqual([
    ['data:v0', 'm:v0', 'm:v1'],
    ['data', 'm', 'm'],
    ['dataset', 'model', 'model'],
    ['v0', 'v0', 'v1'],
    [undefined, 'sha256:ab', undefined],
    [undefined, undefined, 'd'],
  ]);
  expect([read.bytes.values[1], read.bytes.valid, read.createdAt.values[1], read.createdAt.valid]).toEqual([
    12,
    Uint8Array.of(0, 1, 0),
    5,
    Uint8Array.of(0, 1, 0),
  ]);
  expect(read.runs).toEqual(Int32Array.of(-1, 0, 0));
  expect([read.aliases.offsets, read.aliases.dictionary]).toEqual([Int32Array.of(0, 0, 1, 3), ['best', 'latest', 'ü']]);
  expect([...read.metadata]).toEqual([[2, { loss: 0.5 }]]);
  const uses = decodeArtifactUses(bytes.get('artifact_uses.arrow')!, 'artifact_uses.arrow', limits);
  expect([uses.runs, uses.artifacts, uses.logged]).toEqual([
    Int32Array.of(0, 0, 0, 3),
    Int32Array.of(0, 1, 2, 2),
    Uint8Array.of(0, 1, 1, 0),
  ]);
  expect(() => decodeArtifactUses(bytes.get('artifact_uses.arrow')!, 'u', { ...limits, runs: 3 })).toThrow('u has the run 3, of 3');
  expect(() => [...writeExport({ ...project, runs: project.runs.slice(1) })]).toThrow('There is no run "a", to which an artifact refers.');
  const twice = [...(project.artifacts ?? []), project.artifacts![0]!];
  expect(() => [...writeExport({ ...project, artifacts: twice })]).toThrow('Two artifacts have the same id.');
});

describe('logs', () => {
  test('come back line by line, cut into files where they are long', async () => {
    const { manifest, bytes } = await readExport(writeExport(project, { segmentBytes: 120 }));
    const { lines, runs, segments } = manifest.logs!;
    expect([lines, runs, segments.map(({ firstLine }) => firstLine)]).toEqual([12, 3, [0, 0, 0]]);
    const read = segments.map((segment) => decodeLog(bytes.get(segment.file)!, segment.file, segment));
    const all = read.flatMap(({ runs: of, line, stderr, text }) => Array.from(of, (run, i) => [run, line[i], stderr[i], texts(text)[i]]));
    const expected = (n: number): unknown[] => [
      [n, 0, 0, `run ${n}`],
      [n, 1, 0, ''],
      [n, 2, 0, 'epoch 1 ü'],
      [n, 3, 1, 'oops'],
    ];
    expect(all).toEqual([0, 1, 3].flatMap(expected));
    expect(read[2]!.time).toEqual(Float64Array.of(1, 2, NaN, 7));
  });

  test('of a hundred thousand lines lose none', async () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `line ${i} of a long run`);
    const { manifest, bytes } = await readExport(writeExport({ ...empty, runs: [makeRun('r', { log: { text } })] }));
    const { segments } = manifest.logs!;
    expect(segments.length).toBeGreaterThan(5);
    const read = segments.map((segment) => decodeLog(bytes.get(segment.file)!, segment.file, segment));
    expect(read.flatMap((segment) => texts(segment.text))).toEqual(text);
    expect(segments.map(({ firstLine }) => firstLine)).toEqual(read.map(({ line }) => line[0]));
    const [, second] = segments;
    expect(() => decodeLog(bytes.get(second!.file)!, 'f', { ...second!, firstLine: 0 })).toThrow(
      /f has the line \d+ of run 0 where 0 comes next/,
    );
  });
});

test('the manifest carries what is known of metrics, and the catalog lists all', async () => {
  const points = { step: Float64Array.of(0), value: Float64Array.of(1) };
  const runs = project.runs.map((run) => ({ ...run, metrics: new Map([['loss', points]]), system: new Map([['system/cpu', points]]) }));
  const metrics = [
    { key: 'loss', goal: 'minimize' as const, stepMetric: 'epoch' },
    { key: 'system/cpu', unit: '%' },
    { key: 'nobody logged it', unit: 's' },
  ];
  const { manifest } = await readExport(writeExport({ ...project, runs, metrics }));
  expect(manifest.metrics.map(({ key, goal, unit, stepMetric }) => [key, goal, unit, stepMetric])).toEqual([
    ['loss', 'minimize', undefined, 'epoch'],
    ['system/cpu', undefined, '%', undefined],
  ]);
  const { tables, histograms, media, artifacts, logs } = catalogOf(manifest);
  expect([tables.length, histograms.length, media.length, artifacts?.rows, logs?.lines]).toEqual([1, 2, 1, 3, 12]);
  const none = catalogOf((await readExport(writeExport({ ...empty, runs: [] }))).manifest);
  expect([none.tables, none.histograms, none.media, none.artifacts, none.logs]).toEqual([[], [], [], undefined, undefined]);
});

describe('a manifest that contradicts itself is refused', () => {
  type Change = (manifest: ReturnType<typeof parseManifest>) => void;
  test.each<[string, Change, RegExp]>([
    ['histogram lost', (m) => m.histograms!.pop(), /histograms\/1\/0\.[0-9a-f]{16}\.arrow, which nothing names/],
    ['same id', (m) => (m.histograms![1]!.id = 0), /the id 0 twice in histograms/],
    ['rows', (m) => (m.media![0]!.rows = 8), /8 rows for media samples, but 9/],
    ['kinds', (m) => (m.media![0]!.kinds.image = 5), /9 items for media samples, but 8 by kind/],
    ['runs', (m) => (m.logs!.segments[0]!.lastRun = 4), /the runs 0 to 4 for the file logs/],
    ['table rows', (m) => (m.loggedTables![0]!.rows = 4), /4 rows for the table predictions, but 3/],
    ['artifact types', (m) => (m.artifacts!.byType['model'] = 1), /3 artifacts, but 2 by type/],
    ['uses', (m) => (m.artifacts!.uses.file = 'artifacts.arrow'), /schema artifacts for the file artifacts\.arrow/],
    ['media name', (m) => (m.files[picture!]!.sha256 = '0'.repeat(64)), /not called after its sha256/],
    ['log twice', (m) => Object.assign(m.logs!, { segments: [...m.logs!.segments, ...m.logs!.segments], lines: 24 }), /out of order|twice/],
  ])('%s', async (_, change, message) => {
    const { manifest } = await readExport(writeExport(project));
    change(manifest);
    expect(() => parseManifest(JSON.stringify(manifest))).toThrow(message);
  });
});
