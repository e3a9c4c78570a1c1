import { readProject, verifyFile } from '../src/arrow/index.js';
import { RunfolioError, type ProjectData } from '../src/model/index.js';
import type { ExportFiles } from './exportFiles.js';

/** What an export was written from: all runs, or those to be kept. Its files are checked. */
export async function readExport(source: ExportFiles, keep?: ReadonlySet<string>): Promise<ProjectData> {
  const { manifest } = await source.manifest();
  const readFile = async (path: string): Promise<Uint8Array> => {
    const entry = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
    if (!entry) throw new RunfolioError('missing-file', `The manifest does not list the file ${path}.`);
    const bytes = await source.read(path);
    await verifyFile(path, bytes, entry);
    return bytes;
  };
  return readProject(manifest, readFile, keep);
}
