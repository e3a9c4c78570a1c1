import type { NumberColumn, TextColumn, TextListColumn } from '../model/index.js';
import { isListOf } from './readLists.js';
import { isFloat64, isInt32, readInt32 } from './readNumbers.js';
import { readJson, readRunColumn, readSetText, readText, readWhole, readWords, requireRows } from './readRecords.js';
import { isTimestampMs, readNumberColumn, readTextLists, readTimeColumn } from './readStored.js';
import { corruptFile, requireColumn, type ReadTable } from './readStream.js';
import { isText } from './readTexts.js';
import { readFile } from './readFile.js';

/** `artifacts.arrow` in memory: row i is artifact i. */
export interface ArtifactTable {
  rows: number;
  id: TextColumn;
  name: TextColumn;
  type: TextColumn;
  version: TextColumn;
  digest: TextColumn;
  bytes: NumberColumn;
  /** Milliseconds since 1970, UTC. */
  createdAt: NumberColumn;
  /** The run that made it; -1 where none of the project did. */
  runs: Int32Array;
  aliases: TextListColumn;
  description: TextColumn;
  /** By row; rows without any are left out. */
  metadata: ReadonlyMap<number, Readonly<Record<string, unknown>>>;
}

/** `artifact_uses.arrow` in memory: run `runs[i]` used or made artifact `artifacts[i]`. */
export interface ArtifactUses {
  runs: Int32Array;
  artifacts: Int32Array;
  /** 1 where the run made it, 0 where it used it. */
  logged: Uint8Array;
}

function parseObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new TypeError('metadata are an object');
}

function checkIds(table: ReadTable): TextColumn {
  const id = readSetText(table, 'artifact_id');
  if (id.dictionary.length < table.rows) throw corruptFile(table.path, 'has two artifacts with the same artifact_id');
  return id;
}

/** What refers to rows of another table must stay within it. */
function requireBelow(numbers: Int32Array, limit: number, name: string, path: string): void {
  const wrong = numbers.find((number) => number >= limit);
  if (wrong !== undefined) throw corruptFile(path, `has the ${name} ${wrong}, of ${limit}`);
}

/** How many there are, where the manifest is at hand. */
export interface ArtifactLimits {
  /** Runs of the project. */
  runs: number;
  /** Artifacts, and rows of `artifact_uses.arrow`. */
  artifacts: number;
  uses: number;
}

/** Reads `artifacts.arrow`. Throws `corrupt-file` when it is not what the format, or the manifest, says. */
export function decodeArtifacts(bytes: Uint8Array, path: string, limits?: ArtifactLimits): ArtifactTable {
  return readFile(bytes, path, (table) => {
    requireRows(table, limits?.artifacts);
    const numbers = readInt32(requireColumn(table, 'artifact', isInt32, 'int32'), path);
    const wrong = numbers.findIndex((number, i) => number !== i);
    if (wrong >= 0) throw corruptFile(path, `has the artifact ${numbers[wrong]} in row ${wrong}`);
    const runs = readWhole(table, 'run', -1);
    if (limits) requireBelow(runs, limits.runs, 'run', path);
    return {
      rows: table.rows,
      id: checkIds(table),
      name: readSetText(table, 'name'),
      type: readSetText(table, 'type'),
      version: readSetText(table, 'version'),
      digest: readText(table, 'digest'),
      bytes: readNumberColumn(requireColumn(table, 'bytes', isFloat64, 'float64'), path),
      createdAt: readTimeColumn(requireColumn(table, 'created_at', isTimestampMs, 'timestamp[ms] without time zone'), path),
      runs,
      aliases: readTextLists(requireColumn(table, 'aliases', isListOf(isText), 'list<utf8>'), path),
      description: readText(table, 'description'),
      metadata: readJson(table, 'metadata', parseObject),
    };
  });
}

/** Reads `artifact_uses.arrow`. Throws `corrupt-file` when it is not what the format, or the manifest, says. */
export function decodeArtifactUses(bytes: Uint8Array, path: string, limits?: ArtifactLimits): ArtifactUses {
  return readFile(bytes, path, (table) => {
    requireRows(table, limits?.uses);
    const runs = readRunColumn(table, undefined);
    const artifacts = readWhole(table, 'artifact', 0);
    if (limits) {
      requireBelow(runs, limits.runs, 'run', path);
      requireBelow(artifacts, limits.artifacts, 'artifact', path);
    }
    const kind = readWords(table, 'kind', ['used', 'logged']);
    return { runs, artifacts, logged: Uint8Array.from(kind.codes, (code) => (kind.dictionary[code] === 'logged' ? 1 : 0)) };
  });
}
