import { useCallback, useEffect, useMemo } from 'react';
import { createReportsClient, SharedReportPage, SharedSnapshotPage, type ReportsClient } from '../../src/entries/report.js';
import type { Theme } from '../../src/index.js';
import { AppProvider } from './language/AppProvider.js';
import { useLanguage } from './language/languageContext.js';
import { LanguageMenu } from './language/LanguageMenu.js';
import { useExports } from './useExports.js';
import { useProjects } from './useProjects.js';

export interface SharedPageProps {
  token: string;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** What a link shows: its report or its snapshot. Tokens of links to snapshots begin with `rfs_`. */
export function SharedPage({ token, ...page }: SharedPageProps) {
  const client = useMemo(() => createReportsClient({ url: document.baseURI, getToken: () => token }), [token]);
  useEffect(askNotToBeListed, []);
  const language = useLanguage();
  if (token.startsWith('rfs_'))
    return <SharedSnapshotPage client={client} className="app" locale={language.tag} actions={<LanguageMenu />} {...page} />;
  return <LivePage client={client} token={token} {...page} />;
}

/** A report, drawn from exports that hold nothing but its runs. */
function LivePage({ client, token, theme, onTheme }: SharedPageProps & { client: ReportsClient }) {
  const headers = useCallback(() => ({ authorization: `Bearer ${token}` }), [token]);
  const { projects } = useProjects('api/shared/projects', headers);
  const engine = useExports(projects, 'api/shared/exports/', headers);
  return (
    <AppProvider engine={engine} theme={theme}>
      <SharedReportPage client={client} onTheme={onTheme} actions={<LanguageMenu />} />
    </AppProvider>
  );
}

/** Tells search engines not to list the page, for as long as it shows what a link shows. */
function askNotToBeListed(): () => void {
  const meta = Object.assign(document.createElement('meta'), { name: 'robots', content: 'noindex' });
  document.head.append(meta);
  return () => meta.remove();
}
