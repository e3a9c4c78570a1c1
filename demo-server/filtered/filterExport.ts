import { memoryExport, type ExportFiles } from '../exportFiles.js';
import { readExport } from '../readExport.js';

/** An export in memory of these runs alone: it is written anew from what they logged, so that nothing of other runs is in it. */
export async function filterExport(source: ExportFiles, keep: ReadonlySet<string>): Promise<ExportFiles> {
  return memoryExport(await readExport(source, keep), { versionsOfContent: true });
}
