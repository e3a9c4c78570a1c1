import fc from 'fast-check';
import { List, Field, Float64, Int64, makeData, TimestampMillisecond, Utf8, type Data } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { readExport } from '../../tests/support/readExport.js';
import { artifactsOf, everyColumn, recordsOf, twoMediaFiles } from '../../tests/support/recordFixtures.js';
import { RunfolioError, type ManifestFile, type ProjectData } from '../model/index.js';
import { float64Data, int32Data, listData, utf8Data } from './arrowData.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import {
  decodeArtifacts,
  decodeArtifactUses,
  decodeColumns,
  decodeHistograms,
  decodeHistory,
  decodeLog,
  decodeMediaItems,
  decodeRunMetrics,
  decodeRuns,
  decodeTable,
  decodeTableFile,
  decodeTime,
  sha256Hex,
  verifyFile,
  writeExport,
} from './index.js';

const points = {
  step: Float64Array.of(3, 1, 2),
  value: Float64Array.of(0.1, NaN, 7),
  time: Float64Array.of(1, 2, 3),
  runtime: Float64Array.of(1, 2, 3),
};
const run = (id: string, lr: number | string): ReturnType<typeof makeRun> =>
  makeRun(id, {
    tags: ['α', 'b'],
    group: 'g',
    createdAt: 5,
    config: new Map([
      ['lr', lr],
      ['on', true as never],
    ]),
    metrics: new Map([['loss', points]]),
    ...recordsOf(id.charCodeAt(0)),
  });
const threeRuns = [run('a', 1), run('b', 'x'), run('c', 'x')];
const project: ProjectData = {
  id: 'p',
  name: 'p',
  runs: threeRuns,
  tables: [everyColumn],
  mediaFiles: twoMediaFiles,
  ...artifactsOf('a', 'b'),
  parameters: [],
  warnings: [],
};

const decoders: Record<ManifestFile['schema'], (bytes: Uint8Array, path: string) => unknown> = {
  runs: decodeRuns,
  columns: decodeColumns,
  run_metrics: decodeRunMetrics,
  history: decodeHistory,
  time: decodeTime,
  table: decodeTableFile,
  histogram: decodeHistograms,
  media_items: decodeMediaItems,
  log: decodeLog,
  artifacts: decodeArtifacts,
  artifact_uses: decodeArtifactUses,
  media: (bytes) => bytes,
};

/** Everything a consumer would touch must be inside the arrays. */
function expectInBounds(decoded: unknown): void {
  const visit = (node: unknown): void => {
    if (node instanceof Map) [...node.values()].forEach(visit);
    if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return;
    const { codes, dictionary, offsets, step, value, time } = node as Record<string, Int32Array | undefined> & { dictionary?: string[] };
    if (codes && dictionary) for (const code of codes) expect(code >= -1 && code < dictionary.length).toBe(true);
    const items = step ?? time ?? (offsets && codes);
    if (offsets && items) {
      expect(offsets.every((offset, i) => offset >= (i === 0 ? 0 : offsets[i - 1]!))).toBe(true);
      expect(offsets.at(-1)).toBeLessThanOrEqual(items.length);
      if (value) expect(offsets.at(-1)).toBeLessThanOrEqual(value.length);
    }
    Object.values(node).forEach(visit);
  };
  visit(decoded);
}

describe('damaged bytes', () => {
  test('are refused by length and sha256 before anything reads them', async () => {
    const { bytes, manifest } = await readExport(writeExport(project));
    for (const [path, entry] of Object.entries(manifest.files)) {
      const flipped = bytes.get(path)!.slice();
      flipped[flipped.length >> 1]! ^= 1;
      await expect(verifyFile(path, flipped, entry)).rejects.toMatchObject({
        code: 'corrupt-file',
        message: expect.stringContaining(`${path} has sha256`),
      });
      const short = verifyFile(path, flipped.subarray(1), entry);
      await expect(short).rejects.toMatchObject({ code: 'corrupt-file', message: expect.stringMatching(`${path} has \\d+ bytes`) });
    }
  });

  test('sha256 agrees with the published vectors and with the platform', async () => {
    expect(sha256Hex(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('without that check, decoding gives something in bounds or says corrupt-file naming the file', async () => {
    const { bytes, manifest } = await readExport(writeExport(project));
    const paths = Object.keys(manifest.files);
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...paths), damage, fc.option(fc.nat()), (path, changes, cut) => {
        const hurt = bytes.get(path)!.slice(0, cut === null ? undefined : cut % bytes.get(path)!.length);
        for (const [at, byte] of changes) if (hurt.length > 0) hurt[at % hurt.length] = byte;
        try {
          expectInBounds(decoders[manifest.files[path]!.schema](hurt, path));
        } catch (thrown) {
          if (!(thrown instanceof RunfolioError)) throw thrown;
          expect([thrown.code, thrown.message.includes(path)]).toEqual(['corrupt-file', true]);
        }
      }),
      { numRuns: 4000 },
    );
  });

  test('every way of cutting a file short is noticed', async () => {
    const { bytes, manifest } = await readExport(writeExport(project));
    for (const [path, { schema }] of Object.entries(manifest.files)) {
      // What is in a media file is not looked at: its hash has to do.
      if (schema === 'media') continue;
      const whole = bytes.get(path)!;
      for (let length = 0; length < whole.length; length++) {
        expect(() => decoders[schema](whole.subarray(0, length), path), `${path} cut to ${length}`).toThrow(RunfolioError);
      }
    }
  });
});

const ints = (...values: number[]): Data => int32Data(Int32Array.from(values));
const floats = (...values: number[]): Data => float64Data(Float64Array.from(values));
const lists = (child: Data, ...offsets: number[]): Data => listData(Int32Array.from(offsets), child);
const history = (change: Partial<Record<'run' | 'step' | 'value', Data | undefined>>): Uint8Array => {
  const columns = { run: ints(0, 1), step: lists(ints(0, 1, 0), 0, 2, 3), value: lists(floats(1, 2, 3), 0, 2, 3), ...change };
  return encodeStream(Object.entries(columns).flatMap(([name, data]): ArrowColumn[] => (data ? [{ name, data, nullable: true }] : [])));
};
/** The same with a schema of another order of bytes: its field for that, absent before, is any number that is not 0. */
function otherEndian(): Uint8Array {
  const bytes = history({});
  // The table of fields in the schema's vtable: 8 bytes, of a table of 8 bytes, no endianness, fields at 4.
  const vtable = Buffer.from(bytes).indexOf(Buffer.of(8, 0, 8, 0, 0, 0, 4, 0));
  bytes[vtable + 4] = 4;
  return bytes;
}
const nullable = float64Data(Float64Array.of(1, 2, 3), Uint8Array.of(1, 0, 1));
const longs = makeData({ type: new Int64(), length: 3, nullCount: 0, data: new BigInt64Array(3) });
const nullList = makeData({
  type: new List(new Field('item', new Float64())),
  length: 2,
  nullCount: 1,
  nullBitmap: Uint8Array.of(1),
  valueOffsets: Int32Array.of(0, 2, 3),
  child: nullable,
});

describe('files another exporter got wrong', () => {
  test('the pattern they are changed from is right', () => {
    expect(decodeHistory(history({}), 'h').offsets).toEqual(Int32Array.of(0, 2, 3));
  });

  test.each([
    ['has no column value', history({ value: undefined })],
    ['has the column step: List<Int64>; expected list<int32> or list<float64>', history({ step: lists(longs, 0, 2, 3) })],
    ['has the column value: Float64; expected', history({ value: floats(1, 2) })],
    ['has the column run: Float64; expected int32', history({ run: floats(0, 1) })],
    ['has nulls in value', history({ value: lists(nullable, 0, 2, 3) })],
    ['has nulls in value', history({ value: nullList })],
    ['has fewer numbers in value than rows', history({ value: lists(floats(1, 2), 0, 2, 3) })],
    ['has lists of different lengths in step and value', history({ value: lists(floats(1, 2, 3), 0, 1, 3) })],
    ['has the steps of run 0 out of order', history({ step: lists(ints(2, 1, 0), 0, 2, 3) })],
    ['has the steps of run 0 out of order', history({ step: lists(floats(0, NaN, 0), 0, 2, 3) })],
    ['has the run 0 out of order in row 1', history({ run: ints(1, 0) })],
    ['has the run -1 out of order in row 0', history({ run: ints(-1, 0) })],
    ['cannot be read at byte 0: it is no Arrow IPC stream', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['cannot be read at byte 0: it is cut off', new Uint8Array(0)],
    ['cannot be read at byte 0: its numbers are not little-endian', otherEndian()],
  ])('%s', (message, bytes) => {
    expect(() => decodeHistory(bytes, 'history/0/x.arrow')).toThrow(
      expect.objectContaining({ code: 'corrupt-file', message: expect.stringContaining(`history/0/x.arrow ${message}`) }),
    );
  });

  test('a column file must count its runs and have the types the manifest says', () => {
    const file = (runs: Data): Uint8Array =>
      encodeStream([
        { name: 'run', data: runs, nullable: false },
        { name: 'config.lr', data: utf8Data(['a', undefined]), nullable: true },
      ]);
    expect(decodeColumns(file(ints(0, 1)), 'f').get('config.lr')).toEqual({
      type: 'string',
      codes: Int32Array.of(0, -1),
      dictionary: ['a'],
    });
    expect(() => decodeColumns(file(ints(0, 2)), 'f')).toThrow('f has the run 2 in row 1');
    expect(() => decodeColumns(file(ints(0, 1)), 'f', [{ column: 'config.lr', type: 'number' }])).toThrow(
      'config.lr: Utf8; expected float64',
    );
    expect(() => decodeColumns(file(ints(0, 1)), 'f', [{ column: 'config.no', type: 'number' }])).toThrow('f has no column config.no');
  });

  test('a buffer may not go past the end of its message, nor a text past the end of its buffer', () => {
    const bytes = history({});
    const view = new DataView(bytes.buffer);
    // The three values are the last buffer: its length is the last 24 in the message.
    const lengthOfValues = Array.from({ length: bytes.length / 8 - 1 }, (_, i) => i * 8).findLast(
      (at) => view.getBigInt64(at, true) === 24n,
    );
    view.setBigInt64(lengthOfValues ?? NaN, 32n, true);
    expect(() => decodeHistory(bytes, 'f')).toThrow(/^f cannot be read at byte \d+: a buffer goes past the end/);
    const texts = makeData({ type: new Utf8(), length: 1, nullCount: 0, valueOffsets: Int32Array.of(0, 20), data: new Uint8Array(8) });
    const columns = encodeStream([
      { name: 'run', data: ints(0), nullable: false },
      { name: 'config.x', data: texts, nullable: true },
    ]);
    expect(() => decodeColumns(columns, 'f')).toThrow('f has offsets past the end of config.x.');
  });

  test('no stream at all is no query result', () => {
    expect(() => decodeTable(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow(RunfolioError);
  });
});

test('times that no calendar has are refused, unless they are missing', () => {
  const values = BigInt64Array.of(5n, 8_640_000_000_000_001n);
  const times = (nulls: object) =>
    encodeStream([{ name: 'at', data: makeData({ type: new TimestampMillisecond(), length: 2, data: values, ...nulls }), nullable: true }]);
  expect(() => decodeTableFile(times({}), 'tables/0.arrow')).toThrow(/tables\/0\.arrow has 8640000000000001 ms since 1970 in at/);
  const missing = { nullCount: 1, nullBitmap: Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0) };
  expect(decodeTableFile(times(missing), 'tables/0.arrow').rows).toBe(2);
});
