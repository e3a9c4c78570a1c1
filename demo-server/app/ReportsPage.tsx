import { ReportList, type ReportsClient } from '../../src/entries/report.js';
import { RunfolioProvider, type QueryEngine, type Theme } from '../../src/index.js';
import type { ListedProject } from '../listedProject.js';
import { HomeBar } from './HomeBar.js';
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
  const open = (id: string): void => {
    location.hash = reportHref(id, true);
  };
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app">
      <HomeBar onTheme={onTheme} homeHref="#/" />
      <div className="app-page">
        <div className="app-heading">
          <h1>Reports</h1>
        </div>
        <ReportList client={client} hrefOf={reportHref} onCreated={open} projects={projects} mayWrite={mayWrite} />
      </div>
    </RunfolioProvider>
  );
}
