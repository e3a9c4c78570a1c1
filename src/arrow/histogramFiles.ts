import { RunfolioError, type LoggedHistogram, type ManifestHistogram, type RunData } from '../model/index.js';
import { listData, numberData } from './arrowData.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { collectKeyed, keyedEntry } from './keyedRecords.js';
import { narrowReal, narrowWhole, type Numbers } from './narrow.js';
import { stepColumn, timeColumns, wholeColumn } from './recordColumns.js';
import { recordFiles, type RecordKind } from './recordFiles.js';

type Row = LoggedHistogram & { run: number };

/** Throws `bad-input` unless bounds never fall, counts are not negative, and both are finite and fit each other. */
function checkHistogram({ edges, counts }: LoggedHistogram, what: string): void {
  const fits = counts.length === 0 ? edges.length === 0 : edges.length === counts.length + 1;
  if (!fits) throw new RunfolioError('bad-input', `${what} has ${edges.length} bounds for ${counts.length} bins.`);
  const bound = edges.findIndex((edge, i) => !Number.isFinite(edge) || (i > 0 && edge < edges[i - 1]!));
  if (bound >= 0)
    throw new RunfolioError('bad-input', `${what} has the bound ${edges[bound]}, which is not finite or below the one before.`);
  const wrong = counts.find((count) => !(count >= 0 && count < Infinity));
  if (wrong !== undefined) throw new RunfolioError('bad-input', `${what} has a bin that counts ${wrong}.`);
}

function lists(name: string, parts: readonly Float64Array[], narrow: (values: Float64Array) => Numbers): ArrowColumn {
  const offsets = new Int32Array(parts.length + 1);
  for (const [i, part] of parts.entries()) offsets[i + 1] = offsets[i]! + part.length;
  const values = new Float64Array(offsets.at(-1)!);
  for (const [i, part] of parts.entries()) values.set(part, offsets[i]);
  return { name, data: listData(offsets, numberData(narrow(values))), nullable: false };
}

function encodeHistograms(rows: readonly Row[]): Uint8Array {
  return encodeStream([
    wholeColumn('run', rows, ({ run }) => run),
    stepColumn(rows),
    ...timeColumns(rows),
    lists(
      'edges',
      rows.map(({ edges }) => edges),
      narrowReal,
    ),
    lists(
      'counts',
      rows.map(({ counts }) => counts),
      narrowWhole,
    ),
    wholeColumn('nan', rows, ({ nan = 0 }) => nan),
    wholeColumn('pos_inf', rows, ({ posInf = 0 }) => posInf),
    wholeColumn('neg_inf', rows, ({ negInf = 0 }) => negInf),
  ]);
}

function* rowsOf(key: string, logged: readonly { run: number; entries: LoggedHistogram[] }[], runs: readonly RunData[]): Generator<Row> {
  for (const { run, entries } of logged) {
    for (const entry of entries) {
      checkHistogram(entry, `The histogram ${key} of run ${runs[run]?.runId}`);
      yield { ...entry, run };
    }
  }
}

/** The files of all logged histograms, `histograms/<id>/<segment>.<hash>.arrow`; fills `entries`, one per key. */
export function* histogramFiles(
  runs: readonly RunData[],
  ledger: FileLedger,
  target: number,
  entries: ManifestHistogram[],
): Generator<ExportFile> {
  for (const [id, [key, logged]] of collectKeyed(runs, (run) => run.histograms, 'The histogram').entries()) {
    const entry = keyedEntry(key, id, logged);
    entries.push(entry);
    const kind: RecordKind<Row> = {
      schema: 'histogram',
      folder: `histograms/${id}`,
      bytesOf: ({ edges, counts }) => 8 * edges.length + 8 * counts.length + 40,
      encode: encodeHistograms,
    };
    yield* recordFiles(rowsOf(key, logged, runs), kind, target, ledger, (segment) => entry.segments.push(segment));
  }
}
