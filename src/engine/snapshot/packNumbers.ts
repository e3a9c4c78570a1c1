import { bytesOf, planes, unplaned } from './bytePlanes.js';
import { unpackFirst, type FirstPacked } from './firstPackings.js';
import { packedNumbers, unpackedNumbers, type NumberForm } from './packedNumbers.js';

/** A value with its long arrays of numbers as forms, whose codes and halves are together, in the order in which the forms are met. In planes: see `planes`. */
export interface PackedValues {
  value: unknown;
  codes: Uint8Array<ArrayBuffer>;
  halves: Uint8Array<ArrayBuffer>;
}

/** Shorter arrays stay as they are. */
const shortest = 16;

/** Puts long arrays of numbers, anywhere within a value, into a form that compresses well and loses nothing; sorts the keys of objects, so that equal values give equal bytes. */
export function packNumbers(value: unknown): PackedValues {
  const [codes, halves]: [Uint32Array[], Uint32Array[]] = [[], []];
  const pack = (part: unknown): unknown => {
    if (!(part instanceof Float64Array) || part.length < shortest) return mapped(part, pack);
    const packed = packedNumbers(part);
    codes.push(packed.codes);
    halves.push(packed.halves);
    return packed.form;
  };
  return { value: pack(value), codes: inPlanes(codes), halves: inPlanes(halves) };
}

/** Undoes `packNumbers`, and reads what version 1 wrote. Throws a TypeError for a form that is not known, and for one whose numbers are missing. */
export function unpackNumbers({ value, codes, halves }: PackedValues): unknown {
  const [nextCodes, nextHalves] = [taking(codes), taking(halves)];
  const unpack = (part: unknown): unknown => {
    if (!isPacked(part)) return mapped(part, unpack);
    if ('bytes' in part) return unpackFirst(part);
    return unpackedNumbers({ form: part, codes: nextCodes(part.count), halves: nextHalves(part.packed === 'double' ? part.count : 0) });
  };
  return unpack(value);
}

function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(change);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, change(item)]));
}

function isPacked(value: unknown): value is NumberForm | FirstPacked {
  if (typeof value !== 'object' || value === null || !('packed' in value)) return false;
  return typeof value.packed === 'string' && ('bytes' in value || 'count' in value);
}

function inPlanes(arrays: readonly Uint32Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return planes(bytesOf(all), 4);
}

/** Gives the next of the numbers that lie in planes, so many at a time. */
function taking(bytes: Uint8Array): (count: number) => Uint32Array {
  const all = new Uint32Array(unplaned(bytes, 4));
  let at = 0;
  return (count) => {
    const end = at + count;
    if (!Number.isInteger(count) || count < 0 || end > all.length) throw new TypeError(`it has not the ${count} numbers that it names`);
    const part = all.subarray(at, end);
    at = end;
    return part;
  };
}
