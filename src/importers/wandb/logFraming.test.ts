import { describe, expect, test } from 'vitest';
import { wandbLog } from '../../../tests/wandbWriter.js';
import { isWandbLog, logRecords, type LogDamage } from './logFraming.js';

function read(bytes: Uint8Array): { records: Uint8Array[]; damages: LogDamage[] } {
  const damages: LogDamage[] = [];
  return { records: [...logRecords(bytes, (damage) => damages.push(damage))], damages };
}

/** Records of the given lengths, each filled with its own number. */
const records = (...lengths: number[]): Uint8Array[] => lengths.map((length, i) => new Uint8Array(length).fill(i + 1));
const shape = (found: readonly Uint8Array[]): [number, number][] => found.map((record) => [record[0] ?? 0, record.length]);

describe('log framing', () => {
  test('gives back whole records, also such as span several blocks, and empty ones', () => {
    const written = records(10, 100_000, 1, 0, 32_768, 5);
    expect(read(wandbLog(written))).toEqual({ records: written, damages: [] });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('finds the next record when %i bytes are left in a block', (left) => {
    const written = records(32_768 - 7 - 7 - left, 20, 40_000, 3);
    expect(read(wandbLog(written))).toEqual({ records: written, damages: [] });
  });

  test('passes over zero padding before the end of a block', () => {
    const log = wandbLog(records(10));
    const padded = new Uint8Array(32_768 + 100);
    padded.set(log);
    padded.set(wandbLog(records(50)).subarray(7), 32_768);
    expect(shape(read(padded).records)).toEqual([
      [1, 10],
      [1, 50],
    ]);
    expect(read(padded).damages).toEqual([]);
  });

  test('reads all before the cut of a truncated file, wherever it is cut', () => {
    const written = records(20, 30, 40);
    const log = wandbLog(written);
    const ends = [7, 34, 71, 118];
    for (let cut = 8; cut < log.length; cut++) {
      const { records: found, damages } = read(log.subarray(0, cut));
      const whole = ends.filter((end) => end <= cut).length - 1;
      expect(found).toEqual(written.slice(0, whole));
      expect(damages).toEqual(ends.includes(cut) ? [] : [{ kind: 'truncated', offset: ends[whole] }]);
    }
  });

  test('a record cut between two blocks is reported where it began', () => {
    const log = wandbLog(records(10, 50_000));
    expect(read(log.subarray(0, 32_768))).toEqual({ records: records(10), damages: [{ kind: 'truncated', offset: 24 }] });
  });

  test('a wrong checksum costs its own record only, when the length leads on', () => {
    const log = wandbLog(records(20, 30, 40));
    log[45] = 99;
    expect(shape(read(log).records)).toEqual([
      [1, 20],
      [3, 40],
    ]);
    expect(read(log).damages).toEqual([{ kind: 'bad-crc', offset: 34 }]);
  });

  test('a wrong length costs the rest of the block, as in LevelDB', () => {
    const written = records(20, 30, 40, 40_000, 8);
    const log = wandbLog(written);
    log[34 + 4] = 78;
    // Fills the first block up to the 40,000 bytes, whose first part is lost with it.
    expect(shape(read(log).records)).toEqual([
      [1, 20],
      [5, 8],
    ]);
    expect(read(log).damages[0]).toEqual({ kind: 'bad-crc', offset: 34 });
  });

  test('accepts the masked CRC-32C of LevelDB itself', () => {
    const written = records(10, 20);
    expect(read(wandbLog(written, (typed) => mask(castagnoliOf(typed)))).records).toEqual(written);
    expect(read(wandbLog(written, castagnoliOf)).records).toEqual([]);
    // The check value published for CRC-32C.
    expect(castagnoliOf(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
  });

  test('knows a log by its first bytes', () => {
    expect(isWandbLog(wandbLog([]))).toBe(true);
    expect(isWandbLog(new TextEncoder().encode(':W&B'))).toBe(false);
  });
});

/** CRC-32C bit by bit, as its definition has it. */
function castagnoliOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function mask(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
