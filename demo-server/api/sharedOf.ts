import type { SharedReport } from '../../src/client/index.js';
import type { ReportDocument } from '../../src/report/plain.js';
import type { LinkReader } from './principal.js';
import type { ReportStore } from './reportStore.js';

/** The report of a link as its readers get it: nobody's names, notes or ids. */
export function sharedOf(reports: ReportStore, reader: LinkReader): SharedReport<ReportDocument> {
  const { report, version, savedAt } = reports.get(reader.report);
  return { report, version, savedAt, label: 'live', comments: reader.comments };
}
