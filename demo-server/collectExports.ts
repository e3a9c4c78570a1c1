import { projectId } from '../src/importers/index.js';
import { diskExport, memoryExport, type ExportFiles } from './exportFiles.js';
import { findExports } from './findExports.js';
import { importPaths, type ImportSettings } from './importPaths.js';
import { ProgressLine } from './progressLine.js';

/** The exports at these paths and in these folders, and one made of whatever else is there, each under an id of its own. */
export async function collectExports(paths: readonly string[], settings: ImportSettings): Promise<Map<string, ExportFiles>> {
  const sources: ExportFiles[] = [];
  const foreign: string[] = [];
  for (const path of paths) {
    const folders = await findExports(path);
    sources.push(...folders.map(diskExport));
    if (folders.length === 0) foreign.push(path);
  }
  const line = new ProgressLine();
  if (foreign.length > 0) sources.push(memoryExport(await importPaths(foreign, settings, line)));
  return nameExports(sources);
}

async function nameExports(sources: readonly ExportFiles[]): Promise<Map<string, ExportFiles>> {
  const named = new Map<string, ExportFiles>();
  for (const source of sources) {
    const { manifest } = await source.manifest();
    // It becomes part of URLs.
    const wanted = projectId(manifest.project.id);
    let id = wanted;
    for (let n = 2; named.has(id); n++) id = `${wanted}-${n}`;
    named.set(id, source);
  }
  return named;
}
