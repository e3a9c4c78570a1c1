import { memoryFile, type InputFile } from '../../src/importers/index.js';

/** A `.npy` file in memory: of integers where all numbers are whole, else of floats, 64 bits each. Shape: default one axis. */
export function npyFile(path: string, values: readonly number[], shape: readonly number[] = [values.length]): InputFile {
  const isWhole = values.every(Number.isInteger);
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '${isWhole ? '<i8' : '<f8'}', 'fortran_order': False, 'shape': (${axes}), }`.padEnd(117).concat('\n');
  const bytes = new Uint8Array(10 + header.length + 8 * values.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length]);
  bytes.set(new TextEncoder().encode(header), 10);
  const view = new DataView(bytes.buffer, 10 + header.length);
  values.forEach((value, i) => (isWhole ? view.setBigInt64(8 * i, BigInt(value), true) : view.setFloat64(8 * i, value, true)));
  return memoryFile(path, bytes);
}
