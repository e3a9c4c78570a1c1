import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, writeExport, type WriteOptions } from '../src/arrow/index.js';
import { RunfolioError, type Manifest, type ProjectData } from '../src/model/index.js';

/** The name of the file that makes a folder an export. */
export const manifestName = 'manifest.json';

/** An export to serve, wherever its bytes are. */
export interface ExportFiles {
  /** The manifest as it is now, with the bytes it was read from. */
  manifest(): Promise<{ manifest: Manifest; bytes: Uint8Array }>;
  /** A file that the manifest lists; its caller has checked that it does. */
  read(path: string): Promise<Uint8Array>;
}

/** The export of a project, written to memory. */
export function memoryExport(project: ProjectData, options: WriteOptions = {}): ExportFiles {
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes } of writeExport(project, options)) files.set(path, bytes);
  const bytes = files.get(manifestName)!;
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  return {
    manifest: () => Promise.resolve({ manifest, bytes }),
    read: (path) => Promise.resolve(files.get(path) ?? missing(path)),
  };
}

/** An export in a folder. It is read anew once its manifest changes. */
export function diskExport(folder: string): ExportFiles {
  const path = join(folder, manifestName);
  let cached: { changed: string; manifest: Manifest; bytes: Uint8Array } | undefined;
  return {
    manifest: async () => {
      const stats = await stat(path).catch(() => missing(manifestName, folder));
      const changed = [stats.mtimeMs, stats.size, stats.ino].join(' ');
      if (cached?.changed !== changed) {
        const bytes = await readFile(path);
        cached = { changed, bytes, manifest: manifestOf(bytes, folder) };
      }
      return cached;
    },
    read: (file) => readFile(join(folder, file)).catch(() => missing(file, folder)),
  };
}

function manifestOf(bytes: Buffer, folder: string): Manifest {
  try {
    return parseManifest(bytes.toString('utf8'));
  } catch (error) {
    if (!(error instanceof RunfolioError)) throw error;
    throw new RunfolioError(error.code, `${folder}: ${error.message}`, { cause: error, hint: error.hint });
  }
}

function missing(path: string, folder?: string): never {
  throw new RunfolioError('missing-file', `The export${folder === undefined ? '' : ` ${folder}`} has no file ${path}.`);
}
