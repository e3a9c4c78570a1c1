import { useEffect, useMemo, useState } from 'react';
import { createReportsClient } from '../../../src/entries/report.js';
import type { Theme } from '../../../src/index.js';
import { useAppTexts } from '../language/languageContext.js';
import { NoAnswer } from '../NoAnswer.js';
import { Page } from '../Page.js';
import type { EmbedAddress } from './embedAddress.js';
import { embedConfig } from './embedConfig.js';
import { EmbedPage } from './EmbedPage.js';

const address: EmbedAddress = { show: undefined, theme: undefined, lang: undefined, height: 320, exports: [] };

/** The page for frames at `#/embed/`: its origins are those of the server, asked for first, and its token says which report it shows. */
export function EmbedRoute({ theme }: { theme: Theme }) {
  const [state, setState] = useState<{ turn?: number; hosts?: readonly string[]; error?: Error }>({});
  const t = useAppTexts();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    createReportsClient({ url: document.baseURI })
      .about({ signal })
      .then(
        ({ frameAncestors = [] }) => setState({ turn, hosts: frameAncestors }),
        (error: Error) => signal.aborted || setState({ turn, error }),
      );
    return () => controller.abort();
  }, [turn]);
  const { hosts, error } = state.turn === turn ? state : {};
  const config = useMemo(() => {
    const { root, hosts: own } = embedConfig(document);
    return hosts && { root, hosts: [...own, ...hosts], tokens: true, served: true };
  }, [hosts]);
  if (error) return <NoAnswer theme={theme} error={error} onRetry={() => setTurn((old) => old + 1)} title={t('nothingToShow')} />;
  return config ? <EmbedPage config={config} address={address} theme={theme} /> : <Page theme={theme} title="" />;
}
