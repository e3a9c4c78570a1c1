import { useCallback, useEffect, useState } from 'react';
import { Sentence } from '../../src/charts/index.js';
import { errorText } from '../../src/charts/inner.js';
import type { ReportsClient, SavedWorkspace } from '../../src/entries/report.js';
import type { ProjectSummary, QueryEngine, Theme } from '../../src/index.js';
import { AppProvider } from './language/AppProvider.js';
import { useAppTexts, useLanguage } from './language/languageContext.js';
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
  const t = useAppTexts();
  const { locale } = useLanguage();
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
      <Page theme={theme} title={t('viewNotOpened')}>
        <p role="alert" dir="auto">
          {errorText(error, locale).sentence}
        </p>
        <p>
          <Sentence
            parts={t.parts('openWithout', {
              link: (
                <a key="link" href={projectHref(project.id)}>
                  {t('openProject')}
                </a>
              ),
            })}
          />
        </p>
      </Page>
    );
  }
  if (view !== undefined && saved?.turn !== turn) return <Page theme={theme} title="" />;
  return (
    <AppProvider engine={engine} theme={theme}>
      <ProjectDashboard key={turn} {...rest} saved={saved?.view} onReopen={reopen} />
    </AppProvider>
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
