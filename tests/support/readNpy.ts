/** The numbers of a file in NumPy's format, row by row. */
export interface NpyArray {
  values: Float64Array;
  rows: number;
  /** 1 for arrays of one dimension. */
  columns: number;
}

const readers = { f8: Float64Array, f4: Float32Array, u2: Uint16Array, i8: BigInt64Array, i4: Int32Array, u1: Uint8Array } as const;

/** Reads the bytes of a .npy file of numbers in C order, of one or two dimensions. */
export function readNpy(file: Uint8Array): NpyArray {
  const length = file[8]! + 256 * file[9]!;
  const header = new TextDecoder('latin1').decode(file.subarray(10, 10 + length));
  const type = /'descr': '[<|]([a-z]\d)'/.exec(header)?.[1];
  const shape =
    /'shape': \(([\d, ]*)\)/
      .exec(header)?.[1]
      ?.split(',')
      .flatMap((part) => (part.trim() ? [Number(part)] : [])) ?? [];
  const Reader = readers[type as keyof typeof readers];
  if (!Reader || header.includes("'fortran_order': True")) throw new Error(`This array is not understood: ${header}`);
  const [rows = 0, columns = 1] = shape;
  return { values: Float64Array.from(new Reader(Uint8Array.from(file.subarray(10 + length)).buffer), Number), rows, columns };
}
