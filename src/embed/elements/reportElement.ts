import type { ExternalMedia, LoadAsset } from '../../report/index.js';
import { addAccessors } from './addAccessors.js';
import type { CommonProperties } from './commonProperties.js';
import { reportFields } from './fields.js';
import { RunfolioElement } from './runfolioElement.js';

/** Properties of `<runfolio-report>`. */
export interface ReportProperties extends CommonProperties {
  /** The document; the address of one (JSON, or its text form); or, with `api`, the id of one on the server. */
  report?: string | object | undefined;
  /** When it was saved, in ms since 1970. Default: what the server says, else nothing. */
  savedAt?: number | undefined;
  /** Whether title, authors and date stand above the text. Default true. */
  header?: boolean | undefined;
  /** What images, videos and pages of other servers do. Default `ask`: each asks its reader first. */
  externalMedia?: ExternalMedia | undefined;
  /** Gives files that are stored with the report, by their name. Default: those of the server. */
  loadAsset?: LoadAsset | undefined;
}

// Its accessors are defined below.
/** `<runfolio-report>`: a report as it is read, with live panels. */
export class RunfolioReportElement extends RunfolioElement {
  protected readonly fields = reportFields;
  protected readonly defaultHeight = 'auto';

  protected loadContent() {
    return import('./content/reportContent.js').then(({ reportContent }) => reportContent);
  }
}

export interface RunfolioReportElement extends ReportProperties {}

addAccessors(RunfolioReportElement, reportFields);
