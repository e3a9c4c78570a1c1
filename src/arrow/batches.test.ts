import { describe, expect, test } from 'vitest';
import type { Data } from 'apache-arrow';
import { boolData, dictionaryData, float64Data, int32Data, listData, timestampData, utf8Data } from './arrowData.js';
import { encodeStream } from './encodeStream.js';
import { decodeColumns, decodeHistory, decodeTable } from './index.js';

/** One stream with the batches of several streams of the same schema: what other exporters write. */
function join(...streams: Uint8Array[]): Uint8Array {
  const endMarker = 8;
  const schemaEnd = (bytes: Uint8Array): number => 8 + new DataView(bytes.buffer).getInt32(4, true);
  const parts = streams.map((bytes, i) =>
    bytes.subarray(i === 0 ? 0 : schemaEnd(bytes), i === streams.length - 1 ? undefined : -endMarker),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const stream = (columns: Record<string, Data>): Uint8Array =>
  encodeStream(Object.entries(columns).map(([name, data]) => ({ name, data, nullable: true })));
const lists = (child: Data, ...offsets: number[]): Data => listData(Int32Array.from(offsets), child);

describe('streams of several record batches', () => {
  test('history', () => {
    const batch = (run: number[], offsets: number[], step: number[], value: number[]): Uint8Array =>
      stream({
        run: int32Data(Int32Array.from(run)),
        step: lists(int32Data(Int32Array.from(step)), ...offsets),
        value: lists(float64Data(Float64Array.from(value)), ...offsets),
      });
    const none = batch([], [0], [], []);
    const bytes = join(
      batch([0, 1], [0, 2, 3], [1, 2, 3], [0.1, 0.2, 0.3]),
      none,
      batch([1, 4], [0, 1, 3], [4, 5, 6], [0.4, 0.5, 0.6]),
      none,
    );
    expect(decodeHistory(bytes, 'h')).toEqual({
      runs: Int32Array.of(0, 1, 1, 4),
      offsets: Int32Array.of(0, 2, 3, 4, 6),
      step: Int32Array.of(1, 2, 3, 4, 5, 6),
      value: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
    });
    const noPoints = { runs: new Int32Array(0), offsets: Int32Array.of(0), step: new Int32Array(0), value: new Float64Array(0) };
    expect(decodeHistory(join(none, none), 'h')).toEqual(noPoints);
  });

  test('columns, with a dictionary per batch', () => {
    const valid = Uint8Array.of(1, 0);
    const batch = (from: number, text: string, dictionary: string[]): Uint8Array =>
      stream({
        run: int32Data(Int32Array.of(from, from + 1)),
        number: float64Data(Float64Array.of(from, 0), valid),
        flag: boolData(Uint8Array.of(0, 1)),
        plain: utf8Data([undefined, text]),
        coded: dictionaryData(Int32Array.of(1, -1), dictionary, 7),
      });
    const columns = decodeColumns(join(batch(0, 'x', ['a', 'b']), batch(2, 'x', ['b', 'c'])), 'f');
    const number = columns.get('number');
    expect(number).toMatchObject({ type: 'number', valid: Uint8Array.of(1, 0, 1, 0) });
    expect(number && 'values' in number && [number.values[0], number.values[2]]).toEqual([0, 2]);
    expect(columns.get('flag')).toEqual({ type: 'boolean', values: Uint8Array.of(0, 1, 0, 1), valid: undefined });
    expect(columns.get('plain')).toEqual({ type: 'string', codes: Int32Array.of(-1, 0, -1, 0), dictionary: ['x'] });
    expect(columns.get('coded')).toEqual({ type: 'string', codes: Int32Array.of(1, -1, 2, -1), dictionary: ['a', 'b', 'c'] });
  });

  test('query results', () => {
    const batch = (a: number): Uint8Array =>
      stream({ i: int32Data(Int32Array.of(a)), t: timestampData(Float64Array.of(a * 1000)), l: lists(utf8Data([`${a}`, 'z']), 0, 2) });
    const { rows, columns } = decodeTable(join(batch(1), batch(2)));
    expect(rows).toBe(2);
    expect(columns).toEqual({
      i: Int32Array.of(1, 2),
      t: Float64Array.of(1000, 2000),
      l: [
        ['1', 'z'],
        ['2', 'z'],
      ],
    });
  });
});
