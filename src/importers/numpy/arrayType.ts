import type { ScalarType } from '../common/scalarType.js';
import { ArrayProblem } from './arrayProblem.js';
import type { PythonValue } from './pythonLiteral.js';

/** One field of an array's elements; an array without fields has one, without a name. */
export interface ArrayField {
  /** Dotted where fields are nested. */
  name: string;
  /** Bytes from the beginning of the element. */
  offset: number;
  type: ScalarType;
  /** How many of the type one element has, as lengths of axes; empty for one. */
  shape: number[];
}

/** The elements of an array. */
export interface ArrayType {
  bytes: number;
  fields: ArrayField[];
}

/** An array of more fields is no table. */
const mostFields = 10_000;

/** Reads the `descr` of a header: a type such as `<f8`, or a list of fields. Throws an ArrayProblem for types that are not read. */
export function arrayType(descr: PythonValue): ArrayType {
  return typeOf(descr, 0);
}

function typeOf(descr: PythonValue, depth: number): ArrayType {
  if (depth > 20) throw new ArrayProblem('its fields are nested too deep');
  if (typeof descr === 'string') return scalars(descr);
  if (!Array.isArray(descr)) throw new ArrayProblem('its header names no type of elements');
  // A type with a shape of its own, as `('<f4', (3,))`.
  if (typeof descr[0] === 'string' && descr.length === 2 && isShape(descr[1]))
    return repeated(typeOf(descr[0], depth + 1), shapeOf(descr[1] ?? null));
  const type: ArrayType = { bytes: 0, fields: [] };
  for (const entry of descr) addField(type, entry, depth);
  return type;
}

function addField(type: ArrayType, entry: PythonValue, depth: number): void {
  if (!Array.isArray(entry) || entry.length < 2 || entry.length > 3) throw new ArrayProblem('its header has a field without name or type');
  const [title, descr = null, shape = []] = entry;
  // A field may have a title beside its name: `('title', 'name')`.
  const name = Array.isArray(title) ? title[1] : title;
  if (typeof name !== 'string') throw new ArrayProblem('its header has a field without a name');
  const isPadding = typeof descr === 'string' && /^\|?V\d+$/.test(descr);
  if (isPadding) {
    const bytes = paddingBytes(descr) * shapeOf(shape).reduce((product, length) => product * length, 1);
    if (name !== '') throw new ArrayProblem(`its field “${name}” holds raw bytes`);
    type.bytes += bytes;
    return;
  }
  const inner = repeated(typeOf(descr, depth + 1), shapeOf(shape));
  for (const field of inner.fields)
    type.fields.push({ ...field, name: [name, field.name].filter(Boolean).join('.'), offset: type.bytes + field.offset });
  type.bytes += inner.bytes;
  if (type.fields.length > mostFields) throw new ArrayProblem(`it has more than ${mostFields.toLocaleString('en')} fields`);
}

function paddingBytes(descr: string): number {
  return Number(descr.replace(/^\|?V/, ''));
}

/** So many of a type as an element has. One without fields stays one field; fields are repeated, called after their number. */
function repeated(type: ArrayType, shape: number[]): ArrayType {
  if (shape.length === 0) return type;
  const count = shape.reduce((product, length) => product * length, 1);
  if (count === 0) throw new ArrayProblem('it has a field that takes no room');
  const [only] = type.fields;
  if (type.fields.length === 1 && only!.name === '' && only!.shape.length === 0) {
    return { bytes: checked(count * type.bytes), fields: [{ ...only!, shape }] };
  }
  if (count * type.fields.length > mostFields) throw new ArrayProblem(`it has more than ${mostFields.toLocaleString('en')} fields`);
  const fields = Array.from({ length: count }, (_, i) =>
    type.fields.map((field) => ({
      ...field,
      name: [String(i), field.name].filter(Boolean).join('.'),
      offset: i * type.bytes + field.offset,
    })),
  );
  return { bytes: count * type.bytes, fields: fields.flat() };
}

const kinds = { b: 'bool', i: 'int', u: 'uint', f: 'float', U: 'unicode', S: 'bytes', a: 'bytes', M: 'datetime', m: 'timedelta' } as const;
const widths: Readonly<Partial<Record<ScalarType['kind'], readonly number[]>>> = {
  bool: [1],
  int: [1, 2, 4, 8],
  uint: [1, 2, 4, 8],
  float: [2, 4, 8],
  datetime: [8],
  timedelta: [8],
};

/** Types of one value per element, and complex numbers, which are two. */
function scalars(descr: string): ArrayType {
  const found = /^([<>|=]?)([A-Za-z])(\d*)(?:\[(\d*)([A-Za-zμ]+)\])?$/.exec(descr);
  if (!found) throw new ArrayProblem(`elements of the type “${descr}” are not read`);
  const [, order, letter, digits, unitCount, unitName] = found;
  if (letter === 'O')
    throw new ArrayProblem('it holds Python objects, which only unpickling could read: it was not unpickled', 'pickled-array');
  const littleEndian = order !== '>';
  const bytes = Number(digits || '0') * (letter === 'U' ? 4 : 1);
  if (letter === 'c' && (bytes === 8 || bytes === 16)) return complex(bytes, littleEndian);
  const kind = Object.hasOwn(kinds, letter!) ? kinds[letter as keyof typeof kinds] : undefined;
  if (!kind || !(widths[kind]?.includes(bytes) ?? bytes > 0)) throw new ArrayProblem(`elements of the type “${descr}” are not read`);
  const type: ScalarType = { kind, bytes: checked(bytes), littleEndian };
  if (unitName) type.unit = { name: unitName, count: Number(unitCount || '1') };
  return { bytes, fields: [{ name: '', offset: 0, type, shape: [] }] };
}

function complex(bytes: number, littleEndian: boolean): ArrayType {
  const type: ScalarType = { kind: 'float', bytes: bytes / 2, littleEndian };
  const fields = ['real', 'imag'].map((name, i): ArrayField => ({ name, offset: (i * bytes) / 2, type, shape: [] }));
  return { bytes, fields };
}

function isShape(value: PythonValue | undefined): boolean {
  return typeof value === 'number' || (Array.isArray(value) && value.every((length) => typeof length === 'number'));
}

/** Lengths of axes. Throws an ArrayProblem unless they are whole numbers of which none is negative. */
export function shapeOf(value: PythonValue): number[] {
  const lengths = typeof value === 'number' ? [value] : value;
  const isValid = (length: PythonValue): length is number => typeof length === 'number' && length >= 0;
  if (!Array.isArray(lengths) || !lengths.every(isValid)) throw new ArrayProblem('its header names no shape');
  checked(lengths.reduce((product, length) => product * length, 1));
  return lengths;
}

function checked(count: number): number {
  if (!Number.isSafeInteger(count)) throw new ArrayProblem('its header names a size that cannot be');
  return count;
}
