import {
  exportFormat,
  exportFormatVersion,
  runStates,
  type Manifest,
  type ManifestColumn,
  type ManifestMetric,
  type MetricInfo,
  type Parameter,
  type ProjectData,
  type RunData,
} from '../model/index.js';
import { collectMetrics } from './collectMetrics.js';
import { columnFiles } from './columnFiles.js';
import { encodeRuns } from './encodeRuns.js';
import { FileLedger, type ExportFile } from './exportFile.js';
import { historyFiles } from './historyFiles.js';
import { orderRuns } from './orderRuns.js';
import { defaultSegmentBytes } from './packSegments.js';
import { printManifest } from './printManifest.js';
import { RunMetricsTable } from './runMetricsTable.js';
import { contentVersions, tableVersions } from './tableVersions.js';
import { recordsOf } from './recordsOf.js';

export interface WriteOptions {
  /** Bytes up to which a file of history, histograms, media items or logs takes in more rows. Default 512 KiB, at most 4 MB. */
  segmentBytes?: number | undefined;
  /** The manifest of the export that this one replaces: table versions go on from it. Without, every version is 1. */
  previous?: Pick<Manifest, 'files' | 'tables'> | undefined;
  /** Whether table versions follow from the content and do not count on: for an export that is made anew without its predecessor at hand. Default: false. */
  versionsOfContent?: boolean | undefined;
  /** Called after each metric with the points written so far and those there are. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

function countStates(runs: readonly RunData[]): Record<string, number> {
  const counts = runStates.map((state) => [state, runs.filter((run) => run.state === state).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** JSON has no infinities: an infinite bound is none, a non-finite choice becomes its name. */
function jsonParameter({ low, high, choices, ...rest }: Parameter): Parameter {
  return {
    ...rest,
    ...(Number.isFinite(low) && { low }),
    ...(Number.isFinite(high) && { high }),
    ...(choices && {
      choices: choices.map((choice) => (typeof choice === 'number' && !Number.isFinite(choice) ? String(choice) : choice)),
    }),
  };
}

/** The metrics with what is known of them beside their points. */
function describeMetrics(metrics: readonly ManifestMetric[], known: readonly MetricInfo[]): ManifestMetric[] {
  const byKey = new Map(known.map((info) => [info.key, info]));
  return metrics.map(({ key, id, kind, ...counts }) => {
    const { goal, unit, stepMetric } = byKey.get(key) ?? {};
    return {
      key,
      id,
      kind,
      ...(goal && { goal }),
      ...(unit !== undefined && { unit }),
      ...(stepMetric !== undefined && { stepMetric }),
      ...counts,
    };
  });
}

/**
 * The files of a project's export, one at a time, `manifest.json` last. Equal projects give equal bytes. Throws `bad-input` for repeated
 * ids, arrays of different lengths, steps that are not finite, and references to what is not there.
 */
export function* writeExport(project: ProjectData, options: WriteOptions = {}): Generator<ExportFile> {
  const { segmentBytes = defaultSegmentBytes, previous, versionsOfContent, onProgress } = options;
  const runs = orderRuns(project.runs);
  const { metrics: sources, warnings } = collectMetrics(runs);
  const total = sources.reduce((sum, source) => sum + source.runs.reduce((points, run) => points + run.points.step.length, 0), 0);
  const ledger = new FileLedger();
  const table = new RunMetricsTable();
  const columns: ManifestColumn[] = [];
  const metrics: ManifestMetric[] = [];
  let done = 0;

  yield ledger.add('runs', runs.length, encodeRuns(runs), () => 'runs.arrow');
  yield* columnFiles(runs, 'config', ledger, columns);
  yield* columnFiles(runs, 'summary', ledger, columns);
  for (const [id, source] of sources.entries()) {
    yield* historyFiles(source, id, { runs, ledger, table, segmentBytes }, metrics);
    done += metrics[id]!.points;
    onProgress?.(done, total);
  }
  yield ledger.add('run_metrics', table.rows, table.encode(), () => 'run_metrics.arrow');
  const records = yield* recordsOf(project, runs, ledger, segmentBytes);

  const manifest: Manifest = {
    format: exportFormat,
    formatVersion: exportFormatVersion,
    project: { id: project.id, name: project.name },
    tables: versionsOfContent ? contentVersions(ledger.files) : tableVersions(ledger.files, previous),
    runs: runs.length,
    byState: countStates(runs),
    files: ledger.files,
    columns,
    metrics: describeMetrics(metrics, project.metrics ?? []),
    parameters: project.parameters.map(jsonParameter),
    ...records,
    warnings: [...project.warnings, ...warnings],
    ...(project.colors && { colors: project.colors }),
  };
  yield { path: 'manifest.json', bytes: new TextEncoder().encode(printManifest(manifest)) };
}
