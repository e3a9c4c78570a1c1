import { ReportList, type ReportsClient } from '../../src/entries/report.js';
import type { QueryEngine, Theme } from '../../src/index.js';
import type { ListedProject } from '../listedProject.js';
import { HomeBar } from './HomeBar.js';
import { AppProvider } from './language/AppProvider.js';
import { useAppTexts } from './language/languageContext.js';
import { reportHref } from './route.js';

export interface ReportsPageProps {
  engine: QueryEngine;
  client: ReportsClient;
  projects: readonly ListedProject[];
  mayWrite: boolean;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** The reports of the server. */
export function ReportsPage({ engine, client, projects, mayWrite, theme, onTheme }: ReportsPageProps) {
  const t = useAppTexts();
  const open = (id: string): void => {
    location.hash = reportHref(id, true);
  };
  return (
    <AppProvider engine={engine} theme={theme}>
      <HomeBar onTheme={onTheme} homeHref="#/" />
      <div className="app-page">
        <div className="app-heading">
          <h1>{t('reports')}</h1>
        </div>
        <ReportList client={client} hrefOf={reportHref} onCreated={open} projects={projects} mayWrite={mayWrite} />
      </div>
    </AppProvider>
  );
}
