import { forwardRef, Suspense, useCallback, useImperativeHandle, useRef, useState, type ReactNode, type Ref, type RefObject } from 'react';
import { ChartSkeleton } from '../charts/index.js';
import type { Catalog, Column, RunSet } from '../model/index.js';
import { PanelEventsContext, PanelKinds, usePanelKinds, type DefinedPanel, type PanelEvents } from '../panels/index.js';
import { usePanelEvents } from '../panels/inner.js';
import { PanelHandles, PanelHandlesContext } from '../panels/inner.js';
import { SelectionScope, useCatalog, useElementSize, usePrintPage } from '../react/index.js';
import { useHadTexts, usePrintKey } from '../react/inner.js';
import { AddPanel } from './AddPanel.js';
import { DashboardBar } from './DashboardBar.js';
import type { DashboardHandle } from './dashboardHandle.js';
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

/** Events are those of each panel. */
export interface DashboardProps extends PartsHost, PanelEvents {
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
export const Dashboard = /* @__PURE__ */ forwardRef<DashboardHandle, DashboardProps>(function Dashboard(
  { onError, onReady, ...props },
  handle,
) {
  const events = usePanelEvents({ onError, onReady });
  const speaks = useHadTexts(dashboardTexts.folder);
  const [handles] = useState(() => new PanelHandles());
  return (
    <PanelKinds kinds={props.kinds}>
      <PanelEventsContext.Provider value={events}>
        <PanelHandlesContext.Provider value={handles}>
          {speaks ? <ProjectDashboard key={props.project} {...props} handle={handle} handles={handles} /> : <ChartSkeleton />}
        </PanelHandlesContext.Provider>
      </PanelEventsContext.Provider>
    </PanelKinds>
  );
});

interface ProjectDashboardProps extends Omit<DashboardProps, keyof PanelEvents> {
  handle: Ref<DashboardHandle>;
  handles: PanelHandles;
}

function ProjectDashboard(props: ProjectDashboardProps) {
  const { project, initialView, onChange, homeHref, onTheme, actions, handle, handles, ...host } = props;
  usePrintKey();
  const print = usePrintPage();
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const { catalog, error, retry } = useCatalog(project);
  const [view, onView, selection] = useDashboardView(project, initialView, onChange);
  const [drawer, setDrawer] = useState(false);
  useImperativeHandle(handle, () => ({ view: () => view, panels: () => handles.panelsIn(frame.current), panel: handles.panel, print }), [
    view,
    handles,
    print,
  ]);
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
