import { RunfolioError } from '../../model/index.js';

/** Makes a PNG of an image of any type that a browser shows. */
export type ConvertImage = (image: Blob) => Promise<Uint8Array>;

/** An image as LaTeX takes it: PNG, JPEG and PDF as they are, all others as PNG. Throws `unsupported` for those where nothing converts them. */
export async function texImage(image: Blob, convert: ConvertImage | undefined): Promise<{ bytes: Uint8Array; ending: string }> {
  const bytes = new Uint8Array(await image.arrayBuffer());
  const ending = endingOf(bytes);
  if (ending !== undefined) return { bytes, ending };
  if (!convert) throw new RunfolioError('bad-input', 'LaTeX takes images of the types PNG, JPEG and PDF only.');
  return { bytes: await convert(image), ending: 'png' };
}

/** What the file is, by its first bytes. */
function endingOf(bytes: Uint8Array): string | undefined {
  const begins = (...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpg';
  return begins(0x25, 0x50, 0x44, 0x46) ? 'pdf' : undefined;
}
