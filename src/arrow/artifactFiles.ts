import { RunfolioError, wellFormed, type ArtifactData, type ManifestArtifacts, type ProjectData, type RunData } from '../model/index.js';
import { timestampData } from './arrowData.js';
import { encodeStored } from './encodeStored.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { TextDictionary } from './internText.js';
import { numberColumn, textColumn, wholeColumn } from './recordColumns.js';

/** Numbers by id, or `bad-input` for one that occurs twice or not at all. */
function numbering(ids: readonly string[], what: string): (id: string) => number {
  const numbers = new Map(ids.map((id, i) => [id, i]));
  if (numbers.size < ids.length) throw new RunfolioError('bad-input', `Two ${what}s have the same id.`);
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new RunfolioError('bad-input', `There is no ${what} "${id}", to which an artifact refers.`);
    return number;
  };
}

function createdColumn(artifacts: readonly ArtifactData[]): ArrowColumn {
  const times = artifacts.map(({ createdAt: ms }) => (ms !== undefined && Math.abs(ms) <= 8.64e15 ? ms : undefined));
  const valid = Uint8Array.from(times, (ms) => (ms === undefined ? 0 : 1));
  return {
    name: 'created_at',
    data: timestampData(
      Float64Array.from(times, (ms) => ms ?? 0),
      valid,
    ),
    nullable: true,
  };
}

function aliasColumn(artifacts: readonly ArtifactData[]): ArrowColumn {
  const offsets = new Int32Array(artifacts.length + 1);
  for (const [i, { aliases }] of artifacts.entries()) offsets[i + 1] = offsets[i]! + aliases.length;
  const texts = new TextDictionary();
  const codes = Int32Array.from(
    artifacts.flatMap(({ aliases }) => aliases),
    (alias) => texts.code(wellFormed(alias)),
  );
  return { name: 'aliases', data: encodeStored({ type: 'strings', offsets, codes, dictionary: texts.dictionary }, 0), nullable: false };
}

function encodeArtifacts(artifacts: readonly ArtifactData[], runOf: (id: string) => number): Uint8Array {
  return encodeStream([
    wholeColumn('artifact', [...artifacts.keys()], (i) => i),
    textColumn('artifact_id', 1, artifacts, ({ id }) => id),
    textColumn('name', 2, artifacts, ({ name }) => name),
    textColumn('type', 3, artifacts, ({ type }) => type),
    textColumn('version', 4, artifacts, ({ version }) => version),
    textColumn('digest', 5, artifacts, ({ digest }) => digest),
    numberColumn('bytes', artifacts, ({ bytes }) => bytes),
    createdColumn(artifacts),
    wholeColumn('run', artifacts, ({ runId }) => (runId === undefined ? -1 : runOf(runId))),
    aliasColumn(artifacts),
    textColumn('description', 6, artifacts, ({ description }) => description),
    textColumn('metadata', 7, artifacts, ({ metadata }) => metadata),
  ]);
}

/** `artifacts.arrow` and `artifact_uses.arrow`; gives the manifest's entry, undefined where there is no artifact. */
export function* artifactFiles(
  { artifacts = [], artifactUses = [] }: ProjectData,
  runs: readonly RunData[],
  ledger: FileLedger,
): Generator<ExportFile, ManifestArtifacts | undefined> {
  const runOf = numbering(
    runs.map(({ runId }) => runId),
    'run',
  );
  const artifactOf = numbering(
    artifacts.map(({ id }) => id),
    'artifact',
  );
  const uses = artifactUses
    .map(({ runId, artifactId, kind }) => ({ run: runOf(runId), artifact: artifactOf(artifactId), kind }))
    .toSorted((a, b) => a.run - b.run);
  if (artifacts.length === 0) return undefined;
  const encoded = encodeStream([
    wholeColumn('run', uses, ({ run }) => run),
    wholeColumn('artifact', uses, ({ artifact }) => artifact),
    textColumn('kind', 0, uses, ({ kind }) => kind),
  ]);
  const table = ledger.add('artifacts', artifacts.length, encodeArtifacts(artifacts, runOf), () => 'artifacts.arrow');
  yield table;
  const links = ledger.add('artifact_uses', uses.length, encoded, () => 'artifact_uses.arrow');
  yield links;
  const types = new Map<string, number>();
  for (const { type } of artifacts) types.set(type, (types.get(type) ?? 0) + 1);
  return { file: table.path, rows: artifacts.length, byType: Object.fromEntries(types), uses: { file: links.path, rows: uses.length } };
}
