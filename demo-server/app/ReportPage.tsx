import { ReportWorkspace, RunfolioProvider, type QueryEngine, type ReportRights, type ReportsClient, type Theme } from '../../src/index.js';
import { reportsHref, sharedUrl } from './route.js';
import { useDrafts } from './useDrafts.js';

export interface ReportPageProps {
  engine: QueryEngine;
  client: ReportsClient;
  id: string;
  /** Whether it opens ready to be written. */
  write: boolean;
  /** Who reads or writes: drafts on this device are each person's own. */
  person: string;
  mayWrite: boolean;
  mayComment: boolean;
  /** Project that new run sets are about. */
  project: string | undefined;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** One report of the server. */
export function ReportPage({ engine, client, id, write, person, mayWrite, mayComment, project, theme, onTheme }: ReportPageProps) {
  const drafts = useDrafts(person);
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app">
      <ReportWorkspace
        client={client}
        reportId={id}
        drafts={drafts}
        rights={rightsOf(mayWrite, mayComment)}
        linkUrl={sharedUrl}
        project={project}
        write={write || undefined}
        homeHref="#/"
        reportsHref={reportsHref}
        onTheme={onTheme}
      />
    </RunfolioProvider>
  );
}

function rightsOf(mayWrite: boolean, mayComment: boolean): ReportRights {
  if (mayWrite) return 'write';
  return mayComment ? 'comment' : 'read';
}
