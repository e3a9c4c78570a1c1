import { mediaPath, RunfolioError, type MediaFile } from '../model/index.js';
import { sha256Hex } from './sha256.js';

/** Digits of the hash in a media file's name: 128 bits, so that nobody can make two files of one name. */
const hashDigits = 32;

/** A media file of the bytes, called after them. Throws `bad-input` for an extension that is not 1 to 8 lower-case letters or digits. */
export function mediaFile(bytes: Uint8Array, extension: string): MediaFile {
  const path = `media/${sha256Hex(bytes).slice(0, hashDigits)}.${extension}`;
  if (!mediaPath.test(path)) throw new RunfolioError('bad-input', `"${extension}" is no extension that a media file can have.`);
  return { path, bytes };
}

/** Throws `bad-input` unless the file is called after its content. */
export function checkMediaFile({ path, bytes }: MediaFile): void {
  const hash = sha256Hex(bytes).slice(0, hashDigits);
  if (!mediaPath.test(path) || !path.startsWith(`media/${hash}.`)) {
    throw new RunfolioError('bad-input', `The media file ${path} is not called after its content, whose hash begins with ${hash}.`);
  }
}
