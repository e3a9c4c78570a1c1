import type { ImportWarning, Parameter } from './manifest.js';
import type { ArtifactData, ArtifactUse, LoggedHistogram, LoggedMedia, MediaFile, MetricInfo, RunLog } from './runRecords.js';
import type { RunState } from './runState.js';
import type { BooleanColumn, NumberColumn, NumberListColumn, TextColumn } from './storedColumn.js';

/** A config or summary value. `json` holds the JSON text of a list, an empty object, or anything else that is no scalar. */
export type ConfigValue = string | number | boolean | { json: string };

/** Points of one metric of one run, in log order, one entry per point in each array. */
export interface MetricPoints {
  step: Float64Array;
  value: Float64Array;
  /** Milliseconds since 1970, UTC; NaN where unknown. */
  time?: Float64Array | undefined;
  /** Seconds since the run's process started, as the logger counted them; NaN where unknown. */
  runtime?: Float64Array | undefined;
}

/** One run as an importer read it. Absent fields were not recorded. */
export interface RunData {
  runId: string;
  name: string;
  state: RunState;
  group?: string | undefined;
  jobType?: string | undefined;
  sweepId?: string | undefined;
  parent?: string | undefined;
  /** Milliseconds since 1970, UTC. */
  createdAt?: number | undefined;
  durationS?: number | undefined;
  tags: string[];
  notes?: string | undefined;
  user?: string | undefined;
  host?: string | undefined;
  /** The format the run came from: `wandb`, `jsonl`, … */
  source: string;
  /** By dotted key. */
  config: Map<string, ConfigValue>;
  summary: Map<string, ConfigValue>;
  metrics: Map<string, MetricPoints>;
  /** Machine readings, whose step is a counter. Keys start with `system/`. */
  system: Map<string, MetricPoints>;
  /** By key, in log order. */
  histograms?: Map<string, LoggedHistogram[]> | undefined;
  media?: Map<string, LoggedMedia[]> | undefined;
  /** What it printed. */
  log?: RunLog | undefined;
}

/** Values of a column of a logged table. */
export type TableColumn = NumberColumn | BooleanColumn | TextColumn | NumberListColumn;

/** A column of a logged table. */
export interface LoggedColumn {
  name: string;
  column: TableColumn;
  /** The numbers are milliseconds since 1970, UTC. */
  time?: boolean | undefined;
  /** The texts are paths of media files. */
  media?: boolean | undefined;
}

/** A table that was logged, or that came beside the runs: predictions, samples, measurements. */
export interface LoggedTable {
  /** What it is called; several tables may share a key, one per run and step. */
  key: string;
  rows: number;
  columns: LoggedColumn[];
  /** Id of the run that logged it, where that is known. */
  runId?: string | undefined;
  /** Step at which it was logged, where that is known. */
  step?: number | undefined;
}

/** What importers hand to the export writer. Runs may come in any order; the writer sorts them by creation. */
export interface ProjectData {
  id: string;
  name: string;
  runs: RunData[];
  /** Default: none. */
  tables?: LoggedTable[] | undefined;
  /** What is known of metrics beside their points. Default: nothing. */
  metrics?: MetricInfo[] | undefined;
  /** The files that media items, masks and cells of tables refer to. Default: none. */
  mediaFiles?: MediaFile[] | undefined;
  /** Default: none. */
  artifacts?: ArtifactData[] | undefined;
  artifactUses?: ArtifactUse[] | undefined;
  parameters: Parameter[];
  warnings: ImportWarning[];
  /** By run id: the index that decides a run's colour, where that is not its place in creation order. Default: none. */
  colors?: Record<string, number> | undefined;
}
