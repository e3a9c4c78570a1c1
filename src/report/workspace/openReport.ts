import type { SavedReport } from '../../client/index.js';
import type { ReportDocument } from '../document/report.js';
import { sameJson } from '../document/sameJson.js';
import type { ReportsClient } from '../reportsClient.js';
import type { KeptDraft, LocalDrafts } from './localDrafts.js';

/** A report, and what its reader has written and not published. */
export interface OpenedReport {
  saved: SavedReport<ReportDocument>;
  draft?: KeptDraft | undefined;
}

/** The newest version of a report, and the newest draft of it, be it on this device or on the server. Who may not write has none. */
export async function openReport(
  client: Pick<ReportsClient, 'reports' | 'drafts'>,
  local: LocalDrafts,
  id: string,
  mayWrite: boolean,
  { signal }: { signal: AbortSignal },
): Promise<OpenedReport> {
  const [saved, there, here] = await Promise.all([
    client.reports.get(id, { signal }),
    mayWrite ? client.drafts.get(id, { signal }) : undefined,
    mayWrite ? local.get(id).catch(() => undefined) : undefined,
  ]);
  const isOlder = there && here && (here.sent || here.savedAt < there.savedAt);
  const draft = here && !isOlder ? here : there;
  return draft && !sameJson(draft.report, saved.report) ? { saved, draft } : { saved };
}
