import type { ArrowTable } from '../../arrow/index.js';
import { RunfolioError, type MetricInfo, type RunState } from '../../model/index.js';

/** Numbers in order: a `Float64Array`, another typed array, or a plain array. What is missing is NaN. */
export type MemoryNumbers = ArrayLike<number | bigint | null | undefined>;

/** A table that the host holds: rows, columns by name, an Arrow IPC stream or file, or a `Table` of the `apache-arrow` package. */
export type MemoryTable =
  | readonly Readonly<Record<string, unknown>>[]
  | Readonly<Record<string, ArrayLike<unknown>>>
  | Uint8Array
  | ArrowTable;

/** The points of one metric of one run, in log order, an entry per point in each. */
export interface MemoryPoints {
  /** Finite numbers. Default: 0, 1, 2, … */
  step?: MemoryNumbers | undefined;
  value: MemoryNumbers;
  /** Milliseconds since 1970, UTC. */
  time?: MemoryNumbers | undefined;
}

/** One run. */
export interface MemoryRun {
  /** Unique within the project. */
  id: string;
  /** Default: its id. */
  name?: string | undefined;
  /** Default: `finished`. */
  state?: RunState | undefined;
  group?: string | undefined;
  jobType?: string | undefined;
  tags?: readonly string[] | undefined;
  notes?: string | undefined;
  user?: string | undefined;
  host?: string | undefined;
  /** A time, or milliseconds since 1970, UTC. Runs are listed in the order of their creation. */
  createdAt?: Date | number | undefined;
  /** Seconds. */
  durationS?: number | undefined;
  /** Values, also in objects within objects: `{ optimizer: { lr: 0.1 } }` is the column `config.optimizer.lr`. */
  config?: Readonly<Record<string, unknown>> | undefined;
  summary?: Readonly<Record<string, unknown>> | undefined;
  /** By key of the metric. */
  history?: Readonly<Record<string, MemoryPoints>> | undefined;
}

/** A table that was logged: predictions, samples, measurements. */
export interface MemoryLoggedTable {
  /** What panels call it. */
  key: string;
  rows: MemoryTable;
  /** Id of the run that logged it. Default: none. */
  run?: string | undefined;
  /** Step at which it was logged. Default: unknown. */
  step?: number | undefined;
}

/** A project that the host holds in memory. */
export interface MemoryData {
  /** What plans and panels call the project, and what people call it. */
  project: string | { id: string; name?: string | undefined };
  runs: readonly MemoryRun[];
  /** Points of all runs in one table: a column `run` with ids of runs, `step`, and a column of numbers for each metric, empty where a row has none. Default: none. */
  points?: MemoryTable | undefined;
  /** Default: none. */
  tables?: readonly MemoryLoggedTable[] | undefined;
  /** What is known of metrics beside their points. Default: nothing. */
  metrics?: readonly MetricInfo[] | undefined;
}

/** The id and the name of the project. Throws `bad-input` where it has none. */
export function memoryProject({ project }: Pick<MemoryData, 'project'>): { id: string; name: string } {
  const { id, name = id }: { id: string; name?: string | undefined } = typeof project === 'string' ? { id: project } : project;
  if (typeof id !== 'string' || id === '')
    throw new RunfolioError('bad-input', 'The project of the data in memory has no id; ids are texts.');
  return { id, name };
}
