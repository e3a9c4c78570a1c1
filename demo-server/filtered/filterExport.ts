import { readProject, verifyFile } from '../../src/arrow/index.js';
import { RunfolioError } from '../../src/model/index.js';
import { memoryExport, type ExportFiles } from '../exportFiles.js';

/** An export in memory of these runs alone: it is written anew from what they logged, so that nothing of other runs is in it. */
export async function filterExport(source: ExportFiles, keep: ReadonlySet<string>): Promise<ExportFiles> {
  const { manifest } = await source.manifest();
  const readFile = async (path: string): Promise<Uint8Array> => {
    const entry = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
    if (!entry) throw new RunfolioError('missing-file', `The manifest does not list the file ${path}.`);
    const bytes = await source.read(path);
    await verifyFile(path, bytes, entry);
    return bytes;
  };
  return memoryExport(await readProject(manifest, readFile, keep), { versionsOfContent: true });
}
