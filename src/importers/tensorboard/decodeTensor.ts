import type { BinaryReader } from '@bufbuild/protobuf/wire';
import { message, messageEnd } from '../common/protoMessage.js';
import { numberReader } from '../common/elementReader.js';
import type { ScalarType } from '../common/scalarType.js';

/** A tensor of numbers or of texts (`tensorflow/core/framework/tensor.proto`). */
export interface Tensor {
  shape: number[];
  numbers: Float64Array;
  texts: Uint8Array[];
}

/** Types by their number in `types.proto`, as far as summaries have them. */
const types: Readonly<Record<number, Pick<ScalarType, 'kind' | 'bytes'>>> = {
  1: { kind: 'float', bytes: 4 },
  2: { kind: 'float', bytes: 8 },
  3: { kind: 'int', bytes: 4 },
  4: { kind: 'uint', bytes: 1 },
  5: { kind: 'int', bytes: 2 },
  6: { kind: 'int', bytes: 1 },
  9: { kind: 'int', bytes: 8 },
  10: { kind: 'bool', bytes: 1 },
  17: { kind: 'uint', bytes: 2 },
  19: { kind: 'float', bytes: 2 },
  22: { kind: 'uint', bytes: 4 },
  23: { kind: 'uint', bytes: 8 },
};

/** How the numbers of each typed list are read. */
const lists: Readonly<Record<number, (reader: BinaryReader) => number>> = {
  5: (reader) => reader.float(),
  6: (reader) => reader.double(),
  7: (reader) => reader.int32(),
  10: (reader) => Number(reader.int64()),
  11: (reader) => Number(reader.bool()),
  16: (reader) => reader.uint32(),
  17: (reader) => Number(reader.uint64()),
};

export function readTensor(reader: BinaryReader): Tensor {
  const texts: Uint8Array[] = [];
  let [type, shape, content]: [number, number[], Uint8Array | undefined] = [0, [], undefined];
  const listed: number[] = [];
  const end = messageEnd(reader);
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (field === 1) type = reader.int32();
    else if (field === 2) shape = readShape(reader);
    else if (field === 4) content = reader.bytes();
    else if (field === 8) texts.push(reader.bytes());
    else if (Object.hasOwn(lists, field)) readList(reader, wire, lists[field]!, listed);
    else reader.skip(wire, field);
  }
  return { shape, texts, numbers: content && content.length > 0 ? numbersOf(content, type) : filled(listed, shape) };
}

/** One number may stand for all elements. */
function filled(listed: readonly number[], shape: readonly number[]): Float64Array {
  const count = shape.reduce((product, length) => product * length, 1);
  const isRepeated = listed.length === 1 && count > 1 && count <= 1_000_000;
  return isRepeated ? new Float64Array(count).fill(listed[0]!) : Float64Array.from(listed);
}

function readList(reader: BinaryReader, wire: number, read: (reader: BinaryReader) => number, list: number[]): void {
  if (wire !== 2) {
    list.push(read(reader));
    return;
  }
  const end = messageEnd(reader);
  while (reader.pos < end) list.push(read(reader));
}

function readShape(reader: BinaryReader): number[] {
  const shape: number[] = [];
  message(reader, (field) => {
    if (field !== 2) return false;
    let size = 0;
    message(reader, (part) => {
      if (part !== 1) return false;
      size = Number(reader.int64());
      return true;
    });
    shape.push(size);
    return true;
  });
  return shape;
}

/** Elements in their own bytes, little-endian. */
function numbersOf(content: Uint8Array, type: number): Float64Array {
  const known = Object.hasOwn(types, type) ? types[type]! : undefined;
  if (!known) return new Float64Array();
  const read = numberReader({ ...known, littleEndian: true });
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return Float64Array.from({ length: Math.floor(content.length / known.bytes) }, (_, i) => read(view, i * known.bytes));
}
