import { useMemo, useState } from 'react';
import { createWasmEngine, type ExportSource, type ProjectSummary } from '../../src/index.js';
import { Page } from './Page.js';
import { ProjectList } from './ProjectList.js';
import { ProjectPage } from './ProjectPage.js';
import { readTheme, saveTheme } from './savedTheme.js';
import { useHashProject } from './useHashProject.js';
import { useProjects } from './useProjects.js';

/** The demo page: one project leads straight to its dashboard, several to a list of them. */
export function App() {
  const [theme, setTheme] = useState(readTheme);
  const { projects, error, retry } = useProjects();
  // One engine for all projects, for as long as the page lives; it starts nothing before it is asked.
  const engine = useMemo(() => createWasmEngine({ exports: (projects ?? []).map(exportOf) }), [projects]);
  const chosen = useHashProject();
  const onTheme = (next: 'light' | 'dark'): void => {
    saveTheme(next);
    setTheme(next);
  };
  if (error) {
    return (
      <Page theme={theme} title="The server did not answer.">
        <p role="alert">{error.message}</p>
        <button type="button" className="rf-button" onClick={retry}>
          Retry
        </button>
      </Page>
    );
  }
  if (!projects) return <Page theme={theme} title="" />;
  const project = projects.find(({ id }) => id === chosen) ?? (chosen === undefined && projects.length === 1 ? projects[0] : undefined);
  if (!project) return <ProjectList engine={engine} projects={projects} missing={chosen} theme={theme} onTheme={onTheme} />;
  return <ProjectPage key={project.id} engine={engine} project={project} alone={projects.length === 1} theme={theme} onTheme={onTheme} />;
}

function exportOf({ id, name }: ProjectSummary): ExportSource {
  return { id, name, url: new URL(`exports/${encodeURIComponent(id)}/`, document.baseURI).href };
}
