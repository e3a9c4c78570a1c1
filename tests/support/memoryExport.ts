import { parseManifest, writeExport, type WriteOptions } from '../../src/arrow/index.js';
import { RunfolioError, type Manifest, type ProjectData } from '../../src/model/index.js';

/** An export that lies in memory, and the paths that were read from it, in order. */
export interface MemoryExport {
  readonly manifest: Manifest;
  readonly reads: string[];
  readonly readFile: (path: string, signal: AbortSignal) => Promise<Uint8Array>;
}

/** Writes a project to memory. Reading answers in a later task, and heeds the signal as `fetch` would. */
export function memoryExport(project: ProjectData, options: WriteOptions = {}): MemoryExport {
  const files = new Map(Array.from(writeExport(project, options), ({ path, bytes }) => [path, bytes]));
  const reads: string[] = [];
  const readFile = async (path: string, signal: AbortSignal): Promise<Uint8Array> => {
    reads.push(path);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    const bytes = files.get(path);
    if (!bytes) throw new RunfolioError('missing-file', `There is no ${path}.`);
    return bytes.slice();
  };
  return { manifest: parseManifest(new TextDecoder().decode(files.get('manifest.json'))), reads, readFile };
}
