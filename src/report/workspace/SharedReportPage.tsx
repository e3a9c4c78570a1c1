import { useCallback, useMemo, type ReactNode } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import { PanelKinds, type DefinedPanel } from '../../panels/index.js';
import { useLocale, useRunfolio, useTexts } from '../../react/index.js';
import { useHadTexts } from '../../react/inner.js';
import { SharedComments } from '../comments/SharedComments.js';
import type { ReportsClient } from '../reportsClient.js';
import { ReportView } from '../viewer/ReportView.js';
import { ExportMenu } from './ExportMenu.js';
import { NotShown } from './NotShown.js';
import { ReportBar } from './ReportBar.js';
import { reportExports } from './reportExports.js';
import { pageTexts } from './texts.js';
import { useCall } from './useCall.js';
import { useNow } from './useNow.js';

export interface SharedReportPageProps {
  /** A client whose token is that of the link. */
  client: Pick<ReportsClient, 'shared'>;
  kinds?: readonly DefinedPanel[] | undefined;
  onTheme?: ((theme: 'light' | 'dark') => void) | undefined;
  /** The host's own controls, at the end of the bar. */
  actions?: ReactNode;
}

/** A report as readers of a share link see it. Its engine must be one that the link may ask. */
export function SharedReportPage({ client, kinds, onTheme, actions }: SharedReportPageProps) {
  const t = useTexts(pageTexts);
  const speaks = useHadTexts(pageTexts.folder);
  const locale = useLocale();
  const { data, error, reload } = useCall(useCallback((options) => client.shared.get(options), [client]));
  const loadAsset = useCallback((name: string, options: { signal: AbortSignal }) => client.shared.asset(name, options), [client]);
  const now = useNow(undefined);
  const view = data && !error && <ReportView report={data.report} savedAt={data.savedAt} loadAsset={loadAsset} />;
  const { engine, print } = useRunfolio();
  const exports = useMemo(
    () => (data ? reportExports({ report: data.report, engine, loadAsset, kinds, print, locale }) : []),
    [data, engine, loadAsset, kinds, print, locale],
  );
  if (!speaks) return <ChartSkeleton />;
  return (
    <PanelKinds kinds={kinds}>
      <div className="rf-report-workspace">
        <ReportBar title={data ? data.report.title || t('untitled') : t('sharedReport')} onTheme={onTheme} actions={actions}>
          <span className="rf-save-state">{t('sharedLive')}</span>
          {data && !error && <ExportMenu items={exports} />}
        </ReportBar>
        {data?.comments && view ? (
          <SharedComments client={client} report={data.report} now={now}>
            {view}
          </SharedComments>
        ) : (
          <div className="rf-report-scroll">
            {view}
            {!data && !error && <ChartSkeleton label={t('openingReport')} />}
            {error && <NotShown error={error} onRetry={reload} />}
          </div>
        )}
      </div>
    </PanelKinds>
  );
}
