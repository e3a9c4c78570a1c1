import { gunzipSync } from 'node:zlib';

const letters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((letter) => !/[<>&]/.test(letter));

/** Bytes of a text in 91 letters: each two are 13 bits, lowest first, and a last one alone is 6. By whole numbers of any size, so unlike what files do. */
export function readDenseText(text: string): Buffer {
  let bits = '';
  for (let i = 0; i < text.length; i += 2) {
    const [low, high] = [letters.indexOf(text[i]!), letters.indexOf(text[i + 1] ?? '')];
    const [value, size] = high < 0 ? [low, 6] : [low + 91 * high, 13];
    bits += value.toString(2).padStart(size, '0').split('').toReversed().join('');
  }
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.split('').toReversed().join(''), 2)));
}

/** The compressed parts of a report that is an HTML file, decompressed. */
export function unpackedParts(html: string): { name: string; bytes: Buffer }[] {
  return Array.from(html.matchAll(/data-part="(\w+)">([^<]+)</g), ([, name, body]) => ({
    name: name!,
    bytes: gunzipSync(readDenseText(body!)),
  }));
}
