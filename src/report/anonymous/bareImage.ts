/** A PNG or JPEG image without comments, EXIF and other texts that stand beside its pixels; anything else as it is. */
export function bareImage(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 8 && view.getUint32(0) === 0x89504e47) return joined(bytes, pngParts(bytes, view));
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return joined(bytes, jpegParts(bytes, view));
  return bytes;
}

type Part = readonly [start: number, end: number];

const pngTexts = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function pngParts(bytes: Uint8Array, view: DataView): Part[] {
  const parts: Part[] = [[0, 8]];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!pngTexts.has(name)) parts.push([at, Math.min(end, bytes.length)]);
    at = end;
    // Whatever stands behind the last chunk is no part of the image.
    if (name === 'IEND') return parts;
  }
  return parts;
}

/** Comments, and all application data but what decoders need for colours: JFIF, ICC profiles and Adobe's transform. */
function isJpegText(marker: number): boolean {
  return marker === 0xfffe || (marker >= 0xffe1 && marker <= 0xffef && marker !== 0xffe2 && marker !== 0xffee);
}

function jpegParts(bytes: Uint8Array, view: DataView): Part[] {
  const parts: Part[] = [[0, 2]];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = view.getUint16(at);
    // From the start of the scan on there are pixels.
    if (marker === 0xffda || marker < 0xffc0) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (!isJpegText(marker)) parts.push([at, Math.min(end, bytes.length)]);
    at = end;
  }
  return [...parts, [Math.min(at, bytes.length), bytes.length]];
}

function joined(bytes: Uint8Array, parts: readonly Part[]): Uint8Array {
  const length = parts.reduce((sum, [start, end]) => sum + end - start, 0);
  if (length === bytes.length) return bytes;
  const bare = new Uint8Array(length);
  let at = 0;
  for (const [start, end] of parts) {
    bare.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return bare;
}
