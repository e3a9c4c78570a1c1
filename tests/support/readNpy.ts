import { readFileSync } from 'node:fs';

/** The numbers of a file in NumPy's format, row by row. */
export interface NpyArray {
  values: Float64Array;
  rows: number;
  /** 1 for arrays of one dimension. */
  columns: number;
}

const readers = { f8: Float64Array, f4: Float32Array, u2: Uint16Array, i8: BigInt64Array, i4: Int32Array, u1: Uint8Array } as const;

/** Reads a .npy file of numbers in C order, of one or two dimensions. */
export function readNpy(path: string): NpyArray {
  const file = readFileSync(path);
  const length = file.readUInt16LE(8);
  const header = file.toString('latin1', 10, 10 + length);
  const type = /'descr': '[<|]([a-z]\d)'/.exec(header)?.[1];
  const shape = /'shape': \(([\d, ]*)\)/.exec(header)?.[1]?.split(',').flatMap((part) => (part.trim() ? [Number(part)] : [])) ?? [];
  const Reader = readers[type as keyof typeof readers];
  if (!Reader || header.includes("'fortran_order': True")) throw new Error(`${path} is not understood: ${header}`);
  const [rows = 0, columns = 1] = shape;
  const bytes = Uint8Array.from(file.subarray(10 + length)).buffer;
  return { values: Float64Array.from(new Reader(bytes), Number), rows, columns };
}
