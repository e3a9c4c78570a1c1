import { EyeOff } from 'lucide-react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import { RunfolioProvider, useRunfolio } from '../../react/index.js';
import { ReportView } from '../viewer/ReportView.js';
import type { AnonymousState } from './useAnonymous.js';

/** A report as its readers see it who must not know whose it is. */
export function AnonymousView({ anonymous, savedAt }: { anonymous: AnonymousState; savedAt: number | undefined }) {
  const { theme } = useRunfolio();
  const { shown, error } = anonymous;
  return (
    <>
      <div className="rf-report-notice" role="status">
        <EyeOff aria-hidden size={14} />
        <span>Anonymous: this is what readers of an anonymous export see.</span>
        <button type="button" className="rf-link" onClick={() => anonymous.setOn(false)}>
          Show names
        </button>
      </div>
      {error && <ErrorState error={error} onRetry={anonymous.retry} />}
      {!error && !shown && <ChartSkeleton label="Looking for names" />}
      {shown && (
        <RunfolioProvider engine={shown.engine} theme={theme} className="rf-anonymous-root">
          <ReportView report={shown.report} savedAt={savedAt} loadAsset={shown.loadAsset} />
        </RunfolioProvider>
      )}
    </>
  );
}
