import { useMemo } from 'react';
import { runCountPlan } from '../../dashboard/index.js';
import { useHydrated, usePlans } from '../../react/index.js';
import { formatMoment, formatStep } from '../../theme/index.js';
import type { ReportDocument } from '../document/report.js';
import { drawnQueries } from './drawnQueries.js';

/** What the data of a report are: those of now, or those of a moment (ms since 1970). */
export type ReportLabel = 'live' | { frozenAt: number };

export interface ReportHeaderProps {
  report: ReportDocument;
  savedAt: number | undefined;
  label: ReportLabel;
}

/** Title, authors, date, and what the data are. */
export function ReportHeader({ report, savedAt, label }: ReportHeaderProps) {
  const runs = useReportRuns(report.runSets);
  // Moments are in the reader's time zone, which a server does not know.
  const local = useHydrated();
  const facts = [
    ...(report.authors?.length ? [report.authors.join(', ')] : []),
    ...(savedAt === undefined || !local ? [] : [dateText(savedAt)]),
    labelText(label, local) + (runs === undefined ? '' : ` · ${formatStep(runs)} ${runs === 1 ? 'run' : 'runs'}`),
  ];
  return (
    <header className="rf-report-header">
      <h1 dir="auto">{report.title || 'Untitled report'}</h1>
      <ul className="rf-report-facts">
        {facts.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
      {report.description !== undefined && report.description !== '' && (
        <p className="rf-report-description" dir="auto">
          {report.description}
        </p>
      )}
    </header>
  );
}

/** How many runs the run sets of a report draw, each once; undefined while unknown, and where the report has none. */
function useReportRuns(runSets: ReportDocument['runSets']): number | undefined {
  const queries = useMemo(() => drawnQueries(Object.values(runSets)), [runSets]);
  const { frames } = usePlans(queries.map(runCountPlan));
  const totals = frames?.map(({ total }) => total);
  if (queries.length === 0 || totals?.length !== queries.length) return undefined;
  return totals.reduce<number>((sum, total) => sum + (total ?? 0), 0);
}

function labelText(label: ReportLabel, local: boolean): string {
  if (label === 'live') return 'Live';
  return !local ? 'Frozen' : `Frozen at ${formatMoment(label.frozenAt)}`;
}

function dateText(moment: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(moment);
}
