import { mediaPath, type FileSchemaName, type Manifest, type ManifestHistogram } from '../model/index.js';
import { corruptManifest, requireFile } from './manifestFiles.js';

/** Whether rows sorted by run can be in segments of these runs. */
function checkSegments(segments: ManifestHistogram['segments'], runs: number): void {
  let last = 0;
  for (const { file, firstRun, lastRun } of segments) {
    if (firstRun > lastRun || lastRun >= runs)
      throw corruptManifest(`has the runs ${firstRun} to ${lastRun} for the file ${file}, of ${runs}.`);
    if (firstRun < last) throw corruptManifest(`has the file ${file} out of order: it begins with run ${firstRun}.`);
    last = lastRun;
  }
}

function checkRowCounts({ files }: Manifest, parts: readonly { file: string; rows: number }[], rows: number, what: string): void {
  for (const part of parts) {
    const found = files[part.file]?.rows;
    if (found !== part.rows) throw corruptManifest(`has ${found} rows for the file ${part.file}, where ${part.rows} are needed.`);
  }
  const found = parts.reduce((sum, part) => sum + part.rows, 0);
  if (found !== rows) throw corruptManifest(`has ${rows} rows for ${what}, but ${found} in its files.`);
}

/** Entries per key, of histograms or media. */
function checkKeyed(manifest: Manifest, entries: readonly ManifestHistogram[], schema: FileSchemaName, field: string): void {
  const ids = new Set<number>();
  for (const [i, { key, id, rows, runs, segments }] of entries.entries()) {
    if (ids.has(id)) throw corruptManifest(`has the id ${id} twice in ${field}.`);
    ids.add(id);
    for (const { file } of segments) requireFile(manifest, file, schema, `${field}[${i}]`);
    checkSegments(segments, manifest.runs);
    checkRowCounts(manifest, segments, rows, `${field} ${key}`);
    if (runs > rows || runs > manifest.runs) throw corruptManifest(`has ${runs} runs for ${field} ${key}, of ${manifest.runs}.`);
  }
}

function checkTables(manifest: Manifest): void {
  for (const [i, { key, files, rows }] of (manifest.loggedTables ?? []).entries()) {
    for (const { file } of files) requireFile(manifest, file, 'table', `loggedTables[${i}]`);
    checkRowCounts(manifest, files, rows, `the table ${key}`);
  }
}

function checkArtifacts(manifest: Manifest): void {
  const { artifacts } = manifest;
  if (!artifacts) return;
  const { file, rows, uses, byType } = artifacts;
  requireFile(manifest, file, 'artifacts', 'artifacts');
  requireFile(manifest, uses.file, 'artifact_uses', 'artifacts');
  checkRowCounts(manifest, [{ file, rows }], rows, 'artifacts');
  checkRowCounts(manifest, [uses], uses.rows, 'uses of artifacts');
  const typed = Object.values(byType).reduce((sum, count) => sum + count, 0);
  if (typed !== rows) throw corruptManifest(`has ${rows} artifacts, but ${typed} by type.`);
}

function checkLogs(manifest: Manifest): void {
  const { logs } = manifest;
  if (!logs) return;
  for (const { file } of logs.segments) requireFile(manifest, file, 'log', 'logs');
  checkSegments(logs.segments, manifest.runs);
  checkRowCounts(manifest, logs.segments, logs.lines, 'logs');
}

function checkMedia({ files, media }: Manifest): void {
  for (const [path, { schema, sha256 }] of Object.entries(files)) {
    if (schema !== 'media') continue;
    if (!mediaPath.test(path) || !path.startsWith(`media/${sha256.slice(0, 32)}.`))
      throw corruptManifest(`has the media file ${path}, which is not called after its sha256.`);
  }
  for (const { key, kinds, rows } of media ?? []) {
    const items = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    if (items !== rows) throw corruptManifest(`has ${rows} items for media ${key}, but ${items} by kind.`);
  }
}

/** A file of rows that no entry names belongs to one all the same, and its rows would be missing. */
function checkUnnamed({ files, loggedTables = [], histograms = [], media = [], logs, artifacts }: Manifest): void {
  const parts = [
    ...loggedTables.flatMap((table) => table.files),
    ...[...histograms, ...media].flatMap(({ segments }) => segments),
    ...(logs?.segments ?? []),
    ...(artifacts ? [artifacts, artifacts.uses] : []),
  ];
  const named = new Set<string>();
  for (const { file } of parts) {
    if (named.has(file)) throw corruptManifest(`names the file ${file} twice.`);
    named.add(file);
  }
  const kept: readonly FileSchemaName[] = ['table', 'histogram', 'media_items', 'log', 'artifacts', 'artifact_uses'];
  for (const [path, { schema }] of Object.entries(files)) {
    if (kept.includes(schema) && !named.has(path)) throw corruptManifest(`lists the file ${path}, which nothing names.`);
  }
}

/** What a manifest says of logged tables, histograms, media, artifacts and logs must agree in itself. Throws `corrupt-file`. */
export function checkRecords(manifest: Manifest): void {
  checkTables(manifest);
  checkKeyed(manifest, manifest.histograms ?? [], 'histogram', 'histograms');
  checkKeyed(manifest, manifest.media ?? [], 'media_items', 'media');
  checkMedia(manifest);
  checkArtifacts(manifest);
  checkLogs(manifest);
  checkUnnamed(manifest);
}
