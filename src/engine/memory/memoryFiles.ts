import { RunfolioError } from '../../model/index.js';
import type { ReadFile } from '../series/exportFiles.js';

/** Reads files that are in memory. They are not checked: they never left the page. */
export function memoryFiles(files: Readonly<Record<string, Blob>>): ReadFile {
  return async (path, signal) => {
    const file = files[path];
    if (!file) throw new RunfolioError('missing-file', `The export in memory has no file ${path}.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    signal.throwIfAborted();
    return bytes;
  };
}
