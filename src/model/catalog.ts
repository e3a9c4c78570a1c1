import type { ImportWarning, Manifest, ManifestColumn, ManifestMetric, ManifestTable, Parameter } from './manifest.js';
import type { ManifestArtifacts, ManifestHistogram, ManifestLogs, ManifestMedia } from './manifestRecords.js';

/** What a project holds, so that a panel can name what exists when its key is missing. */
export interface Catalog {
  project: { id: string; name: string };
  /** Runs in all, and how many are in each state. */
  runs: number;
  byState: Readonly<Record<string, number>>;
  metrics: readonly ManifestMetric[];
  columns: readonly ManifestColumn[];
  parameters: readonly Parameter[];
  /** Logged tables, in order of logging: several share a key where it was logged by several runs or at several steps. */
  tables: readonly ManifestTable[];
  /** Per key of logged histograms, and of images, sounds and other media. */
  histograms: readonly ManifestHistogram[];
  media: readonly ManifestMedia[];
  /** Undefined where no artifact was recorded, or nothing that runs printed. */
  artifacts: ManifestArtifacts | undefined;
  logs: ManifestLogs | undefined;
  warnings: readonly ImportWarning[];
  /** By run id: the index that decides its colour, where that is not its own; absent in most exports. */
  colors?: Readonly<Record<string, number>> | undefined;
  versions: Readonly<Record<string, number>>;
}

/** The catalog of an export. */
export function catalogOf(manifest: Manifest): Catalog {
  const { project, runs, byState, metrics, columns, parameters, warnings, tables: versions } = manifest;
  const { loggedTables: tables = [], histograms = [], media = [], artifacts, logs, colors } = manifest;
  const records = { tables, histograms, media, artifacts, logs };
  return { project, runs, byState, metrics, columns, parameters, ...records, warnings, versions, ...(colors && { colors }) };
}
