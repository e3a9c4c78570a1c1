import type { SharedReport } from '../../src/client/index.js';
import { onlyPanels, withoutHiddenRuns } from '../embeds/embeddedReport.js';
import { lockOf } from '../embeds/embedLock.js';
import type { LockedExports } from '../filtered/lockedExports.js';
import { allRuns, type RunSet } from '../../src/model/index.js';
import type { ReportDocument } from '../../src/report/plain.js';
import { unauthorized } from './apiError.js';
import type { EmbedReader, Reader } from './principal.js';
import type { ReportStore } from './reportStore.js';

/** A report, or the panels of it that its reader sees: nobody's names, notes or ids. Throws `unauthorized` where a signed token names none that is there. */
export function sharedOf(reports: ReportStore, reader: Reader): SharedReport<ReportDocument> {
  const { report, version, savedAt } = reader.kind === 'link' ? reports.get(reader.report) : embedded(reports, reader);
  const isPart = reader.kind === 'embed' && reader.grant.panels !== undefined;
  return { report, version, savedAt, label: 'live', ...(isPart && { part: 'panels' }) };
}

/** The same; with a signed token without the ids of runs that it does not let see. */
export async function lockedReport(
  reports: ReportStore,
  reader: Reader,
  locked: LockedExports,
  signal: AbortSignal,
): Promise<SharedReport<ReportDocument>> {
  const shared = sharedOf(reports, reader);
  if (reader.kind === 'link') return shared;
  return { ...shared, report: withoutHiddenRuns(shared.report, await locked.runsOf(shared.report, signal, lockOf(reader.grant).filter)) };
}

/** The run sets whose runs a reader may see. */
export function shownRunSets(reports: ReportStore, reader: Reader): Record<string, RunSet> {
  const project = reader.kind === 'embed' ? reader.grant.project : undefined;
  return project === undefined ? sharedOf(reports, reader).report.runSets : { all: allRuns(project) };
}

function embedded(
  reports: ReportStore,
  { grant: { report: id, panels } }: EmbedReader,
): Pick<SharedReport<ReportDocument>, 'report' | 'version' | 'savedAt'> {
  const saved = id === undefined ? undefined : reports.find(id);
  const report = saved && panels ? onlyPanels(saved.report, panels) : saved?.report;
  if (!report || (panels && report.blocks.length === 0)) throw unauthorized();
  return { ...saved!, report };
}
