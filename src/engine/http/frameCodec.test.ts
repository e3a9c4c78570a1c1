import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunfolioError, type Frame } from '../../model/index.js';
import { decodeBinary, encodeBinary } from './binaryForm.js';
import { decodeFrame, encodeFrame } from './frameCodec.js';

const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 2 ** 53, 5e-324));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '$', '__proto__', 'constructor', '\ud800', '\0', '\ufeff', '0', '10'),
);
const anyArray = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.int16Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array(),
  fc.float64Array(),
  // A view within a larger buffer.
  fc.float64Array({ minLength: 3 }).map((array) => array.subarray(1, 2)),
);
const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    anyNumber,
    anyText,
    fc.boolean(),
    fc.constantFrom(undefined, null),
    fc.bigInt(),
    anyArray,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(anyText, tie('value')), { maxLength: 4 }).map((entries): unknown => Object.fromEntries(entries)),
  ),
})).value;

/** Records with the usual prototype, as frames have it. */
const plain: typeof fc.record = (fields: object) => fc.record(fields, { noNullPrototype: true }) as never;

const columnOf = (rows: number): fc.Arbitrary<Frame['columns'][string]> => {
  const exactly = { minLength: rows, maxLength: rows };
  const codes = fc.array(fc.integer({ min: -1, max: 1 }), exactly).map((list) => Int32Array.from(list));
  const dictionary = fc.array(anyText, { minLength: 2, maxLength: 2 });
  const cell = fc.oneof(anyText, anyNumber, fc.boolean(), fc.array(anyText), fc.float64Array(), fc.constant(undefined));
  return fc.oneof(
    fc.float64Array(exactly),
    fc.int32Array(exactly),
    fc.uint8Array(exactly),
    fc.array(anyText, exactly),
    fc.array(cell, exactly),
    plain({ codes, dictionary }),
    plain({
      kinds: fc.array(fc.integer({ min: 0, max: 4 }), exactly).map((list) => Uint8Array.from(list)),
      numbers: fc.float64Array(exactly),
      codes,
      dictionary,
    }),
  );
};

const anyFrame: fc.Arbitrary<Frame> = fc.nat({ max: 6 }).chain((rows) =>
  fc.record(
    {
      columns: fc.array(fc.tuple(anyText, columnOf(rows)), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
      rows: fc.constant(rows),
      total: fc.nat(),
      fidelity: fc.oneof(
        fc.constant({ kind: 'exact' as const }),
        plain({ kind: fc.constant('m4' as const), from: fc.nat(), to: fc.nat() }),
      ),
      notes: fc.array(plain({ kind: fc.constant('non-positive' as const), points: fc.nat() }), { maxLength: 2 }),
      versions: fc.dictionary(fc.string(), fc.nat(), { maxKeys: 3, noNullPrototype: true }),
      groups: plain({ rows: fc.nat() }),
      comparison: plain({ keys: fc.array(anyText), duplicated: plain({ a: fc.nat(), b: fc.nat() }) }),
      confusion: plain({ classes: fc.array(anyText), matrices: fc.constant([]) }),
    },
    { requiredKeys: ['columns', 'rows', 'fidelity', 'notes', 'versions'], noNullPrototype: true },
  ),
);

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return undefined;
  } catch (thrown) {
    return thrown instanceof RunfolioError ? thrown.code : thrown;
  }
};

describe('the binary form', () => {
  test('keeps every plain value', () => {
    const kept = fc.property(anyValue, (value) => isDeepStrictEqual(decodeBinary(encodeBinary(value)), value));
    fc.assert(kept, { numRuns: 500 });
  });

  test('tells what is no value, and pollutes no prototype', () => {
    expect(codeOf(() => encodeBinary(() => 1))).toBe('internal');
    expect(codeOf(() => encodeBinary(new DataView(new ArrayBuffer(1))))).toBe('internal');
    const found = decodeBinary(encodeBinary(JSON.parse('{"__proto__": {"polluted": 1}}'))) as object;
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  test('gives each array a buffer of its own', () => {
    const [a, b] = decodeBinary(encodeBinary([Float64Array.of(1, 2), Uint8Array.of(3)])) as [Float64Array, Uint8Array];
    expect([a.buffer.byteLength, b.buffer.byteLength]).toEqual([16, 1]);
  });
});

describe('a frame', () => {
  test('crosses without loss', () => {
    const kept = fc.property(anyFrame, (frame) => isDeepStrictEqual(decodeFrame(encodeFrame(frame)), frame));
    fc.assert(kept, { numRuns: 500 });
  });

  test('that is cut off or damaged is refused, or read as some frame; never anything else', () => {
    const cut = fc.property(anyFrame, fc.nat(), (frame, at) => {
      const bytes = encodeFrame(frame);
      expect(codeOf(() => decodeFrame(bytes.subarray(0, at % bytes.length)))).toBe('corrupt-file');
    });
    fc.assert(cut);
    const flipped = fc.property(anyFrame, fc.nat(), fc.nat({ max: 7 }), (frame, at, bit) => {
      const bytes = encodeFrame(frame);
      bytes[at % bytes.length]! ^= 1 << bit;
      expect(['corrupt-file', undefined]).toContain(codeOf(() => decodeFrame(bytes)));
    });
    fc.assert(flipped);
  });

  const good: Frame = { columns: { x: Float64Array.of(1) }, rows: 1, fidelity: { kind: 'exact' }, notes: [], versions: { runs: 1 } };
  const series: Frame['series'] = {
    lines: [],
    marks: { line: new Uint32Array(0), x: new Float64Array(0), kind: new Uint8Array(0), count: new Uint32Array(0) },
    xExtent: [NaN, NaN],
    yExtent: [0, 1],
    runs: 0,
  };
  test.each<[string, unknown]>([
    ['a text', 'x'],
    ['rows that do not fit', { ...good, rows: 2 }],
    ['a column that is none', { ...good, columns: { x: { codes: Int32Array.of(0), dictionary: [1] } } }],
    ['codes beyond the dictionary', { ...good, columns: { x: { codes: Int32Array.of(1), dictionary: ['a'] } } }],
    [
      'kinds beyond those there are',
      { ...good, columns: { x: { codes: Int32Array.of(0), dictionary: ['a'], kinds: Uint8Array.of(9), numbers: Float64Array.of(1) } } },
    ],
    ['an unknown fidelity', { ...good, fidelity: { kind: 'roughly' } }],
    [
      'lines beyond the rows',
      { ...good, series: { ...series, lines: [{ run: 0, runId: 'a', name: 'a', metric: 'm', start: 0, end: 2, points: 2, inView: 2 }] } },
    ],
    ['marks of different lengths', { ...good, series: { ...series, marks: { ...series.marks, x: Float64Array.of(1) } } }],
    [
      'offsets that fall',
      {
        ...good,
        media: {
          runs: 1,
          indices: 0,
          items: 0,
          logged: [{ run: 0, runId: 'a', name: 'a' }],
          offsets: Int32Array.of(1, 0),
          steps: Float64Array.of(1),
          unknown: [],
        },
      },
    ],
  ])('with %s is refused', (_, value) => {
    expect(codeOf(() => decodeFrame(encodeBinary(value)))).toBe('corrupt-file');
    expect(decodeFrame(encodeFrame({ ...good, series }))).toStrictEqual({ ...good, series });
  });
});
