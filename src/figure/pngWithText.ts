import { crc32 } from '../numeric/index.js';

/** Bytes before the first chunk, and those of the first chunk (IHDR), which must stay the first. */
const afterHeader = 8 + 25;

/** A PNG with a text of UTF-8 under a keyword, as an uncompressed iTXt chunk (PNG specification, 11.3.3.4). */
export function pngWithText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const made = new Uint8Array(png.length + data.length + 8);
  const view = new DataView(made.buffer);
  made.set(png.subarray(0, afterHeader));
  view.setUint32(afterHeader, data.length - 4);
  made.set(data, afterHeader + 4);
  view.setUint32(afterHeader + 4 + data.length, crc32(data));
  made.set(png.subarray(afterHeader), afterHeader + 8 + data.length);
  return made;
}
