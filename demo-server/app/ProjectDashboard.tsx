import { useEffect, useMemo, useState } from 'react';
import {
  AddToReportDialog,
  copyPanels,
  PanelCodeDialog,
  SavedViewsMenu,
  type LocalDrafts,
  type SavedWorkspace,
} from '../../src/entries/report.js';
import {
  Dashboard,
  PanelMenuContext,
  type DashboardParts,
  type PanelDocument,
  type PanelMenuItem,
  type PartsHost,
} from '../../src/index.js';
import { useAppTexts } from './language/languageContext.js';
import { LanguageMenu } from './language/LanguageMenu.js';
import type { ProjectPageProps, ReportsAccess } from './ProjectPage.js';
import { projectHref, reportHref, reportsHref } from './route.js';
import { saveChanges } from './savedView.js';
import { useDrafts } from './useDrafts.js';
import { useProjectView, type ProjectView } from './useProjectView.js';

export interface ProjectDashboardProps extends Pick<ProjectPageProps, 'project' | 'alone' | 'onTheme' | 'reports'> {
  /** The saved view that it opens with. */
  saved: SavedWorkspace | undefined;
  /** Opens the saved view anew. */
  onReopen: () => void;
}

/** The dashboard with what the server stores: saved views, and reports that panels are added to. */
export function ProjectDashboard({ project, alone, onTheme, reports, saved, onReopen }: ProjectDashboardProps) {
  const view = useProjectView(project.id, saved);
  const drafts = useDrafts(reports?.person ?? '');
  const { host, adding, stopAdding, said } = usePartsHost(reports);
  const [embedded, setEmbedded] = useState<PanelDocument>();
  const t = useAppTexts();
  const menu = useMemo<readonly PanelMenuItem[]>(() => [{ label: t('embedCode'), onPick: setEmbedded }], [t]);
  return (
    <PanelMenuContext.Provider value={menu}>
      <Dashboard
        project={project.id}
        initialView={view.start}
        onChange={view.onChange}
        onTheme={onTheme}
        homeHref={alone ? undefined : '#/'}
        {...host}
        actions={
          <>
            {reports && <ReportActions project={project.id} reports={reports} view={view} onReopen={onReopen} />}
            <LanguageMenu />
          </>
        }
      />
      <p role="status" className="app-said">
        {said}
      </p>
      {reports && adding && <AddDialog reports={reports} drafts={drafts} parts={adding} onClose={stopAdding} />}
      {embedded && (
        <PanelCodeDialog
          server={new URL('.', document.baseURI).href}
          project={project.id}
          panel={embedded}
          tokens={reports !== undefined}
          onClose={() => setEmbedded(undefined)}
        />
      )}
    </PanelMenuContext.Provider>
  );
}

function AddDialog({ reports, ...rest }: { reports: ReportsAccess; drafts: LocalDrafts; parts: DashboardParts; onClose: () => void }) {
  return <AddToReportDialog client={reports.client} hrefOf={(id) => reportHref(id, true)} {...rest} />;
}

interface ReportActionsProps {
  project: string;
  reports: ReportsAccess;
  view: ProjectView;
  onReopen: () => void;
}

function ReportActions({ project, reports, view: { now, opened, setOpened }, onReopen }: ReportActionsProps) {
  const t = useAppTexts();
  const forget = (): void => {
    if (opened) saveChanges(project, opened.id, undefined);
  };
  return (
    <>
      <SavedViewsMenu
        client={reports.client}
        project={project}
        view={now}
        opened={opened}
        mayWrite={reports.mayWrite}
        hrefOf={(id) => projectHref(project, id)}
        onSaved={(saved) => {
          forget();
          if (saved.id === opened?.id) setOpened(saved);
          else location.hash = projectHref(project, saved.id);
        }}
        onUndo={() => {
          forget();
          onReopen();
        }}
        onRemoved={() => {
          forget();
          location.hash = projectHref(project);
        }}
      />
      <a className="rf-button app-reports" href={reportsHref}>
        {t('reports')}
      </a>
    </>
  );
}

/** How long (ms) it stands that something was copied. */
const readingTime = 4000;

/** What the page does with panels: puts them on the clipboard, or asks which report they are added to. Nothing where no report can be written. */
function usePartsHost(reports: ReportsAccess | undefined) {
  const t = useAppTexts();
  const [adding, setAdding] = useState<DashboardParts>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), readingTime);
    return () => clearTimeout(timer);
  }, [said]);
  const onCopy = (parts: DashboardParts): void => {
    copyPanels(parts).then(
      () => setSaid(t('panelCopied')),
      () => setSaid(t('panelNotCopied')),
    );
  };
  const host: PartsHost = reports?.mayWrite ? { onCopy, onAddToReport: setAdding } : {};
  return { host, adding, stopAdding: () => setAdding(undefined), said };
}
