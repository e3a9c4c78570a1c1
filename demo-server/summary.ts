import type { ImportWarning, Manifest } from '../src/model/index.js';

/** What `inspect --json` prints. Points and counts are of logged metrics; machine readings are counted apart. */
export interface Inspection {
  project: { id: string; name: string };
  runs: number;
  byState: Readonly<Record<string, number>>;
  /** Number of metrics that were logged, and their points. */
  metrics: number;
  points: number;
  /** Points whose value is NaN or infinite. */
  nonFinite: number;
  /** Points whose run had logged the same step before, and times a run's step went backwards. */
  duplicateSteps: number;
  restartedSteps: number;
  systemMetrics: number;
  systemPoints: number;
  /** Number of logged tables, and their rows. */
  tables: number;
  tableRows: number;
  /** Number of keys of histograms, and the histograms. */
  histogramKeys: number;
  histograms: number;
  /** Number of keys of images, sounds and other media, the items logged under them, and the files that these and tables refer to. */
  mediaKeys: number;
  mediaItems: number;
  mediaFiles: number;
  /** Versions of artifacts, and how often a run made or used one. */
  artifacts: number;
  artifactUses: number;
  /** Lines that runs printed. */
  logLines: number;
  metricKeys: string[];
  configKeys: string[];
  summaryKeys: string[];
  warnings: readonly ImportWarning[];
}

/** Counts of an export, from its manifest. */
export function inspectManifest(manifest: Manifest): Inspection {
  const logged = manifest.metrics.filter((metric) => metric.kind === 'logged');
  const system = manifest.metrics.filter((metric) => metric.kind === 'system');
  const keys = (from: 'config' | 'summary'): string[] =>
    manifest.columns.filter((column) => column.from === from).map((column) => column.key);
  const sum = (metrics: typeof logged, of: (metric: (typeof logged)[number]) => number): number =>
    metrics.reduce((all, metric) => all + of(metric), 0);
  return {
    project: manifest.project,
    runs: manifest.runs,
    byState: manifest.byState,
    metrics: logged.length,
    points: sum(logged, (metric) => metric.points),
    nonFinite: sum(logged, (metric) => metric.nan + metric.posInf + metric.negInf),
    duplicateSteps: sum(logged, (metric) => metric.duplicateSteps),
    restartedSteps: sum(logged, (metric) => metric.restartedSteps),
    systemMetrics: system.length,
    systemPoints: sum(system, (metric) => metric.points),
    ...countRecords(manifest),
    metricKeys: logged.map((metric) => metric.key),
    configKeys: keys('config'),
    summaryKeys: keys('summary'),
    warnings: manifest.warnings,
  };
}

type RecordCounts = 'tables' | 'tableRows' | 'histogramKeys' | 'histograms' | 'mediaKeys' | 'mediaItems' | 'mediaFiles';

function countRecords(manifest: Manifest): Pick<Inspection, RecordCounts | 'artifacts' | 'artifactUses' | 'logLines'> {
  const { loggedTables = [], histograms = [], media = [], artifacts, logs, files } = manifest;
  const rows = (entries: readonly { rows: number }[]): number => entries.reduce((sum, entry) => sum + entry.rows, 0);
  return {
    tables: loggedTables.length,
    tableRows: rows(loggedTables),
    histogramKeys: histograms.length,
    histograms: rows(histograms),
    mediaKeys: media.length,
    mediaItems: rows(media),
    mediaFiles: Object.values(files).filter(({ schema }) => schema === 'media').length,
    artifacts: artifacts?.rows ?? 0,
    artifactUses: artifacts?.uses.rows ?? 0,
    logLines: logs?.lines ?? 0,
  };
}

/** The counts as lines for people. */
export function describe(inspection: Inspection): string {
  const { project, runs, byState, metrics, points, nonFinite, duplicateSteps, restartedSteps } = inspection;
  const n = (value: number): string => value.toLocaleString('en');
  const states = Object.entries(byState).map(([state, count]) => `${n(count)} ${state}`);
  return [
    `${project.name}: ${n(runs)} runs${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
    `  ${n(metrics)} metrics with ${n(points)} points: ${n(nonFinite)} not finite, ${n(duplicateSteps)} at a step the run had already, ${n(restartedSteps)} steps back`,
    `  ${n(inspection.systemMetrics)} system metrics with ${n(inspection.systemPoints)} points`,
    `  ${n(inspection.configKeys.length)} config keys, ${n(inspection.summaryKeys.length)} summary keys`,
    ...recordLines(inspection, n),
    ...warningLines(inspection.warnings),
  ].join('\n');
}

/** A line for each kind of record that there is. */
function recordLines(inspection: Inspection, n: (value: number) => string): string[] {
  const { tables, tableRows, histogramKeys, histograms, mediaKeys, mediaItems, mediaFiles, artifacts, artifactUses, logLines } = inspection;
  const lines: [there: number, text: string][] = [
    [tables, `${n(tables)} tables with ${n(tableRows)} rows`],
    [histograms, `${n(histograms)} histograms of ${n(histogramKeys)} keys`],
    [mediaItems + mediaFiles, `${n(mediaItems)} media items of ${n(mediaKeys)} keys, ${n(mediaFiles)} media files`],
    [artifacts, `${n(artifacts)} artifacts, made or used ${n(artifactUses)} times`],
    [logLines, `${n(logLines)} lines of output`],
  ];
  return lines.filter(([there]) => there > 0).map(([, text]) => `  ${text}`);
}

/** At most this many warnings of a kind are printed in full. */
const shownPerCode = 3;

function warningLines(warnings: readonly ImportWarning[]): string[] {
  const codes = [...new Set(warnings.map((warning) => warning.code))];
  return codes.flatMap((code) => {
    const all = warnings.filter((warning) => warning.code === code);
    const shown = all.slice(0, shownPerCode).map((warning) => `  warning (${code}): ${warning.message}`);
    return all.length > shownPerCode ? [...shown, `  warning (${code}): ${all.length - shownPerCode} more`] : shown;
  });
}
