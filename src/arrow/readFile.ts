import { decoding, readStream, type ReadTable } from './readStream.js';
import { checkMessages } from './checkMessages.js';

/** Reads a file of an export with `read`. Whatever is wrong with it becomes `corrupt-file` naming the path. */
export function readFile<T>(bytes: Uint8Array, path: string, read: (table: ReadTable) => T): T {
  return decoding(path, () => {
    checkMessages(bytes, path);
    return read(readStream(bytes, path));
  });
}
