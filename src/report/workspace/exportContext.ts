import type { QueryEngine } from '../../engine/index.js';
import type { DefinedPanel } from '../../panels/index.js';
import type { PrintControl } from '../../react/index.js';
import type { Locale } from '../../texts/index.js';
import type { ReportDocument } from '../document/report.js';
import type { LoadAsset } from '../viewer/viewerContext.js';

/** What a report is exported with. */
export interface ExportContext {
  /** As it is read or written now. */
  report: ReportDocument;
  /** Answers what the report asks. */
  engine: QueryEngine;
  /** Gives the files stored with the report; absent where there are none. */
  loadAsset?: LoadAsset | undefined;
  /** Kinds of panels that are drawn for files. Default: the built-in ones. */
  kinds?: readonly DefinedPanel[] | undefined;
  /** Brings the page to paper; absent where nothing of the report is on the page. */
  print?: PrintControl | undefined;
  /** In which language the ways are told. Default: English. */
  locale?: Locale | undefined;
}
