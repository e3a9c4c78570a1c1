import type { ServerAbout } from '../../src/entries/report.js';
import type { Theme } from '../../src/index.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';
import { ProjectList } from './ProjectList.js';
import { ProjectPage } from './ProjectPage.js';
import { ReportPage } from './ReportPage.js';
import { SnapshotRoute } from './SnapshotRoute.js';
import { ReportsPage } from './ReportsPage.js';
import type { Route } from './route.js';
import { useExports } from './useExports.js';
import { useProjects } from './useProjects.js';
import type { Server } from './useServer.js';

export interface HomePageProps {
  route: Exclude<Route, { page: 'shared' | 'embed' }>;
  server: Server;
  about: ServerAbout;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** What a server shows to who may see it: one project leads straight to its dashboard, several to a list of them; and reports. */
export function HomePage({ route, server, about, theme, onTheme }: HomePageProps) {
  const { projects, error, retry } = useProjects('api/projects', server.headers);
  const engine = useExports(projects, 'exports/', server.headers);
  const shared = { engine, theme, onTheme };
  if (error) return <NoAnswer theme={theme} error={error} onRetry={retry} />;
  if (!projects) return <Page theme={theme} title="" />;
  const hasReports = about.features.includes('reports');
  const mayWrite = about.you?.scope === 'write' || about.you?.scope === 'admin';
  if (hasReports && route.page === 'reports')
    return <ReportsPage {...shared} client={server.client} projects={projects} mayWrite={mayWrite} />;
  if (hasReports && route.page === 'snapshot') return <SnapshotRoute {...shared} id={route.id} client={server.client} />;
  if (hasReports && route.page === 'report') {
    return (
      <ReportPage
        {...shared}
        key={route.id}
        id={route.id}
        headers={server.headers}
        write={route.write}
        client={server.client}
        person={about.you?.name ?? ''}
        mayWrite={mayWrite}
        mayComment={mayWrite || about.you?.scope === 'comment'}
        project={projects[0]?.id}
      />
    );
  }
  const chosen = route.page === 'project' ? route.id : undefined;
  const project = projects.find(({ id }) => id === chosen) ?? (route.page === 'home' && projects.length === 1 ? projects[0] : undefined);
  const view = hasReports && route.page === 'project' ? route.view : undefined;
  if (!project) return <ProjectList {...shared} projects={projects} missing={chosen} hasReports={hasReports} />;
  return (
    <ProjectPage
      {...shared}
      key={`${project.id} ${view ?? ''}`}
      project={project}
      view={view}
      alone={projects.length === 1}
      reports={hasReports ? { client: server.client, mayWrite, person: about.you?.name ?? '' } : undefined}
    />
  );
}
