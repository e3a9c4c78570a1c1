import type { DashboardParts } from '../../dashboard/index.js';
import { addPanels } from '../edit/addPanels.js';
import type { ReportsClient } from '../reportsClient.js';
import type { LocalDrafts } from './localDrafts.js';
import { openReport } from './openReport.js';

/**
 * Puts panels at the end of the caller's draft of a report: the newest there is, on this device or on the server, else one of the newest version. Nothing is
 * published. This device keeps the same draft, so that an older one does not stand in front of it.
 */
export async function addToReport(
  client: Pick<ReportsClient, 'reports' | 'drafts'>,
  local: LocalDrafts,
  id: string,
  { panels, runSet }: DashboardParts,
  options: { signal: AbortSignal },
): Promise<void> {
  const { saved, draft } = await openReport(client, local, id, true, options);
  const report = addPanels(draft?.report ?? saved.report, panels, runSet);
  const base = draft?.base ?? saved.version;
  await client.drafts.put(id, { report, base }, options);
  await local.put(id, { report, base, savedAt: Date.now(), sent: true }).catch(() => local.remove(id).catch(() => undefined));
}
