import type { ScalarType } from './scalarType.js';

/** Reads the element at a byte of the view. */
export type NumberReader = (view: DataView, at: number) => number;

/** The smallest 64-bit integer, which stands for “not a time”. */
export const notATime = -(2n ** 63n);

/** Whole numbers up to this lie in a double without loss, whatever they are. */
const highestExact = 2 ** 53;

/** How numbers, truth values and times of a type are read. 64-bit integers that a double does not hold come out rounded. */
export function numberReader({ kind, bytes, littleEndian: little }: ScalarType): NumberReader {
  switch (kind) {
    case 'bool':
      return (view, at) => (view.getUint8(at) === 0 ? 0 : 1);
    case 'float':
      return floatReader(bytes, little);
    case 'uint':
      return unsignedReader(bytes, little);
    default:
      return signedReader(bytes, little);
  }
}

function floatReader(bytes: number, little: boolean): NumberReader {
  if (bytes === 2) return (view, at) => halfFloat(view.getUint16(at, little));
  return bytes === 4 ? (view, at) => view.getFloat32(at, little) : (view, at) => view.getFloat64(at, little);
}

/** A number of 16 bits as IEEE 754 has it: sign, 5 bits of exponent, 10 of fraction. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function unsignedReader(bytes: number, little: boolean): NumberReader {
  if (bytes === 1) return (view, at) => view.getUint8(at);
  if (bytes === 2) return (view, at) => view.getUint16(at, little);
  if (bytes === 4) return (view, at) => view.getUint32(at, little);
  return (view, at) => Number(view.getBigUint64(at, little));
}

function signedReader(bytes: number, little: boolean): NumberReader {
  if (bytes === 1) return (view, at) => view.getInt8(at);
  if (bytes === 2) return (view, at) => view.getInt16(at, little);
  if (bytes === 4) return (view, at) => view.getInt32(at, little);
  return (view, at) => {
    const high = view.getInt32(little ? at + 4 : at, little);
    const low = view.getUint32(little ? at : at + 4, little);
    const value = high * 2 ** 32 + low;
    return Math.abs(value) < highestExact ? value : Number(view.getBigInt64(at, little));
  };
}

/** Reads a 64-bit integer exactly. */
export function bigReader({ kind, littleEndian }: ScalarType): (view: DataView, at: number) => bigint {
  return kind === 'uint' ? (view, at) => view.getBigUint64(at, littleEndian) : (view, at) => view.getBigInt64(at, littleEndian);
}

/** Whether the number that was read for the element is what lies there. */
export function isExact(type: ScalarType, value: number, view: DataView, at: number): boolean {
  return type.bytes < 8 || type.kind === 'float' || Math.abs(value) < highestExact || BigInt(value) === bigReader(type)(view, at);
}

/** How texts of a type are read: without the zeros that fill them up. */
export function textReader(type: ScalarType): (view: DataView, at: number) => string {
  return type.kind === 'unicode' ? unicodeReader(type) : bytesReader(type);
}

function unicodeReader({ bytes, littleEndian }: ScalarType): (view: DataView, at: number) => string {
  return (view, at) => {
    let end = at + bytes;
    while (end > at && view.getUint32(end - 4, littleEndian) === 0) end -= 4;
    let text = '';
    for (let i = at; i < end; i += 4) text += character(view.getUint32(i, littleEndian));
    return text;
  };
}

/** Code points that are none, and halves of surrogate pairs, become U+FFFD. */
function character(point: number): string {
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point);
}

/** Bytes that are UTF-8 as text, others with `\xNN` for what is no ASCII. */
function bytesReader({ bytes }: ScalarType): (view: DataView, at: number) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (view, at) => {
    let end = bytes;
    while (end > 0 && view.getUint8(at + end - 1) === 0) end--;
    const own = new Uint8Array(view.buffer, view.byteOffset + at, end);
    try {
      return decoder.decode(own);
    } catch {
      return Array.from(own, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join('');
    }
  };
}
