import { mediaFile } from '../../arrow/index.js';
import type { LoggedMedia, MediaFile } from '../../model/index.js';
import type { SummaryValue } from './decodeEvent.js';
import type { Tensor } from './decodeTensor.js';

/** A media item without the moment, and its file. */
export interface SummaryItem {
  item: Omit<LoggedMedia, 'step' | 'time'>;
  file: MediaFile;
}

/** The images, sounds or texts of a value; undefined where it is none of these. */
export function summaryMedia({ image, audio, tensor }: SummaryValue, plugin: string): SummaryItem[] | undefined {
  if (image) return [encoded('image', image.bytes, image)];
  if (audio) return [encoded('audio', audio.bytes)];
  if (!tensor) return undefined;
  if (plugin === 'images') return imagesOf(tensor);
  if (plugin === 'audio') return soundsOf(tensor);
  return plugin === 'text' ? [textOf(tensor)] : undefined;
}

function encoded(kind: 'image' | 'audio', bytes: Uint8Array, size: { width?: number; height?: number } = {}): SummaryItem {
  const file = mediaFile(bytes, extensionOf(bytes) ?? (kind === 'audio' ? 'wav' : 'png'));
  const item: SummaryItem['item'] = { kind, file: file.path };
  if (size.width) item.width = size.width;
  if (size.height) item.height = size.height;
  return { item, file };
}

/** Texts: width, height, then an encoded image each. */
function imagesOf({ texts }: Tensor): SummaryItem[] {
  const [width, height] = texts.slice(0, 2).map((text) => Number(new TextDecoder().decode(text)));
  return texts.slice(2).map((bytes) => encoded('image', bytes, { width: width || 0, height: height || 0 }));
}

/** Either encoded sounds, or pairs of one with its label. */
function soundsOf({ texts, shape }: Tensor): SummaryItem[] {
  const isPairs = shape.length === 2 && shape[1] === 2;
  if (!isPairs) return texts.map((bytes) => encoded('audio', bytes));
  return texts.flatMap((bytes, i) => {
    if (i % 2 === 1) return [];
    const { item, file } = encoded('audio', bytes);
    const caption = new TextDecoder().decode(texts[i + 1]);
    return [{ item: caption ? { ...item, caption } : item, file }];
  });
}

/** One text; several are its paragraphs, and those of two axes the rows of a table. */
function textOf({ texts, shape }: Tensor): SummaryItem {
  const parts = texts.map((text) => new TextDecoder().decode(text));
  const width = shape.length === 2 && shape[1]! > 0 ? shape[1]! : 1;
  const rows = Array.from({ length: Math.ceil(parts.length / width) }, (_, row) => parts.slice(row * width, (row + 1) * width).join(' | '));
  const file = mediaFile(new TextEncoder().encode(rows.join(width > 1 ? '\n' : '\n\n')), 'txt');
  return { item: { kind: 'text', file: file.path }, file };
}

const signatures: readonly (readonly [string, readonly number[], number])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47], 0],
  ['jpg', [0xff, 0xd8, 0xff], 0],
  ['gif', [0x47, 0x49, 0x46, 0x38], 0],
  ['webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['wav', [0x57, 0x41, 0x56, 0x45], 8],
  ['bmp', [0x42, 0x4d], 0],
];

function extensionOf(bytes: Uint8Array): string | undefined {
  return signatures.find(([, signature, at]) => signature.every((byte, i) => bytes[at + i] === byte))?.[0];
}
