import { useCallback, useEffect, useMemo } from 'react';
import { createReportsClient, RunfolioProvider, SharedReportPage, type Theme } from '../../src/index.js';
import { useExports } from './useExports.js';
import { useProjects } from './useProjects.js';

export interface SharedPageProps {
  token: string;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** What a link shows: its report, drawn from exports that hold nothing but the report's runs. */
export function SharedPage({ token, theme, onTheme }: SharedPageProps) {
  const client = useMemo(() => createReportsClient({ url: document.baseURI, getToken: () => token }), [token]);
  const headers = useCallback(() => ({ authorization: `Bearer ${token}` }), [token]);
  const { projects } = useProjects('api/shared/projects', headers);
  const engine = useExports(projects, 'api/shared/exports/', headers);
  useEffect(askNotToBeListed, []);
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app">
      <SharedReportPage client={client} onTheme={onTheme} />
    </RunfolioProvider>
  );
}

/** Tells search engines not to list the page, for as long as it shows what a link shows. */
function askNotToBeListed(): () => void {
  const meta = Object.assign(document.createElement('meta'), { name: 'robots', content: 'noindex' });
  document.head.append(meta);
  return () => meta.remove();
}
