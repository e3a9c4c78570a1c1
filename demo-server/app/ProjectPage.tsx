import { useEffect, useState } from 'react';
import { Dashboard, RunfolioProvider, type ProjectSummary, type QueryEngine, type ReportsClient, type Theme } from '../../src/index.js';
import { reportsHref } from './route.js';
import { startView, useKeepView } from './useKeepView.js';

export interface ProjectPageProps {
  engine: QueryEngine;
  project: ProjectSummary;
  /** Whether it is the only one of the server: then there is no list to go back to. */
  alone: boolean;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
  /** Reports of the server; absent where it stores none. */
  reports?: { client: ReportsClient; mayWrite: boolean } | undefined;
}

/** The dashboard of one project, as its reader left it. */
export function ProjectPage({ engine, project, alone, theme, onTheme, reports }: ProjectPageProps) {
  const [initialView] = useState(() => startView(project.id));
  const onChange = useKeepView(project.id);
  useEffect(() => {
    document.title = `${project.name} · runfolio`;
    return () => {
      document.title = 'runfolio';
    };
  }, [project.name]);
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app">
      <Dashboard
        project={project.id}
        initialView={initialView}
        onChange={onChange}
        onTheme={onTheme}
        homeHref={alone ? undefined : '#/'}
        actions={
          reports && (
            <a className="rf-button app-reports" href={reportsHref}>
              Reports
            </a>
          )
        }
      />
    </RunfolioProvider>
  );
}
