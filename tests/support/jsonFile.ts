import { memoryFile, type InputFile } from '../../src/importers/index.js';

/** A JSON file in memory. */
export const jsonFile = (path: string, content: unknown): InputFile => memoryFile(path, JSON.stringify(content));
