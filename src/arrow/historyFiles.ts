import type { ManifestMetric, RunData } from '../model/index.js';
import type { MetricSource } from './collectMetrics.js';
import { countPoints, encodeHistory, encodeTime } from './encodeHistory.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { historyPieces, type HistoryPiece } from './historyPiece.js';
import { addRun, emptyMetric } from './metricEntry.js';
import { packSegments } from './packSegments.js';
import { countDuplicates, countRestarts, pointStats } from './pointStats.js';
import type { RunMetricsTable } from './runMetricsTable.js';
import { checkPoints, sortPoints } from './sortPoints.js';

/** What writing one metric needs and adds to. */
export interface HistoryContext {
  runs: readonly RunData[];
  ledger: FileLedger;
  table: RunMetricsTable;
  segmentBytes: number;
}

/** Sorts and counts each run's points as the segments ask for them, so that few copies live at a time. */
function* piecesOf(metric: MetricSource, entry: ManifestMetric, { runs, table }: HistoryContext): Generator<HistoryPiece> {
  for (const { run, points } of metric.runs) {
    checkPoints(points, `Metric ${metric.key} of run ${runs[run]?.runId}`);
    const sorted = sortPoints(points);
    const stats = pointStats(sorted);
    table.add(run, entry.id, stats);
    addRun(entry, stats, { duplicates: countDuplicates(sorted.step), restarts: countRestarts(points.step) });
    yield* historyPieces(run, sorted);
  }
}

/** The history and time files of one metric; its manifest entry is added to `entries`, its statistics to the context's table. */
export function* historyFiles(metric: MetricSource, id: number, context: HistoryContext, entries: ManifestMetric[]): Generator<ExportFile> {
  const entry = emptyMetric(metric, id);
  entries.push(entry);
  for (const pieces of packSegments(piecesOf(metric, entry, context), context.segmentBytes)) {
    const points = countPoints(pieces);
    const stem = `history/${id}/${entry.segments.length}`;
    const history = context.ledger.add('history', points, encodeHistory(pieces), (hash) => `${stem}.${hash}.arrow`);
    yield history;
    const segment = { file: history.path, firstRun: pieces[0]!.run, lastRun: pieces.at(-1)!.run, points };
    const timeBytes = encodeTime(pieces);
    const time = timeBytes && context.ledger.add('time', points, timeBytes, (hash) => `${stem}.${hash}.time.arrow`);
    if (time) yield time;
    entry.segments.push(time ? { ...segment, time: time.path } : segment);
  }
}
