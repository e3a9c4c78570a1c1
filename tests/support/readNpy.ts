import { readFileSync } from 'node:fs';

/** Numbers of a NumPy file, row after row, and the length of a row (1 for a list). */
export interface NpyNumbers {
  values: Float64Array;
  width: number;
}

/** Reads a `.npy` file of whole or floating numbers in C order, as the shared data has them. */
export function readNpy(path: string): NpyNumbers {
  const file = readFileSync(path);
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const view = new DataView(bytes);
  const wide = view.getUint8(6) > 1;
  const start = (wide ? 12 : 10) + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = new TextDecoder().decode(new Uint8Array(bytes, 0, start));
  const type = /'descr': '[<|](\w+)'/.exec(header)?.[1] ?? '';
  const shape = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const data = bytes.slice(start);
  return { values: numbersOf(type, data), width: Number(shape[1] ?? 1) };
}

function numbersOf(type: string, data: ArrayBuffer): Float64Array {
  switch (type) {
    case 'i8':
      return Float64Array.from(new BigInt64Array(data), Number);
    case 'i4':
      return Float64Array.from(new Int32Array(data));
    case 'u2':
      return Float64Array.from(new Uint16Array(data));
    case 'f4':
      return Float64Array.from(new Float32Array(data));
    case 'f8':
      return new Float64Array(data);
    default:
      throw new Error(`The type ${type} is not read here.`);
  }
}
