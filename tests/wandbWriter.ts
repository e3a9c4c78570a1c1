import { crc32 } from 'node:zlib';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** A message field by field: bytes of sub-messages, texts and integers. */
export type Fields = readonly (readonly [field: number, value: string | number | Uint8Array])[];

/** Encodes a protobuf message. */
export function proto(fields: Fields): Uint8Array {
  const writer = new BinaryWriter();
  for (const [field, value] of fields) {
    if (typeof value === 'number') writer.tag(field, WireType.Varint).int64(value);
    else if (typeof value === 'string') writer.tag(field, WireType.LengthDelimited).string(value);
    else writer.tag(field, WireType.LengthDelimited).bytes(value);
  }
  return writer.finish();
}

/** An item of history, config, summary (value in field 16) with a key or a nested key. */
export function item(key: string | readonly string[], json: string): Uint8Array {
  const names = typeof key === 'string' ? [[1, key] as const] : key.map((part) => [2, part] as const);
  return proto([...names, [16, json]]);
}

/** A history record; values are given as JSON text. */
export function history(values: Record<string, string>, step?: number): Uint8Array {
  const items = Object.entries(values).map(([key, json]) => [1, item(key, json)] as const);
  return proto([[2, proto([...items, ...(step === undefined ? [] : [[2, proto([[1, step]])] as const])])]]);
}

export const run = (fields: Fields): Uint8Array => proto([[17, proto(fields)]]);
export const exit = (code: number, runtime = 0): Uint8Array =>
  proto([
    [
      18,
      proto([
        [1, code],
        [2, runtime],
      ]),
    ],
  ]);
export const config = (...fields: Fields): Uint8Array => proto([[5, proto(fields)]]);
export const summary = (...fields: Fields): Uint8Array => proto([[3, proto(fields)]]);
export const timestamp = (seconds: number, nanos = 0): Uint8Array =>
  proto([
    [1, seconds],
    [2, nanos],
  ]);

/** What a run printed: to which stream, when, and whether as a raw record. */
export function output(text: string, { stderr = false, seconds = 0, raw = false } = {}): Uint8Array {
  const stream: Fields = stderr ? [] : [[1, 1]];
  const time: Fields = seconds > 0 ? [[2, timestamp(seconds)]] : [];
  return proto([[raw ? 13 : 4, proto([...stream, ...time, [3, text]])]]);
}
export const metric = (fields: Fields): Uint8Array => proto([[12, proto(fields)]]);
export const artifact = (fields: Fields): Uint8Array => proto([[8, proto(fields)]]);
export const useArtifact = (fields: Fields): Uint8Array => proto([[25, proto(fields)]]);

const block = 32_768;

/** Checksum of a chunk's type and payload. */
export type Checksum = (typed: Uint8Array) => number;

/** A `.wandb` log of the records, framed as LevelDB frames its logs. The checksum is zlib's, as W&B writes it. */
export function wandbLog(records: readonly Uint8Array[], checksum: Checksum = crc32): Uint8Array {
  const out: number[] = [0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0];
  for (const record of records) {
    let rest = record;
    for (let begun = false; !begun || rest.length > 0; begun = true) {
      let space = block - (out.length % block);
      if (space < 7) {
        for (; space > 0; space--) out.push(0);
        space = block;
      }
      const part = rest.subarray(0, space - 7);
      rest = rest.subarray(part.length);
      pushChunk(out, (begun ? 3 : 1) + (rest.length > 0 ? (begun ? 0 : 1) : begun ? 1 : 0), part, checksum);
    }
  }
  return Uint8Array.from(out);
}

/** Types: 1 whole record, 2 first, 3 middle, 4 last part of one. */
function pushChunk(out: number[], type: number, part: Uint8Array, checksum: Checksum): void {
  const typed = Uint8Array.from([type, ...part]);
  const crc = checksum(typed);
  out.push(crc & 255, (crc >>> 8) & 255, (crc >>> 16) & 255, crc >>> 24, part.length & 255, part.length >>> 8);
  for (const byte of typed) out.push(byte);
}
