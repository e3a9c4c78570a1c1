import { useCallback } from 'react';
import { ReportView } from '../../src/entries/report.js';
import { RunfolioProvider, type Theme } from '../../src/index.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';
import type { Embedded, EmbeddedState } from './useEmbedded.js';

/** The report or the panels that a page of another site shows in a frame, or what there is instead of them. */
export function EmbedView({ theme, embedded, error, retry }: EmbeddedState & { theme: Theme }) {
  if (error) return <NoAnswer theme={theme} error={error} onRetry={retry} title="There is nothing to show." />;
  if (embedded) return <Shown theme={theme} {...embedded} />;
  return (
    <Page theme={theme} title="">
      <p role="status" className="app-waiting">
        Loading …
      </p>
    </Page>
  );
}

/** The page by itself, in no frame. */
export function EmbedAlone({ theme }: { theme: Theme }) {
  return (
    <Page theme={theme} title="This page is shown by others.">
      <p>Another site shows it in a frame, and gives it a token that says what it shows. Opened by itself it shows nothing.</p>
    </Page>
  );
}

function Shown({ theme, shared, client, engine }: Embedded & { theme: Theme }) {
  const { report, savedAt, part } = shared;
  const loadAsset = useCallback((name: string, options: { signal: AbortSignal }) => client.shared.asset(name, options), [client]);
  const isPart = part === 'panels';
  return (
    <RunfolioProvider engine={engine} theme={theme} className={isPart ? 'app app-panels' : 'app'}>
      <ReportView report={report} savedAt={savedAt} loadAsset={loadAsset} header={!isPart} />
    </RunfolioProvider>
  );
}
