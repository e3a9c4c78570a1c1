import type { ImportWarning, Manifest, ManifestColumn, ManifestMetric, Parameter } from './manifest.js';

/** What a project holds, so that a panel can name what exists when its key is missing. */
export interface Catalog {
  project: { id: string; name: string };
  /** Runs in all, and how many are in each state. */
  runs: number;
  byState: Readonly<Record<string, number>>;
  metrics: readonly ManifestMetric[];
  columns: readonly ManifestColumn[];
  parameters: readonly Parameter[];
  warnings: readonly ImportWarning[];
  versions: Readonly<Record<string, number>>;
}

/** The catalog of an export. */
export function catalogOf(manifest: Manifest): Catalog {
  const { project, runs, byState, metrics, columns, parameters, warnings, tables } = manifest;
  return { project, runs, byState, metrics, columns, parameters, warnings, versions: tables };
}
