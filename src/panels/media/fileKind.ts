import { textsOf, type Locale } from '../../texts/index.js';
import { fileTexts } from './fileTexts.js';

/** What files begin with (https://mimesniff.spec.whatwg.org, and the GLB specification): bytes at a place, and what they mean. */
const beginnings = [
  [0, '\u0089PNG', 'png'],
  [0, '\u00ff\u00d8\u00ff', 'jpeg'],
  [0, 'GIF8', 'gif'],
  [8, 'WEBP', 'webp'],
  [0, 'BM', 'bmp'],
  [8, 'WAVE', 'wav'],
  [0, 'OggS', 'ogg'],
  [0, 'fLaC', 'flac'],
  [0, 'ID3', 'mp3'],
  [4, 'ftyp', 'mp4'],
  [0, '\u001aE\u00df\u00a3', 'webm'],
  [0, '%PDF', 'pdf'],
  [0, 'PK\u0003\u0004', 'zip'],
  [0, 'glTF', 'gltf'],
  [0, '<svg', 'svg'],
  [0, '<', 'markup'],
] as const;

/** What a file is by its first bytes. */
export type FileLook = (typeof beginnings)[number][2] | 'empty' | 'text';

/** Why a browser cannot show a file whose bytes arrived as the manifest promises them. */
export interface Unreadable {
  wanted: 'image' | 'audio';
  /** Undefined where the first bytes say nothing. */
  looks: FileLook | undefined;
}

const looksOf: Readonly<Record<Unreadable['wanted'], ReadonlySet<FileLook>>> = {
  image: new Set(['png', 'jpeg', 'gif', 'webp', 'bmp', 'svg']),
  audio: new Set(['wav', 'ogg', 'flac', 'mp3']),
};

/** What a file looks like by its first bytes; undefined where they say nothing. */
export function fileLooksLike(head: Uint8Array): FileLook | undefined {
  if (head.length === 0) return 'empty';
  const text = String.fromCharCode(...head.subarray(0, 16));
  const found = beginnings.find(([at, bytes]) => text.startsWith(bytes, at));
  if (found) return found[2];
  return head.every((byte) => byte >= 0x20 && byte < 0x7f) ? 'text' : undefined;
}

/** Whether an image ends before its format says it does (PNG, JPEG, GIF, WebP): browsers show what there is of it, and say nothing. */
export async function isCutOff(blob: Blob): Promise<boolean> {
  const head = new DataView(await blob.slice(0, 16).arrayBuffer());
  const looks = fileLooksLike(new Uint8Array(head.buffer));
  if (looks === 'webp') return head.getUint32(4, true) + 8 > blob.size;
  const end = looks === undefined ? undefined : ends[looks];
  if (end === undefined) return false;
  const tail = new Uint8Array(await blob.slice(Math.max(0, blob.size - 1024)).arrayBuffer());
  return !String.fromCharCode(...tail).includes(end);
}

/** What stands at the end of a whole file; other programs may have put something after it. */
const ends: Readonly<Partial<Record<FileLook, string>>> = { png: 'IEND', jpeg: '\u00ff\u00d9', gif: '\u0000;' };

/** Looks at the bytes of a file that could not be read. */
export async function whyUnreadable(blob: Blob, wanted: Unreadable['wanted']): Promise<Unreadable> {
  return { wanted, looks: fileLooksLike(new Uint8Array(await blob.slice(0, 16).arrayBuffer())) };
}

/** The sentence for a file that cannot be read. */
export function unreadableText({ wanted, looks }: Unreadable, locale?: Locale): string {
  const t = textsOf(fileTexts, locale);
  if (looks === undefined) return t(wanted === 'image' ? 'unknownImage' : 'unknownAudio');
  if (looksOf[wanted].has(looks)) return t('damaged', { looks: t(looks) });
  return t(wanted === 'image' ? 'noImage' : 'noAudio', { looks: t(looks) });
}
