import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { proto, type Fields } from './wandbWriter.js';

/** An event of TensorBoard with one value of a summary, whose fields are given but for the tag. */
export function event(tag: string, value: Fields, { step = 0, time = 1_700_000_000 } = {}): Uint8Array {
  const summary = proto([[1, proto([[1, tag], ...value])]]);
  const head = new BinaryWriter().tag(1, WireType.Bit64).double(time).finish();
  return Uint8Array.from([
    ...head,
    ...proto([
      [2, step],
      [5, summary],
    ]),
  ]);
}

/** The metadata field of a value: its plugin, and the plugin's own data. */
export const plugin = (name: string, content: Uint8Array = new Uint8Array()): Fields[number] => [
  9,
  proto([
    [
      1,
      proto([
        [1, name],
        [2, content],
      ]),
    ],
  ]),
];

/** The tensor field of a value: texts, or numbers as 64-bit floats in their bytes. */
export function tensor(shape: readonly number[], content: readonly (string | Uint8Array)[] | Float64Array): Fields[number] {
  const axes: Fields = shape.map((size) => [2, proto([[1, size]])]);
  const elements: Fields =
    content instanceof Float64Array ? [[4, new Uint8Array(content.buffer)]] : content.map((text) => [8, text] as Fields[number]);
  return [8, proto([[1, content instanceof Float64Array ? 2 : 7], [2, proto(axes)], ...elements])];
}

/** A TFRecord file of the records. */
export function tfRecordFile(records: readonly Uint8Array[]): Uint8Array {
  const parts = records.map((record) => {
    const head = new Uint8Array(8);
    new DataView(head.buffer).setBigUint64(0, BigInt(record.length), true);
    return Uint8Array.from([...head, ...sumBytes(head), ...record, ...sumBytes(record)]);
  });
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** CRC-32C bit by bit, as RFC 3720 defines it, rotated by 15 bits plus a constant. */
function sumBytes(bytes: Uint8Array): Uint8Array {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  }
  value = ~value >>> 0;
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, ((value >>> 15) | (value << 17)) + 0xa282ead8, true);
  return sum;
}
