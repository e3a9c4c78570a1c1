import { VersionConflict, type SavedReport } from '../../client/index.js';
import type { ReportDocument } from '../document/report.js';
import { mergeReports, type MergedReport } from '../edit/mergeReports.js';
import type { ReportsClient } from '../reportsClient.js';

/** What is published, and the version it was made of. */
export interface Publishing {
  id: string;
  base: number;
  report: ReportDocument;
  note?: string | undefined;
}

/** Somebody else has published what cannot be joined with this without a person's choice. */
export interface PublishConflict {
  base: ReportDocument;
  mine: ReportDocument;
  theirs: SavedReport<ReportDocument>;
  merged: MergedReport;
}

export type PublishResult =
  /** `mergedWith`: the version of somebody else that it was joined with. */
  { saved: SavedReport<ReportDocument>; mergedWith?: SavedReport<ReportDocument> | undefined } | { conflict: PublishConflict };

/** How often it is tried again while others keep publishing. */
const mostTries = 5;

/** Publishes a new version. Where somebody else has published since, both are merged if they changed different things; else nothing is published. */
export async function publishReport(
  { reports, versions }: Pick<ReportsClient, 'reports' | 'versions'>,
  { id, base, report, note }: Publishing,
  options: { signal: AbortSignal },
): Promise<PublishResult> {
  let [at, document, mergedWith]: [number, ReportDocument, SavedReport<ReportDocument> | undefined] = [base, report, undefined];
  for (let tries = 1; ; tries++) {
    try {
      const saved = await reports.publish(id, at, { report: document, note }, options);
      return { saved, mergedWith };
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === mostTries) throw error;
      const [theirs, before] = await Promise.all([reports.get(id, options), versions.get(id, base, options)]);
      const merged = mergeReports(before.report, report, theirs.report);
      if (merged.conflicts.length > 0) return { conflict: { base: before.report, mine: report, theirs, merged } };
      [at, document, mergedWith] = [theirs.version, merged.report, theirs];
    }
  }
}
