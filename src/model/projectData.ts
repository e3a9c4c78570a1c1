import type { ImportWarning, Parameter } from './manifest.js';
import type { RunState } from './runState.js';
import type { BooleanColumn, NumberColumn, TextColumn } from './storedColumn.js';

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
}

/** A column of a logged table. Times are numbers, milliseconds since 1970, UTC, with `time` set. */
export interface LoggedColumn {
  name: string;
  column: NumberColumn | BooleanColumn | TextColumn;
  time?: boolean | undefined;
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
  parameters: Parameter[];
  warnings: ImportWarning[];
}
