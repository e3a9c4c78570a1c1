import { useMemo, useState } from 'react';
import type { QueryEngine, Theme } from '../../src/index.js';
import { formatStep } from '../../src/theme/index.js';
import type { ListedProject } from '../listedProject.js';
import { HomeBar } from './HomeBar.js';
import { AppProvider } from './language/AppProvider.js';
import { useAppTexts, useLanguage } from './language/languageContext.js';
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

const serveCommand = 'runfolio serve PATH…';

/** From this many projects on they can be searched. */
const manyProjects = 8;

/** The projects of the server, the one that was last active first, each leading to its dashboard. */
export function ProjectList({ engine, projects, missing, hasReports, theme, onTheme }: ProjectListProps) {
  const t = useAppTexts();
  const [text, setText] = useState('');
  const { locale } = useLanguage();
  const [now] = useState(() => Date.now());
  const sorted = useMemo(() => projects.toSorted(byActivity), [projects]);
  const shown = sorted.filter(({ id, name }) => `${name}\n${id}`.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <AppProvider engine={engine} theme={theme}>
      <HomeBar onTheme={onTheme} hasReports={hasReports} />
      <div className="app-page">
        <div className="app-heading">
          <h1>{t('projects')}</h1>
          {projects.length > 0 && (
            <span className="app-count">
              {shown.length === projects.length
                ? formatStep(projects.length, locale)
                : t('shownOf', { shown: shown.length, count: projects.length })}
            </span>
          )}
          {projects.length >= manyProjects && (
            <input
              type="search"
              className="app-search"
              aria-label={t('searchProjects')}
              placeholder={t('searchProjects')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </div>
        {missing !== undefined && (
          <p role="alert" className="app-alert">
            {t('noProject', { name: missing })}
          </p>
        )}
        {projects.length === 0 && <NoProjects />}
        {projects.length > 0 && shown.length === 0 && <p className="app-none">{t('noneCalled', { text: text.trim() })}</p>}
        {shown.length > 0 && <ProjectTable projects={shown} now={now} />}
      </div>
    </AppProvider>
  );
}

function ProjectTable({ projects, now }: { projects: readonly ListedProject[]; now: number }) {
  const t = useAppTexts();
  const names = projects.map(({ name }) => name);
  return (
    <table className="app-projects">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('runs')}</th>
          <th scope="col">{t('lastActivity')}</th>
          <th scope="col">{t('size')}</th>
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
  const t = useAppTexts();
  return (
    <div className="app-none">
      <p>{t('noProjects')}</p>
      <pre dir="ltr">
        <code>{serveCommand}</code>
      </pre>
    </div>
  );
}

function byActivity(a: ListedProject, b: ListedProject): number {
  return (b.lastActivity ?? -Infinity) - (a.lastActivity ?? -Infinity) || a.name.localeCompare(b.name);
}
