import type { QueryEngine } from '../../engine/index.js';
import type { ReportDocument } from '../document/report.js';
import type { LoadAsset } from '../viewer/viewerContext.js';

/** A file to be saved. */
export interface ExportedFile {
  /** With its ending. */
  name: string;
  content: Blob;
}

/** One way in which a report leaves the page. */
export interface ExportItem {
  /** Unique in the menu. */
  id: string;
  title: string;
  /** A sentence: what one gets. */
  about: string;
  /** Makes the file, which is then saved; undefined where there is none (a dialog of its own, a thing of the server). What it throws is said in the menu. */
  run: (options: { signal: AbortSignal }) => Promise<ExportedFile | undefined>;
}

/** What a report is exported with. */
export interface ExportContext {
  /** As it is read or written now. */
  report: ReportDocument;
  /** Answers what the report asks. */
  engine: QueryEngine;
  /** Gives the files stored with the report; absent where there are none. */
  loadAsset?: LoadAsset | undefined;
}
