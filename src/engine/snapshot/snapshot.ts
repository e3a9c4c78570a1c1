import type { Catalog, Frame, Plan } from '../../model/index.js';
import type { RecordedViewport } from './recordedKey.js';

export const snapshotFormat = 'runfolio-snapshot';
export const snapshotVersion = 2;

/** The answer to one plan, as it was when the snapshot was made. */
export interface RecordedAnswer {
  /** Of the plan without its viewport: see `partPlan`. */
  key: string;
  kind: Plan['kind'];
  viewport: RecordedViewport;
  /** Ids of the panels that ask it; an empty id stands for text and tables. */
  of: readonly string[];
  /** The plan of a table of runs, of which a selection of runs can be answered; absent for others. */
  plan?: Plan | undefined;
  /** Weight of the moving average that its lines are; absent where they are as they were logged. */
  weight?: number | undefined;
  frame: Frame;
}

/** A file that goes with a snapshot. */
export interface RecordedFile {
  /** Project whose media file it is; absent for a file that is stored with the report. */
  project?: string | undefined;
  /** Its path in the export, or its name in the report. */
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A report as it was at one moment: the document and everything that it showed. Nothing in it says where the data came from. */
export interface Snapshot {
  format: typeof snapshotFormat;
  version: typeof snapshotVersion;
  /** Version of the library that recorded it. */
  runfolio: string;
  /** Milliseconds since 1970. */
  frozenAt: number;
  /** Points per line at most; null where all were recorded. */
  points: number | null;
  /** The report as JSON: see `readReport`. */
  document: unknown;
  /** By project: what it held, without the names of files. */
  catalogs: Readonly<Record<string, Catalog>>;
  answers: readonly RecordedAnswer[];
  files: readonly RecordedFile[];
}
