import { useCallback, useEffect, useState } from 'react';
import { createReportsClient, type ReportDocument, type ReportsClient, type SharedReport } from '../../src/entries/report.js';
import { createHttpEngine, createTokenRenewal, type QueryEngine } from '../../src/index.js';
import { HostConnection } from './hostConnection.js';

/** What the embedding page's token shows, and whom to ask for the rest of it. */
export interface Embedded {
  shared: SharedReport<ReportDocument>;
  client: ReportsClient;
  engine: QueryEngine;
}

export interface EmbeddedState {
  /** Undefined until it is there. */
  embedded: Embedded | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** Connects to the page around this one for as long as it is shown. */
export function useEmbedded(): EmbeddedState {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<EmbeddedState, 'retry'> & { turn: number }>({ turn, embedded: undefined, error: undefined });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    opened(signal).then(
      (embedded) => signal.aborted || setState({ turn, embedded, error: undefined }),
      (error: Error) => signal.aborted || setState({ turn, embedded: undefined, error }),
    );
    return () => controller.abort();
  }, [turn]);
  const retry = useCallback(() => setTurn((old) => old + 1), []);
  const { embedded, error } = state.turn === turn ? state : { embedded: undefined, error: undefined };
  return { embedded, error, retry };
}

/** Lasts until the signal is aborted. Answers come from the server: no data are loaded whole. */
async function opened(signal: AbortSignal): Promise<Embedded> {
  const { frameAncestors = [] } = await createReportsClient({ url: document.baseURI }).about({ signal });
  signal.throwIfAborted();
  const host = new HostConnection({ self: window, origins: [location.origin, ...frameAncestors] });
  const { getToken, dispose } = createTokenRenewal({ getToken: (options) => host.token(options) });
  const engine = createHttpEngine({ url: 'api/shared', getToken });
  const close = (): void => {
    host.close();
    dispose();
    void engine.dispose();
  };
  signal.addEventListener('abort', close, { once: true });
  const client = createReportsClient({ url: document.baseURI, getToken });
  return { shared: await client.shared.get({ signal }), client, engine };
}
