import type { ArtifactData, ArtifactUse } from '../../model/index.js';
import { decodeArtifacts, decodeArtifactUses, type ArtifactTable } from '../decodeArtifacts.js';
import type { KeptRuns, ProjectFiles } from './keptRuns.js';
import { numberAt, textAt } from './readRuns.js';

/**
 * The artifacts that the runs made, and those they used that no run of the project made; with who of them used or made which. An artifact of a run that is not
 * read is left out, its use too: its name mostly says which run made it, and what stands in it is that run's. `all`: none is left out.
 */
export async function readArtifacts(
  { manifest: { artifacts: entry, runs: count }, readFile }: ProjectFiles,
  runs: KeptRuns,
  all = false,
): Promise<{ artifacts: ArtifactData[]; artifactUses: ArtifactUse[] }> {
  if (!entry) return { artifacts: [], artifactUses: [] };
  const limits = { runs: count, artifacts: entry.rows, uses: entry.uses.rows };
  const table = decodeArtifacts(await readFile(entry.file), entry.file, limits);
  const uses = decodeArtifactUses(await readFile(entry.uses.file), entry.uses.file, limits);
  const strange = new Set([...uses.artifacts].filter((_, i) => uses.logged[i] === 1 && !runs.has(uses.runs[i]!)));
  const used = new Set([...uses.artifacts].filter((_, i) => runs.has(uses.runs[i]!)));
  const isKept = (row: number): boolean =>
    all || (!strange.has(row) && (runs.has(table.runs[row]!) || (table.runs[row] === -1 && used.has(row))));
  const kept = new Set(Array.from({ length: table.rows }, (_, row) => row).filter(isKept));
  const artifactUses: ArtifactUse[] = [];
  for (const [i, run] of uses.runs.entries()) {
    const [data, artifact] = [runs.get(run), uses.artifacts[i]!];
    if (data && kept.has(artifact))
      artifactUses.push({ runId: data.runId, artifactId: textAt(table.id, artifact)!, kind: uses.logged[i] === 1 ? 'logged' : 'used' });
  }
  return { artifacts: [...kept].map((row) => artifactAt(table, row, runs)), artifactUses };
}

function artifactAt(table: ArtifactTable, row: number, runs: KeptRuns): ArtifactData {
  const { offsets, codes, dictionary } = table.aliases;
  const metadata = table.metadata.get(row);
  return {
    id: textAt(table.id, row)!,
    name: textAt(table.name, row)!,
    type: textAt(table.type, row)!,
    version: textAt(table.version, row)!,
    digest: textAt(table.digest, row),
    bytes: numberAt(table.bytes, row),
    createdAt: numberAt(table.createdAt, row),
    runId: runs.get(table.runs[row]!)?.runId,
    aliases: Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => dictionary[code]!),
    description: textAt(table.description, row),
    metadata: metadata && JSON.stringify(metadata),
  };
}
