import { ArrayProblem } from './arrayProblem.js';
import { arrayType, shapeOf, type ArrayType } from './arrayType.js';
import { parsePythonLiteral } from './pythonLiteral.js';

/** An array of a `.npy` file: what it is, and its elements as they lie there. */
export interface NpyArray {
  type: ArrayType;
  /** Lengths of its axes; empty for a single value. */
  shape: number[];
  /** Whether the first axis runs fastest. */
  fortran: boolean;
  data: Uint8Array;
  /** Rows that the header says there are, where the file ends before. */
  cutFrom?: number | undefined;
  /** Bytes behind the last element. */
  trailing: number;
}

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** Whether a file begins like a `.npy` file: the byte 0x93 and `NUMPY`. */
export function isNpy(head: Uint8Array): boolean {
  return magic.every((byte, i) => head[i] === byte);
}

/**
 * Reads a `.npy` file, versions 1 to 3. One that ends too early gives the rows that are whole. Throws an ArrayProblem for what cannot be
 * read. Format: NumPy Enhancement Proposal 1, `numpy.lib.format`.
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  if (!isNpy(bytes)) throw new ArrayProblem('it does not begin like a .npy file');
  const { text, end } = headerText(bytes);
  const header = literal(text);
  const fortran = header instanceof Map ? header.get('fortran_order') : undefined;
  if (!(header instanceof Map) || typeof fortran !== 'boolean') throw new ArrayProblem('its header does not say what it holds');
  const type = arrayType(header.get('descr') ?? null);
  const shape = shapeOf(header.get('shape') ?? null);
  return withData({ type, shape, fortran: fortran && shape.length > 1 }, bytes.subarray(end));
}

function headerText(bytes: Uint8Array): { text: string; end: number } {
  const version = bytes[6] ?? 0;
  if (version < 1 || version > 3) throw new ArrayProblem(`it is of version ${version} of the format, of which 1 to 3 are known`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = version === 1 ? 10 : 12;
  if (bytes.length < start) throw new ArrayProblem('it ends within its header');
  const end = start + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (end > bytes.length) throw new ArrayProblem('it ends within its header');
  const encoding = version === 3 ? 'utf-8' : 'latin1';
  return { text: new TextDecoder(encoding).decode(bytes.subarray(start, end)), end };
}

function literal(text: string): ReturnType<typeof parsePythonLiteral> {
  try {
    return parsePythonLiteral(text);
  } catch (error) {
    throw new ArrayProblem(error instanceof Error ? error.message : String(error));
  }
}

/** Most rows of a table, as its columns count them. */
const mostRows = 2 ** 31 - 1;

function withData(header: Pick<NpyArray, 'type' | 'shape' | 'fortran'>, rest: Uint8Array): NpyArray {
  const { type, shape, fortran } = header;
  const [rows = 1, ...others] = shape;
  const rowBytes = others.reduce((product, length) => product * length, type.bytes);
  if (rowBytes === 0 && rows > 0) throw new ArrayProblem('its elements take no room');
  if (rows > mostRows) throw new ArrayProblem(`it says that it has ${rows.toLocaleString('en')} rows`);
  const wanted = rows * rowBytes;
  if (wanted <= rest.length) return { ...header, data: rest.subarray(0, wanted), trailing: rest.length - wanted };
  const whole = Math.floor(rest.length / rowBytes);
  if (fortran || shape.length === 0 || whole === 0)
    throw new ArrayProblem(`it ends after ${rest.length.toLocaleString('en')} of ${wanted.toLocaleString('en')} bytes`);
  return { ...header, shape: [whole, ...others], data: rest.subarray(0, whole * rowBytes), cutFrom: rows, trailing: 0 };
}
