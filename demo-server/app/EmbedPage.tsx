import { useCallback } from 'react';
import { ReportView } from '../../src/entries/report.js';
import { RunfolioProvider, type Theme } from '../../src/index.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';
import { useEmbedded, type Embedded } from './useEmbedded.js';

/** What a page of another site shows in a frame: the report or the panels of the token that it gives. */
export function EmbedPage({ theme }: { theme: Theme }) {
  if (window.parent !== window) return <Framed theme={theme} />;
  return (
    <Page theme={theme} title="This page is shown by others.">
      <p>Another site shows it in a frame, and gives it a token that says what it shows. Opened by itself it shows nothing.</p>
    </Page>
  );
}

function Framed({ theme }: { theme: Theme }) {
  const { embedded, error, retry } = useEmbedded();
  if (error) return <NoAnswer theme={theme} error={error} onRetry={retry} title="There is nothing to show." />;
  return embedded ? <Shown theme={theme} {...embedded} /> : <Page theme={theme} title="" />;
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
