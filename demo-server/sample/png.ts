import { crc32 } from '../../src/numeric/index.js';
import { deflate } from './deflate.js';

/** A picture: one (grey) or three (red, green, blue) bytes per pixel, row by row from the top left. */
export interface Picture {
  width: number;
  height: number;
  channels: 1 | 3;
  pixels: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

function number32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join([new TextEncoder().encode(type), data]);
  return join([number32(data.length), body, number32(crc32(body))]);
}

/** Every row as the difference to the one above (filter 2), which makes enlarged pictures and flat ones small. */
function filtered({ width, height, channels, pixels }: Picture): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(height * (stride + 1));
  for (let y = 0; y < height; y++) {
    out[y * (stride + 1)] = 2;
    for (let x = 0; x < stride; x++) out[y * (stride + 1) + 1 + x] = pixels[y * stride + x]! - (pixels[(y - 1) * stride + x] ?? 0);
  }
  return out;
}

/** The picture as a PNG file: the same picture gives the same bytes everywhere. */
export function encodePng(picture: Picture): Uint8Array {
  const { width, height, channels } = picture;
  const rows = filtered(picture);
  const header = join([number32(width), number32(height), Uint8Array.of(8, channels === 1 ? 0 : 2, 0, 0, 0)]);
  const data = join([Uint8Array.of(0x78, 0x01), deflate(rows), number32(adler32(rows))]);
  return join([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array(0))]);
}
