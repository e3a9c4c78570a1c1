import { verifyFile } from '../src/arrow/index.js';
import { DuckDatabase } from '../src/engine/database/index.js';
import type { QueryEngine } from '../src/engine/index.js';
import { createLocalEngine, type LocalExport } from '../src/engine/local/index.js';
import { RunfolioError } from '../src/model/index.js';
import type { ExportFiles } from './exportFiles.js';
import { nodeDuckDb } from './nodeDuckDb.js';

/** An engine in Node over exports by id. Its database starts when a plan needs it. `cacheShare`: see `LocalEngineOptions`. */
export async function createNodeEngine(exports: ReadonlyMap<string, ExportFiles>, cacheShare?: number): Promise<QueryEngine> {
  const opened = await Promise.all([...exports].map(([id, files]) => localExport(id, files)));
  return createLocalEngine({ exports: opened, cacheShare, bootDatabase: async () => new DuckDatabase(await nodeDuckDb()) });
}

async function localExport(id: string, files: ExportFiles): Promise<LocalExport> {
  const { manifest } = await files.manifest();
  const readFile: LocalExport['readFile'] = async (path, signal) => {
    const entry = manifest.files[path];
    if (!entry) throw new RunfolioError('missing-file', `The manifest does not list the file ${path}.`);
    const bytes = await files.read(path);
    await verifyFile(path, bytes, entry);
    signal.throwIfAborted();
    return bytes;
  };
  return { id, manifest, readFile };
}
