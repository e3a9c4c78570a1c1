import { useCallback, useEffect, useMemo, useState } from 'react';
import { createReportsClient, type ReportsClient, type ServerAbout } from '../../src/index.js';
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
  const [state, setState] = useState<Pick<Server, 'about' | 'error'>>({ about: undefined, error: undefined });
  const client = useMemo(() => createReportsClient({ url: document.baseURI, getToken: () => token }), [token]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    client.about({ signal }).then(
      (about) => setState({ about, error: undefined }),
      (error: Error) => signal.aborted || setState({ about: undefined, error }),
    );
    return () => controller.abort();
  }, [client, turn]);
  const headers = useCallback((): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` }), [token]);
  const signIn = useCallback((next: string | undefined) => {
    saveToken(next);
    setState({ about: undefined, error: undefined });
    setToken(next);
    setTurn((old) => old + 1);
  }, []);
  const retry = useCallback(() => setTurn((old) => old + 1), []);
  return { ...state, client, headers, retry, signIn };
}
