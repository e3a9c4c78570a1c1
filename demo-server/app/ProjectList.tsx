import { useMemo, useState } from 'react';
import { RunfolioProvider, type QueryEngine, type Theme } from '../../src/index.js';
import type { ListedProject } from '../listedProject.js';
import { HomeBar } from './HomeBar.js';
import { ProjectRow } from './ProjectRow.js';

export interface ProjectListProps {
  engine: QueryEngine;
  projects: readonly ListedProject[];
  /** The project the address asks for, where there is none of that id. */
  missing: string | undefined;
  /** Whether the server has reports to lead to. */
  hasReports: boolean;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** From this many projects on they can be searched. */
const manyProjects = 8;

/** The projects of the server, the one that was last active first, each leading to its dashboard. */
export function ProjectList({ engine, projects, missing, hasReports, theme, onTheme }: ProjectListProps) {
  const [text, setText] = useState('');
  const [now] = useState(() => Date.now());
  const sorted = useMemo(() => projects.toSorted(byActivity), [projects]);
  const shown = sorted.filter(({ id, name }) => `${name}\n${id}`.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app">
      <HomeBar onTheme={onTheme} hasReports={hasReports} />
      <div className="app-page">
        <div className="app-heading">
          <h1>Projects</h1>
          {projects.length > 0 && <span className="app-count">{countText(shown.length, projects.length)}</span>}
          {projects.length >= manyProjects && (
            <input
              type="search"
              className="app-search"
              aria-label="Search projects"
              placeholder="Search projects"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </div>
        {missing !== undefined && (
          <p role="alert" className="app-alert">
            There is no project “{missing}” here.
          </p>
        )}
        {projects.length === 0 && <NoProjects />}
        {projects.length > 0 && shown.length === 0 && <p className="app-none">No project is called like “{text.trim()}”.</p>}
        {shown.length > 0 && <ProjectTable projects={shown} now={now} />}
      </div>
    </RunfolioProvider>
  );
}

function ProjectTable({ projects, now }: { projects: readonly ListedProject[]; now: number }) {
  const names = projects.map(({ name }) => name);
  return (
    <table className="app-projects">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Runs</th>
          <th scope="col">Last activity</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <ProjectRow
            key={project.id}
            project={project}
            ambiguous={names.indexOf(project.name) !== names.lastIndexOf(project.name)}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}

function NoProjects() {
  return (
    <div className="app-none">
      <p>This server has no projects yet. Start it with the folder of some runs, or with an export:</p>
      <pre>
        <code>runfolio serve PATH…</code>
      </pre>
    </div>
  );
}

function byActivity(a: ListedProject, b: ListedProject): number {
  return (b.lastActivity ?? -Infinity) - (a.lastActivity ?? -Infinity) || a.name.localeCompare(b.name);
}

function countText(shown: number, all: number): string {
  return shown === all ? all.toLocaleString('en-US') : `${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}`;
}
