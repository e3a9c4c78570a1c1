import {
  decodeArtifacts,
  decodeArtifactUses,
  decodeHistograms,
  decodeLog,
  decodeMediaItems,
  decodeTableFile,
  type ArtifactTable,
  type ArtifactUses,
  type HistogramSegment,
  type LogSegment,
  type MediaSegment,
  type TableFile,
} from '../../src/arrow/index.js';
import type { Manifest } from '../../src/model/index.js';

/** Everything of an export that is neither run nor metric, decoded as the manifest says it is. */
export interface Records {
  tables: { key: string; run: string | undefined; step: number | undefined; names: string[]; files: TableFile[] }[];
  histograms: { key: string; segments: HistogramSegment[] }[];
  media: { key: string; segments: MediaSegment[] }[];
  artifacts: ArtifactTable | undefined;
  uses: ArtifactUses | undefined;
  logs: LogSegment[];
  /** Media files by path. */
  files: Map<string, Uint8Array>;
}

/** Reads all of them with `readFile`, which verifies what it gives. Rejects as it and the decoders do. */
export async function readRecords(manifest: Manifest, readFile: (path: string) => Promise<Uint8Array>): Promise<Records> {
  const { loggedTables = [], histograms = [], media = [], artifacts, logs, runs } = manifest;
  const decoded = async <T, S extends { file: string }>(
    parts: readonly S[],
    decode: (bytes: Uint8Array, path: string, part: S) => T,
  ): Promise<T[]> => {
    const found: T[] = [];
    for (const part of parts) found.push(decode(await readFile(part.file), part.file, part));
    return found;
  };
  const read: Records = { tables: [], histograms: [], media: [], artifacts: undefined, uses: undefined, logs: [], files: new Map() };
  for (const { key, run, step, columns, files } of loggedTables) {
    const parts = await decoded(files, (bytes, path) => decodeTableFile(bytes, path, columns));
    read.tables.push({ key, run, step, names: columns.map(({ name }) => name), files: parts });
  }
  for (const { key, segments } of histograms) read.histograms.push({ key, segments: await decoded(segments, decodeHistograms) });
  for (const { key, segments } of media) read.media.push({ key, segments: await decoded(segments, decodeMediaItems) });
  if (artifacts) {
    const limits = { runs, artifacts: artifacts.rows, uses: artifacts.uses.rows };
    read.artifacts = decodeArtifacts(await readFile(artifacts.file), artifacts.file, limits);
    read.uses = decodeArtifactUses(await readFile(artifacts.uses.file), artifacts.uses.file, limits);
  }
  read.logs = await decoded(logs?.segments ?? [], decodeLog);
  for (const [path, { schema }] of Object.entries(manifest.files)) if (schema === 'media') read.files.set(path, await readFile(path));
  return read;
}
