import { parseManifest, writeExport } from '../../arrow/index.js';
import { isNamedByHash, RunfolioError } from '../../model/index.js';
import type { MemoryData } from './memoryData.js';
import type { MemoryFiles } from './memoryExport.js';
import { projectOfMemory } from './projectOfMemory.js';

/** Milliseconds after which the page gets a turn. */
const turnMs = 12;

/** The export of the data, in turns with the page; what `before` holds already is kept. Throws `bad-input` for data that are not valid. */
export async function writeMemory(data: MemoryData, before: MemoryFiles | undefined): Promise<MemoryFiles> {
  const files: Record<string, Blob> = {};
  let manifest: string | undefined;
  let turn = performance.now();
  for (const { path, bytes } of writeExport(projectOfMemory(data), { previous: before?.manifest })) {
    if (path === 'manifest.json') manifest = new TextDecoder().decode(bytes);
    else files[path] = (isNamedByHash(path) && before?.files[path]) || new Blob([bytes as Uint8Array<ArrayBuffer>]);
    if (performance.now() - turn < turnMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
  if (manifest === undefined) throw new RunfolioError('internal', 'The export in memory has no manifest.');
  return { manifest: parseManifest(manifest), files };
}
