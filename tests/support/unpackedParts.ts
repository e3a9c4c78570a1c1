import { gunzipSync } from 'node:zlib';

/** The compressed parts of a report that is an HTML file, decompressed. */
export function unpackedParts(html: string): { name: string; bytes: Buffer }[] {
  return Array.from(html.matchAll(/data-part="(\w+)">([^<]+)</g), ([, name, body]) => ({
    name: name!,
    bytes: gunzipSync(Buffer.from(body!, 'base64')),
  }));
}
