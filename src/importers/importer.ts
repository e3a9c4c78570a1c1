import type { ImportWarning, LoggedTable, RunData } from '../model/index.js';
import type { WarningLog } from './common/warningLog.js';
import type { InputFile, SniffedFile } from './inputFile.js';
import type { InputOptions } from './inputOptions.js';
import type { ProjectRecords } from './projectRecords.js';

/** What a source's reading is given. */
export interface ImportContext {
  readonly warnings: WarningLog;
  /** Says how many bytes of the source are read, and lets an abort through: rejects with an AbortError then. */
  checkpoint(doneBytes: number): Promise<void>;
}

/** A run as one source knows it; several sources can hold parts of the same run. */
export interface ImportedRun {
  run: RunData;
  /** File or folder it came from, for messages and as the order of parts that began at the same time. */
  path: string;
  /** The file that holds this run's log and nothing else: a copy of it found elsewhere counts once. */
  log?: InputFile | undefined;
  /** Set where the run's log is missing: a part that has one knows better. */
  remains?: boolean | undefined;
  /** A warning that holds if no later part of the run follows. */
  unfinished?: ImportWarning | undefined;
  /** What it says of the project: the tables it logged, media files, artifacts. Default: nothing. */
  records?: ProjectRecords | undefined;
}

/** What one source gave. */
export interface SourceRuns {
  runs: ImportedRun[];
  /** Default: none. */
  tables?: readonly LoggedTable[] | undefined;
  /** Files of the source that turned out to hold nothing of its format. */
  ignored?: readonly InputFile[] | undefined;
  /** Name of the project the logger had in mind. */
  project?: string | undefined;
}

/** Files that belong together and are read together: a run folder, a log file. */
export interface Source {
  /** What a progress line shows. */
  label: string;
  /** Files it claims; importers further down the list do not see them. */
  files: readonly InputFile[];
  /** Those of them that `read` will read: they are fetched ahead. Default: none. */
  reads?: readonly InputFile[];
  read(context: ImportContext): Promise<SourceRuns>;
}

/** Reads one kind of foreign files. A further kind is one folder and one line in `builtinImporters`. */
export interface Importer {
  /** Short name, as in `RunData.source`. */
  readonly kind: string;
  /** What it reads, as it stands in a list of known formats. */
  readonly about: string;
  /** Recognises its files by their content and place. With `options.format` the user has said that they are of this kind. */
  find(files: readonly SniffedFile[], options: InputOptions): Source[];
}
