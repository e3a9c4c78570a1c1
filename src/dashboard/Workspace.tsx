import { useCallback, useMemo } from 'react';
import type { Catalog } from '../model/index.js';
import { usePanelKinds, type PanelDocument } from '../panels/index.js';
import type { DashboardView } from '../query/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { freePanelId, panelSections } from './defaultPanels.js';
import { loggedSections } from './loggedSections.js';
import { metricSections, startsOpen } from './metricSections.js';
import { NothingLogged } from './NothingLogged.js';
import { ErrorNotice } from './Notice.js';
import { PanelSectionView } from './PanelSectionView.js';
import { sweepPanels } from './sweepPanels.js';
import { dashboardTexts } from './texts.js';
import type { ChangeView } from './useDashboardView.js';
import type { PartsActions } from './usePartsActions.js';

export interface WorkspaceProps {
  project: string;
  catalog: Catalog | undefined;
  error: Error | undefined;
  onRetry: () => void;
  view: DashboardView;
  onView: ChangeView;
  /** What can be done with panels beyond the dashboard. */
  parts: PartsActions;
}

/** The panels of a dashboard by section, or what stands in their place. */
export function Workspace({ project, catalog, error, onRetry, ...sections }: WorkspaceProps) {
  const t = useTexts(dashboardTexts);
  if (catalog) return <Sections catalog={catalog} {...sections} />;
  if (error) return <ErrorNotice title={t('projectNotRead', { project })} error={error} onRetry={onRetry} />;
  return <WorkspaceSkeleton />;
}

function Sections({ catalog, view, onView, parts }: Pick<WorkspaceProps, 'view' | 'onView' | 'parts'> & { catalog: Catalog }) {
  const locale = useLocale();
  const metrics = useMemo(() => metricSections(catalog, locale), [catalog, locale]);
  const kinds = usePanelKinds();
  const sweep = useMemo(() => sweepPanels(catalog, kinds), [catalog, kinds]);
  const logged = useMemo(() => loggedSections(catalog, kinds, locale), [catalog, kinds, locale]);
  const { panels: edited, removed, smoothing } = view;
  const sections = useMemo(
    () => panelSections(metrics, { edited, removed, smoothing, sweep, logged, locale }),
    [metrics, edited, removed, smoothing, sweep, logged, locale],
  );
  const onPanels = useCallback((changed: PanelDocument[]) => onView((old) => ({ panels: merged(old.panels, changed) })), [onView]);
  const onDuplicate = useCallback(
    (panel: PanelDocument) => onView((old) => ({ panels: [...old.panels, copyOf(panel, old.panels)] })),
    [onView],
  );
  const onRemove = useCallback(
    ({ id }: PanelDocument) =>
      onView((old) => ({ panels: old.panels.filter((panel) => panel.id !== id), removed: [...(old.removed ?? []), id] })),
    [onView],
  );
  if (sections.length === 0) return <NothingLogged catalog={catalog} />;
  return sections.map((section) => (
    <PanelSectionView
      key={section.id}
      section={section}
      open={view.open[section.id] ?? startsOpen(metrics, section.id)}
      onOpen={(open) => onView((old) => ({ open: { ...old.open, [section.id]: open } }))}
      runSet={view.runSet}
      onPanels={onPanels}
      onDuplicate={onDuplicate}
      onRemove={onRemove}
      parts={parts}
    />
  ));
}

/** A copy of a panel below it, in the same section. */
function copyOf(panel: PanelDocument, panels: readonly PanelDocument[]): PanelDocument {
  const { layout } = panel;
  return { ...panel, id: freePanelId(panels), layout: { ...layout, y: layout.y + layout.h } };
}

/** The edited panels with others put in the place of those with the same id, or at the end. */
function merged(panels: readonly PanelDocument[], changed: readonly PanelDocument[]): PanelDocument[] {
  const byId = new Map([...panels, ...changed].map((panel) => [panel.id, panel]));
  return [...byId.values()];
}

function WorkspaceSkeleton() {
  const t = useTexts(dashboardTexts);
  return (
    <div role="status" aria-label={t('readingProject')} className="rf-section">
      <div className="rf-bone rf-bone-heading" />
      <div className="rf-skeleton-grid">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <div key={key} className="rf-skeleton-panel">
            <div className="rf-bone rf-bone-title" />
          </div>
        ))}
      </div>
    </div>
  );
}
