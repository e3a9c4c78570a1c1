import { useCallback } from 'react';
import { ReportWorkspace, type ReportRights, type ReportsClient } from '../../src/entries/report.js';
import type { QueryEngine, Theme } from '../../src/index.js';
import { fileData } from './fileData.js';
import { fileViewer } from './fileViewer.js';
import { AppProvider } from './language/AppProvider.js';
import { LanguageMenu } from './language/LanguageMenu.js';
import { reportsHref, sharedUrl, snapshotHref } from './route.js';
import { useDrafts } from './useDrafts.js';

export interface ReportPageProps {
  engine: QueryEngine;
  client: ReportsClient;
  id: string;
  /** What requests to the server carry. */
  headers: () => Record<string, string>;
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
export function ReportPage({ engine, client, id, headers, write, person, mayWrite, mayComment, project, theme, onTheme }: ReportPageProps) {
  const drafts = useDrafts(person);
  const loadData = useCallback(
    (projects: readonly string[], { signal }: { signal: AbortSignal }) => fileData(projects, headers, signal),
    [headers],
  );
  return (
    <AppProvider engine={engine} theme={theme}>
      <ReportWorkspace
        client={client}
        reportId={id}
        drafts={drafts}
        rights={rightsOf(mayWrite, mayComment)}
        linkUrl={sharedUrl}
        frameServer={new URL('./', document.baseURI).href}
        snapshotUrl={snapshotHref}
        onSnapshot={openSnapshot}
        loadViewer={fileViewer}
        loadData={loadData}
        project={project}
        write={write || undefined}
        homeHref="#/"
        reportsHref={reportsHref}
        onTheme={onTheme}
        actions={<LanguageMenu />}
      />
    </AppProvider>
  );
}

function rightsOf(mayWrite: boolean, mayComment: boolean): ReportRights {
  if (mayWrite) return 'write';
  return mayComment ? 'comment' : 'read';
}

function openSnapshot(id: string): void {
  location.hash = snapshotHref(id);
}
