import { RunfolioError } from '../../model/index.js';
import { arrayTypes, type ArrayName, type CrossingArray } from './arrayTypes.js';
import { packValue } from './packValue.js';
import { unpackValue } from './unpackValue.js';

/** What every answer begins with: the name of the form and its version. */
const magic = 'RFB1';
/** Magic, then the length of the header as a 32-bit number. */
const prefix = 8;
/** Header and arrays begin at multiples of this, which suits the widest numbers. */
const alignment = 8;

/**
 * Plain values as bytes: `RFB1`, the length of the header (uint32), the header (JSON in UTF-8, see `packValue`), then the typed arrays it names in order, each at
 * the next multiple of 8. All numbers little-endian, as on every platform that runs a browser.
 */
export function encodeBinary(value: unknown): Uint8Array<ArrayBuffer> {
  const { json, arrays } = packValue(value);
  const header = new TextEncoder().encode(JSON.stringify(json));
  const body = padded(prefix + header.length);
  const bytes = new Uint8Array(arrays.reduce((size, array) => padded(size) + array.byteLength, body));
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, header.length, true);
  bytes.set(header, prefix);
  let at = body;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = padded(at + array.byteLength);
  }
  return bytes;
}

/** Undoes `encodeBinary`; every array has a buffer of its own. Throws `corrupt-file` for bytes that it did not write, such as those cut off on the way. */
export function decodeBinary(bytes: Uint8Array): unknown {
  try {
    return decoded(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RunfolioError('corrupt-file', `The answer cannot be read: ${reason}.`, { cause, hint: 'Try again.' });
  }
}

function decoded(bytes: Uint8Array): unknown {
  if (bytes.length < prefix || new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic)
    throw new TypeError(`it does not begin with ${magic}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  if (prefix + length > bytes.length) throw new TypeError(`its header of ${length} bytes is cut off`);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(prefix, prefix + length));
  let end = padded(prefix + length);
  const take = (name: ArrayName, items: number): CrossingArray => {
    const type = arrayTypes[name];
    const at = padded(end);
    end = at + items * type.BYTES_PER_ELEMENT;
    if (end > bytes.length) throw new TypeError(`${items} numbers of it are cut off`);
    // Not `slice`: that of Node's Buffer copies nothing.
    return new type(new Uint8Array(bytes.subarray(at, end)).buffer);
  };
  const value = unpackValue(JSON.parse(text), take);
  if (end !== bytes.length) throw new TypeError(`it has ${bytes.length} bytes where ${end} are expected`);
  return value;
}

function padded(size: number): number {
  return Math.ceil(size / alignment) * alignment;
}
