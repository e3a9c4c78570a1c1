import { useCallback, useEffect, useMemo, useState } from 'react';
import { createReportsClient, type ReportsClient, type ServerAbout } from '../../src/entries/report.js';
import { readToken, saveToken } from './savedToken.js';

/** The server this page came from, and who we are to it. */
export interface Server {
  /** Undefined until it answered. */
  about: ServerAbout | undefined;
  error: Error | undefined;
  client: ReportsClient;
  /** Of requests for exports; changes where another token is used. */
  headers: () => Record<string, string>;
  retry: () => void;
  /** Uses another token from now on; undefined for none. */
  signIn: (token: string | undefined) => void;
}

/** Asks the server what it can do; again with every other token. */
export function useServer(): Server {
  const [token, setToken] = useState(readToken);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Pick<Server, 'about' | 'error'> & { turn: number }>({ about: undefined, error: undefined, turn: 0 });
  const client = useMemo(() => createReportsClient({ url: document.baseURI, getToken: () => token }), [token]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    client.about({ signal }).then(
      (about) => signal.aborted || setState({ about, error: undefined, turn }),
      (error: Error) => signal.aborted || setState({ about: undefined, error, turn }),
    );
    return () => controller.abort();
  }, [client, turn]);
  const headers = useCallback((): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` }), [token]);
  const signIn = useCallback((next: string | undefined) => {
    saveToken(next);
    setState({ about: undefined, error: undefined, turn: -1 });
    setToken(next);
    setTurn((old) => old + 1);
  }, []);
  const retry = useCallback(() => setTurn((old) => old + 1), []);
  return { about: state.about, error: state.error, client, headers, retry, signIn };
}
