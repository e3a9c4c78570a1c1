/** What files begin with (https://mimesniff.spec.whatwg.org, and the GLB specification): bytes at a place, and what they mean. */
const beginnings: readonly (readonly [at: number, bytes: string, what: string])[] = [
  [0, '\u0089PNG', 'a PNG image'],
  [0, '\u00ff\u00d8\u00ff', 'a JPEG image'],
  [0, 'GIF8', 'a GIF image'],
  [8, 'WEBP', 'a WebP image'],
  [0, 'BM', 'a BMP image'],
  [8, 'WAVE', 'WAV audio'],
  [0, 'OggS', 'Ogg audio or video'],
  [0, 'fLaC', 'FLAC audio'],
  [0, 'ID3', 'MP3 audio'],
  [4, 'ftyp', 'an MP4 file'],
  [0, '\u001aE\u00df\u00a3', 'a WebM file'],
  [0, '%PDF', 'a PDF file'],
  [0, 'PK\u0003\u0004', 'a ZIP archive'],
  [0, 'glTF', 'a glTF 3-D object'],
  [0, '<svg', 'an SVG image'],
  [0, '<', 'markup'],
];

/** What a file looks like by its first bytes; undefined where they say nothing. */
export function fileLooksLike(head: Uint8Array): string | undefined {
  if (head.length === 0) return 'an empty file';
  const text = String.fromCharCode(...head.subarray(0, 16));
  const found = beginnings.find(([at, bytes]) => text.startsWith(bytes, at));
  if (found) return found[2];
  return head.every((byte) => byte >= 0x20 && byte < 0x7f) ? 'plain text' : undefined;
}

/** Whether an image ends before its format says it does (PNG, JPEG, GIF, WebP): browsers show what there is of it, and say nothing. */
export async function isCutOff(blob: Blob): Promise<boolean> {
  const head = new DataView(await blob.slice(0, 16).arrayBuffer());
  const looks = fileLooksLike(new Uint8Array(head.buffer));
  if (looks === 'a WebP image') return head.getUint32(4, true) + 8 > blob.size;
  const end = looks === undefined ? undefined : ends[looks];
  if (end === undefined) return false;
  const tail = new Uint8Array(await blob.slice(Math.max(0, blob.size - 1024)).arrayBuffer());
  return !String.fromCharCode(...tail).includes(end);
}

/** What stands at the end of a whole file; other programs may have put something after it. */
const ends: Readonly<Record<string, string>> = {
  'a PNG image': 'IEND',
  'a JPEG image': '\u00ff\u00d9',
  'a GIF image': '\u0000;',
};

/** Why a browser cannot show a file whose bytes arrived as the manifest promises them. */
export async function whyUnreadable(blob: Blob, wanted: string): Promise<string> {
  const looks = fileLooksLike(new Uint8Array(await blob.slice(0, 16).arrayBuffer()));
  if (looks === undefined) return `The browser cannot read this ${wanted}: it is damaged, or of a kind that is not known here.`;
  const fits = looks.includes(wanted);
  return fits
    ? `The browser cannot read this file: it begins as ${looks}, but is damaged or cut off.`
    : `This is no ${wanted}: by its bytes it is ${looks}.`;
}
