import { EyeOff } from 'lucide-react';
import { useEffect } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import { RunfolioProvider, useRunfolio, useTexts, type PrintControl } from '../../react/index.js';
import { ReportView } from '../viewer/ReportView.js';
import { exportTexts } from './exportTexts.js';
import type { AnonymousState } from './useAnonymous.js';

interface AnonymousViewProps {
  anonymous: AnonymousState;
  /** When the version shown was saved; undefined for a draft. */
  savedAt: number | undefined;
  /** Gets what brings this view to paper; undefined once it is gone. */
  onPrint: (print: PrintControl | undefined) => void;
}

/** A report as its readers see it who must not know whose it is. */
export function AnonymousView({ anonymous, savedAt, onPrint }: AnonymousViewProps) {
  const t = useTexts(exportTexts);
  const { shown, error } = anonymous;
  return (
    <>
      <div className="rf-report-notice" role="status">
        <EyeOff aria-hidden size={14} />
        <span>{t('anonymousSeen')}</span>
        <button type="button" className="rf-link" onClick={() => anonymous.setOn(false)}>
          {t('showNames')}
        </button>
      </div>
      {error && <ErrorState error={error} onRetry={anonymous.retry} />}
      {!error && !shown && <ChartSkeleton label={t('lookingForNames')} />}
      {shown && (
        <RunfolioProvider engine={shown.engine} className="rf-anonymous-root">
          <TellPrint onPrint={onPrint} />
          <ReportView report={shown.report} savedAt={savedAt} loadAsset={shown.loadAsset} />
        </RunfolioProvider>
      )}
    </>
  );
}

function TellPrint({ onPrint }: Pick<AnonymousViewProps, 'onPrint'>) {
  const { print } = useRunfolio();
  useEffect(() => {
    onPrint(print);
    return () => onPrint(undefined);
  }, [onPrint, print]);
  return null;
}
