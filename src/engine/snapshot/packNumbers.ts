/** How numbers are kept: as differences of whole numbers, as 32-bit floats where those lose nothing, else as they are. */
type Packing = 'whole' | 'float32' | 'float64';

interface Packed {
  packed: Packing;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Shorter arrays stay as they are. */
const shortest = 16;

/** Puts long arrays of numbers, anywhere within a value, into a form that compresses well and loses nothing; sorts the keys of objects, so that equal values give equal bytes. */
export function packNumbers(value: unknown): unknown {
  if (value instanceof Float64Array) return value.length < shortest ? value : packed(value);
  return mapped(value, packNumbers);
}

/** Undoes `packNumbers`. Throws a TypeError for a packing that is not known. */
export function unpackNumbers(value: unknown): unknown {
  return isPacked(value) ? unpacked(value) : mapped(value, unpackNumbers);
}

function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(change);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, change(item)]));
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'packed' in value && typeof value.packed === 'string' && 'bytes' in value;
}

function packed(values: Float64Array): Packed {
  const packing = packingOf(values);
  switch (packing) {
    case 'whole':
      return { packed: packing, bytes: planes(bytesOf(Int32Array.from(values, (value, i) => value - (values[i - 1] ?? 0))), 4) };
    case 'float32':
      return { packed: packing, bytes: planes(bytesOf(Float32Array.from(values)), 4) };
    case 'float64':
      return { packed: packing, bytes: planes(bytesOf(values), 8) };
    default:
      return packing satisfies never;
  }
}

function unpacked({ packed: packing, bytes }: Packed): Float64Array {
  switch (packing) {
    case 'whole': {
      let sum = 0;
      return Float64Array.from(new Int32Array(unplaned(bytes, 4)), (step) => (sum += step));
    }
    case 'float32':
      return Float64Array.from(new Float32Array(unplaned(bytes, 4)));
    case 'float64':
      return new Float64Array(unplaned(bytes, 8));
    default:
      throw new TypeError(`it has numbers packed as ${JSON.stringify(packing satisfies never)}, which is not understood`);
  }
}

/** Whole numbers up to this keep their differences within 32 bits. */
const largestWhole = 2 ** 30;

function packingOf(values: Float64Array): Packing {
  let [whole, single] = [true, true];
  for (const value of values) {
    whole &&= Number.isInteger(value) && Math.abs(value) < largestWhole && !Object.is(value, -0);
    single &&= Object.is(Math.fround(value), value);
    if (!single && !whole) return 'float64';
  }
  return whole ? 'whole' : 'float32';
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The first bytes of all numbers, then the second of all, …: signs and exponents, which are alike, come together. */
function planes(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const count = bytes.length / size;
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < count; i++) for (let byte = 0; byte < size; byte++) out[byte * count + i] = bytes[i * size + byte]!;
  return out;
}

function unplaned(bytes: Uint8Array, size: number): ArrayBuffer {
  const count = Math.floor(bytes.length / size);
  const out = new Uint8Array(count * size);
  for (let i = 0; i < count; i++) for (let byte = 0; byte < size; byte++) out[i * size + byte] = bytes[byte * count + i]!;
  return out.buffer;
}
