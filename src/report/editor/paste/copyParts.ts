import type { BlockBody } from '../../document/block.js';
import { emptyReport, type ReportDocument } from '../../document/report.js';
import { printReport } from '../../text/printReport.js';
import type { ReportParts } from '../state/partStep.js';

/** A report of these blocks alone, with the panels and run sets that they name. */
export function reportOf(bodies: readonly BlockBody[], parts: Pick<ReportParts, 'panels' | 'runSets'>): ReportDocument {
  const blocks = bodies.map((body, i) => ({ ...body, id: `copied-${i}` }));
  const grids = bodies.flatMap((body) => (body.type === 'panel-grid' ? [body] : []));
  const sets = [...grids.flatMap(({ runSets }) => runSets), ...bodies.flatMap((body) => (body.type === 'run-table' ? [body.runSet] : []))];
  return {
    ...emptyReport(''),
    blocks,
    panels: chosen(
      parts.panels,
      grids.flatMap(({ panels }) => panels),
    ),
    runSets: chosen(parts.runSets, sets),
  };
}

function chosen<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(ids.flatMap((id) => (Object.hasOwn(record, id) ? [[id, record[id] as T]] : [])));
}

/** Puts blocks on the clipboard, as the text of a report: it can be pasted into another report, or kept in a file. Rejects where the page may not. */
export async function copyParts(bodies: readonly BlockBody[], parts: Pick<ReportParts, 'panels' | 'runSets'>): Promise<void> {
  await navigator.clipboard.writeText(printReport(reportOf(bodies, parts)));
}
