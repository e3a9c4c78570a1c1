import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from './deflate.js';
import { encodePng } from './png.js';

test('zlib unpacks what was packed', () => {
  const repetitive = fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 600 })), { maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 2000 }), repetitive), (given) => {
      const bytes =
        given instanceof Uint8Array ? given : Uint8Array.from(given.flatMap(([byte, times]) => Array<number>(times).fill(byte)));
      expect(new Uint8Array(inflateRawSync(deflate(bytes)))).toEqual(bytes);
    }),
  );
  const far = Uint8Array.from({ length: 70_000 }, (_, i) => ((i % 33_000) * 7919) >> 3);
  expect(new Uint8Array(inflateRawSync(deflate(far)))).toEqual(far);
});

test.each([1, 3] as const)('a picture of %i channels has its size and pixels', (channels) => {
  const pixels = Uint8Array.from({ length: 5 * 4 * channels }, (_, i) => (i * 37) % 256);
  const png = Buffer.from(encodePng({ width: 5, height: 4, channels, pixels }));
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([5, 4, 8, channels === 1 ? 0 : 2]);
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const above = (at: number, y: number): number => (y === 0 ? 0 : pixels[at - 5 * channels]!);
  for (let y = 0; y < 4; y++) {
    const row = rows.subarray(y * (5 * channels + 1), (y + 1) * (5 * channels + 1));
    expect(row[0]).toBe(2);
    row.subarray(1).forEach((byte, x) => {
      const at = y * 5 * channels + x;
      expect((byte + above(at, y)) % 256).toBe(pixels[at]);
    });
  }
  // The checksums published in the PNG specification's own example of an empty IEND chunk.
  expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
});
