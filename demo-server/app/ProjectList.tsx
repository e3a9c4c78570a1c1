import type { Theme } from '../../src/index.js';
import type { Project } from './useProjects.js';

export interface ProjectListProps {
  theme: Theme;
  projects: readonly Project[];
  /** A project that the address names and the server does not have. */
  missing?: string | undefined;
  error?: Error | undefined;
  onRetry?: (() => void) | undefined;
}

/** The projects of the server, each a link to its dashboard. */
export function ProjectList({ theme, projects, missing, error, onRetry }: ProjectListProps) {
  return (
    <div className="rf-root" data-rf-theme={theme}>
      <main className="project-list">
        <h1>runfolio</h1>
        {missing !== undefined && <p role="alert">This server has no project “{missing}”.</p>}
        {error && (
          <p role="alert">
            {error.message}{' '}
            <button type="button" className="rf-button" onClick={onRetry}>
              Retry
            </button>
          </p>
        )}
        {projects.length > 0 && (
          <ul aria-label="Projects">
            {projects.map(({ id, name, runs }) => (
              <li key={id}>
                <a href={`#/${encodeURIComponent(id)}`}>
                  <bdi>{name}</bdi>
                  <small>
                    {runs.toLocaleString('en')} {runs === 1 ? 'run' : 'runs'}
                  </small>
                </a>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}
