import { Suspense, useCallback, useRef, useState, type ReactNode, type RefObject } from 'react';
import { ChartSkeleton } from '../charts/index.js';
import type { Catalog, Column, RunSet } from '../model/index.js';
import { PanelKinds, usePanelKinds, type DefinedPanel } from '../panels/index.js';
import { SelectionScope, useCatalog, useElementSize, useHadTexts, usePrintKey } from '../react/index.js';
import { AddPanel } from './AddPanel.js';
import { DashboardBar } from './DashboardBar.js';
import type { DashboardView } from '../query/index.js';
import { withSmoothing } from './defaultPanels.js';
import { LazyRunsDrawer } from './LazyRunsDrawer.js';
import { RunSetBar } from './RunSetBar.js';
import { RunTable } from './RunTable.js';
import { SelectionBar } from './SelectionBar.js';
import { dashboardTexts } from './texts.js';
import { useAddPanel } from './useAddPanel.js';
import { useDashboardView, type ChangeView } from './useDashboardView.js';
import { usePartsActions, type PartsHost } from './usePartsActions.js';
import { Workspace } from './Workspace.js';

export interface DashboardProps extends PartsHost {
  project: string;
  /** What the dashboard starts with, as given to `onChange` earlier; missing fields as for a project nobody has touched. */
  initialView?: Partial<DashboardView> | undefined;
  /** Called after every change of what the reader chose. */
  onChange?: ((view: DashboardView) => void) | undefined;
  /** Kinds of panels: `[...builtinKinds, mine]`. Default: those of the nearest `<PanelKinds>`, else the built-in ones. */
  kinds?: readonly DefinedPanel[] | undefined;
  /** Where the brand at the top leads. No link where absent. */
  homeHref?: string | undefined;
  /** Called when the reader asks for the other theme. No theme button where absent: the theme is the provider's. */
  onTheme?: ((theme: 'light' | 'dark') => void) | undefined;
  /** The host's own controls, at the end of the bar. */
  actions?: ReactNode;
}

/** Below this width in CSS pixels the run list becomes a drawer. */
const narrowBelow = 760;

/** A project's workspace: its runs at the side, a panel for every metric by section. Fills its container, at least the height of which must be set. */
export function Dashboard(props: DashboardProps) {
  const speaks = useHadTexts(dashboardTexts.folder);
  return <PanelKinds kinds={props.kinds}>{speaks ? <ProjectDashboard key={props.project} {...props} /> : <ChartSkeleton />}</PanelKinds>;
}

function ProjectDashboard({ project, initialView, onChange, homeHref, onTheme, actions, ...host }: DashboardProps) {
  usePrintKey();
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const { catalog, error, retry } = useCatalog(project);
  const [view, onView, selection] = useDashboardView(project, initialView, onChange);
  const [drawer, setDrawer] = useState(false);
  const narrow = size !== undefined && size.width < narrowBelow;
  const onSmoothing = useCallback(
    (smoothing: number) => onView((old) => ({ smoothing, panels: old.panels.map((panel) => withSmoothing(panel, smoothing)) })),
    [onView],
  );
  const kinds = usePanelKinds();
  const panels = useAddPanel(catalog, view, onView, frame);
  const parts = usePartsActions(host, view.runSet, selection);
  const runs = <Runs project={project} catalog={catalog} view={view} onView={onView} within={frame} />;
  return (
    <SelectionScope selection={selection}>
      <div ref={frame} className={narrow ? 'rf-dashboard rf-narrow' : 'rf-dashboard'}>
        <DashboardBar
          project={project}
          catalog={catalog}
          onRuns={narrow ? () => setDrawer(true) : undefined}
          smoothing={view.smoothing}
          onSmoothing={onSmoothing}
          addPanel={<AddPanel kinds={kinds} {...panels} />}
          homeHref={homeHref}
          onTheme={onTheme}
          actions={actions}
        />
        {size && !narrow && <div className="rf-side">{runs}</div>}
        {narrow && (
          <Suspense fallback={null}>
            <LazyRunsDrawer open={drawer} onOpen={setDrawer}>
              {runs}
            </LazyRunsDrawer>
          </Suspense>
        )}
        <div className="rf-workspace">
          <Workspace project={project} catalog={catalog} error={error} onRetry={retry} view={view} onView={onView} parts={parts} />
          <SelectionBar runSet={view.runSet} />
        </div>
      </div>
    </SelectionScope>
  );
}

interface RunsProps {
  project: string;
  catalog: Catalog | undefined;
  view: DashboardView;
  onView: ChangeView;
  within: RefObject<HTMLElement | null>;
}

function Runs({ project, catalog, view, onView, within }: RunsProps) {
  const onRunSet = useCallback((runSet: RunSet) => onView(() => ({ runSet })), [onView]);
  const onColumns = useCallback((columns: Column[]) => onView(() => ({ columns })), [onView]);
  const onWidths = useCallback((widths: Record<string, number>) => onView(() => ({ widths })), [onView]);
  return (
    <>
      <RunSetBar catalog={catalog} runSet={view.runSet} onRunSet={onRunSet} within={within} />
      <RunTable
        project={project}
        runSet={view.runSet}
        onRunSet={onRunSet}
        columns={view.columns}
        onColumns={onColumns}
        widths={view.widths}
        onWidths={onWidths}
      />
    </>
  );
}
