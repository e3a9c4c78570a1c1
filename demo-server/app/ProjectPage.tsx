import { useCallback, useEffect, useState } from 'react';
import type { ReportsClient, SavedWorkspace } from '../../src/entries/report.js';
import { RunfolioProvider, type ProjectSummary, type QueryEngine, type Theme } from '../../src/index.js';
import { Page } from './Page.js';
import { ProjectDashboard } from './ProjectDashboard.js';
import { projectHref } from './route.js';

/** Reports and saved views of the server, and who writes them. */
export interface ReportsAccess {
  client: ReportsClient;
  mayWrite: boolean;
  /** Drafts on this device are each person's own. */
  person: string;
}

export interface ProjectPageProps {
  engine: QueryEngine;
  project: ProjectSummary;
  /** Id of the saved view that the address asks for. */
  view: string | undefined;
  /** Whether it is the only one of the server: then there is no list to go back to. */
  alone: boolean;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
  /** Reports of the server; absent where it stores none. */
  reports?: ReportsAccess | undefined;
}

/** The dashboard of one project, as its reader left it, or as a saved view has it. */
export function ProjectPage({ engine, theme, view, ...rest }: ProjectPageProps) {
  const { project, reports } = rest;
  const [turn, setTurn] = useState(0);
  const { saved, error } = useSavedView(reports?.client, project.id, view, turn);
  const reopen = useCallback(() => setTurn((old) => old + 1), []);
  useEffect(() => {
    document.title = `${project.name} · runfolio`;
    return () => {
      document.title = 'runfolio';
    };
  }, [project.name]);
  if (error) {
    return (
      <Page theme={theme} title="This view could not be opened.">
        <p role="alert">{error.message}</p>
        <p>
          It may have been deleted. <a href={projectHref(project.id)}>Open the project</a> without it.
        </p>
      </Page>
    );
  }
  if (view !== undefined && saved?.turn !== turn) return <Page theme={theme} title="" />;
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app">
      <ProjectDashboard key={turn} {...rest} saved={saved?.view} onReopen={reopen} />
    </RunfolioProvider>
  );
}

interface Opened {
  /** With the turn that asked for it. */
  saved?: { view: SavedWorkspace; turn: number };
  error?: Error;
}

/** Asks for a saved view, again with every turn. Nothing is asked without an id. */
function useSavedView(client: ReportsClient | undefined, project: string, id: string | undefined, turn: number): Opened {
  const [state, setState] = useState<Opened>({});
  useEffect(() => {
    if (!client || id === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    client.workspaces.get(project, id, { signal }).then(
      (view) => setState({ saved: { view, turn } }),
      (error: Error) => signal.aborted || setState({ error }),
    );
    return () => controller.abort();
  }, [client, project, id, turn]);
  return state;
}
