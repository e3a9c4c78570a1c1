/** A kind of image that is taken. */
export interface ImageType {
  type: string;
  extension: string;
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** How files of each kind begin; undefined stands for any byte. */
const kinds: readonly (ImageType & { start: readonly (number | undefined)[] })[] = [
  { type: 'image/png', extension: 'png', start: [0x89, ...ascii('PNG\r\n\u001a\n')] },
  { type: 'image/jpeg', extension: 'jpg', start: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', extension: 'gif', start: ascii('GIF87a') },
  { type: 'image/gif', extension: 'gif', start: ascii('GIF89a') },
  { type: 'image/webp', extension: 'webp', start: [...ascii('RIFF'), undefined, undefined, undefined, undefined, ...ascii('WEBP')] },
];

/** What kind of image bytes are, whatever they were called; undefined where it is none that is taken. */
export function imageType(bytes: Uint8Array): ImageType | undefined {
  const kind = kinds.find(({ start }) => bytes.length > start.length && start.every((byte, i) => byte === undefined || byte === bytes[i]));
  return kind && { type: kind.type, extension: kind.extension };
}
