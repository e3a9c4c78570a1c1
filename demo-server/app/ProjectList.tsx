import type { ProjectSummary, Theme } from '../../src/index.js';
import { Page } from './Page.js';

export interface ProjectListProps {
  projects: readonly ProjectSummary[];
  /** The project the address asks for, where there is none of that id. */
  missing: string | undefined;
  theme: Theme;
}

/** The projects of the server, each leading to its dashboard. */
export function ProjectList({ projects, missing, theme }: ProjectListProps) {
  return (
    <Page theme={theme} title="Projects">
      {missing !== undefined && <p role="alert">There is no project “{missing}” here.</p>}
      {projects.length === 0 && <p>This server has no projects. Start it with the folder of some runs.</p>}
      {projects.length > 0 && (
        <ul className="app-projects">
          {projects.map(({ id, name, runs }) => (
            <li key={id}>
              <a href={`#/${encodeURIComponent(id)}`}>
                <bdi>{name}</bdi> <small>{runs === 1 ? '1 run' : `${runs.toLocaleString('en-US')} runs`}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
