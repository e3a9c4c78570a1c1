import { useMemo } from 'react';
import { runCountPlan } from '../../dashboard/index.js';
import { useHydrated, useLocale, usePlans, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatMoment, joined } from '../../theme/index.js';
import type { ReportDocument } from '../document/report.js';
import { drawnQueries } from './drawnQueries.js';
import { viewerTexts } from './texts.js';

/** What the data of a report are: those of now, or those of a moment (ms since 1970). */
export type ReportLabel = 'live' | { frozenAt: number };

export interface ReportHeaderProps {
  report: ReportDocument;
  savedAt: number | undefined;
  label: ReportLabel;
}

/** Title, authors, date, and what the data are. */
export function ReportHeader({ report, savedAt, label }: ReportHeaderProps) {
  const t = useTexts(viewerTexts);
  const locale = useLocale();
  const runs = useReportRuns(report.runSets);
  // Moments are in the reader's time zone, which a server does not know.
  const local = useHydrated();
  const data = labelText(label, locale, local);
  const facts = [
    ...(report.authors?.length ? [joined(report.authors, locale)] : []),
    ...(savedAt === undefined || !local ? [] : [dateText(savedAt, locale)]),
    runs === undefined ? data : t('dataOf', { data, runs: t('runs', { count: runs }) }),
  ];
  return (
    <header className="rf-report-header">
      <h1 dir="auto">{report.title || t('untitled')}</h1>
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

function labelText(label: ReportLabel, locale: Locale, local: boolean): string {
  const t = textsOf(viewerTexts, locale);
  if (label === 'live') return t('live');
  return local ? t('frozenAt', { moment: formatMoment(label.frozenAt, locale) }) : t('frozen');
}

function dateText(moment: number, { tag, timeZone }: Locale): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, { ...day, timeZone }).format(moment);
}
