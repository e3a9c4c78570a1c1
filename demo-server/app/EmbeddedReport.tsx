import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  createHttpEngine,
  createReportsClient,
  createTokenRenewal,
  ReportView,
  RunfolioProvider,
  type QueryEngine,
  type ReportDocument,
  type ReportsClient,
  type SharedReport,
  type Theme,
} from '../../src/index.js';
import { HostConnection } from './hostConnection.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';

export interface EmbeddedReportProps {
  theme: Theme;
  /** Origins of pages that may give tokens. */
  origins: readonly string[];
}

/** What one connection to the embedding page is used by. */
interface Connected {
  client: ReportsClient;
  engine: QueryEngine;
}

/** The report or panels of the token that the embedding page gives, drawn from answers of the server: no data are loaded whole. */
export function EmbeddedReport({ theme, origins }: EmbeddedReportProps) {
  const connected = useConnected(origins);
  const { shared, error, retry } = useShared(connected?.client);
  const loadAsset = useCallback(
    (name: string, options: { signal: AbortSignal }) => connected?.client.shared.asset(name, options) ?? Promise.reject(new Error(name)),
    [connected],
  );
  if (error) return <NoAnswer theme={theme} error={error} onRetry={retry} title="There is nothing to show." />;
  if (!connected || !shared) return <Page theme={theme} title="" />;
  const { report, savedAt, part } = shared;
  return (
    <RunfolioProvider engine={connected.engine} theme={theme} className="app">
      <ReportView report={report} savedAt={savedAt} loadAsset={loadAsset} header={part !== 'panels'} />
    </RunfolioProvider>
  );
}

/** Connects for as long as the page is there. */
function useConnected(origins: readonly string[]): Connected | undefined {
  const [connected, setConnected] = useState<Connected>();
  const names = origins.join(' ');
  useEffect(() => {
    const host = new HostConnection({ self: window, origins: names.split(' ') });
    const { getToken, dispose } = createTokenRenewal({ getToken: (options) => host.token(options) });
    const engine = createHttpEngine({ url: 'api/shared', getToken });
    setConnected({ client: createReportsClient({ url: document.baseURI, getToken }), engine });
    return () => {
      setConnected(undefined);
      host.close();
      dispose();
      void engine.dispose();
    };
  }, [names]);
  return connected;
}

interface Shared {
  shared: SharedReport<ReportDocument> | undefined;
  error: Error | undefined;
  retry: () => void;
}

function useShared(client: ReportsClient | undefined): Shared {
  const [state, setState] = useState<Pick<Shared, 'shared' | 'error'>>({ shared: undefined, error: undefined });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!client) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    client.shared.get({ signal }).then(
      (shared) => signal.aborted || setState({ shared, error: undefined }),
      (error: Error) => signal.aborted || setState({ shared: undefined, error }),
    );
    return () => controller.abort();
  }, [client, turn]);
  const retry = useCallback(() => {
    setState({ shared: undefined, error: undefined });
    setTurn((old) => old + 1);
  }, []);
  return useMemo(() => ({ ...state, retry }), [state, retry]);
}
