/** The bytes of an array of numbers, not copied. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The first bytes of all numbers of `size` bytes, then the second of all, …: signs and exponents, which are alike, come together. */
export function planes(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const count = bytes.length / size;
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < count; i++) for (let byte = 0; byte < size; byte++) out[byte * count + i] = bytes[i * size + byte]!;
  return out;
}

/** Undoes `planes`. */
export function unplaned(bytes: Uint8Array, size: number): ArrayBuffer {
  const count = Math.floor(bytes.length / size);
  const out = new Uint8Array(count * size);
  for (let i = 0; i < count; i++) for (let byte = 0; byte < size; byte++) out[i * size + byte] = bytes[byte * count + i]!;
  return out.buffer;
}
