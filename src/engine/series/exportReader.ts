import { memoryFiles } from '../memory/memoryFiles.js';
import { fetchFiles, type ReaderOf } from './exportFiles.js';

/** Reads the files of an export where they are: in memory, else on a web server. */
export const exportReader: ReaderOf = (manifest, baseUrl, options) =>
  options.files ? memoryFiles(options.files) : fetchFiles(manifest, baseUrl, options);
