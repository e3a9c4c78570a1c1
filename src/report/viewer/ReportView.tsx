import { forwardRef, useCallback, useImperativeHandle, useMemo, useRef, useState, type ReactNode } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import { PanelEventsContext, PanelKinds, type DefinedPanel, type PanelEvents } from '../../panels/index.js';
import { usePanelEvents } from '../../panels/inner.js';
import { PanelHandles, PanelHandlesContext } from '../../panels/inner.js';
import { useCatalogs, usePrintPage } from '../../react/index.js';
import { useHadTexts, usePrintKey } from '../../react/inner.js';
import type { ReportDocument } from '../document/report.js';
import { LazyCommentsLayer } from '../comments/LazyCommentsLayer.js';
import { BlockList } from './BlockList.js';
import { headingRanks } from './headingRanks.js';
import { ReportHeader, type ReportLabel } from './ReportHeader.js';
import type { ReportViewHandle } from './reportViewHandle.js';
import { viewerTexts } from './texts.js';
import { ViewerContext, type ExternalMedia, type LoadAsset, type ViewerContextValue } from './viewerContext.js';

/** Events are those of each panel. */
export interface ReportViewProps extends PanelEvents {
  /** As `readReport` gives it. */
  report: ReportDocument;
  /** When it was saved, in ms since 1970. Not said where absent. */
  savedAt?: number | undefined;
  /** What its data are: those of now, or those of a moment that is named. Default: live. */
  label?: ReportLabel | undefined;
  /** Kinds of panels: `[...builtinKinds, mine]`. Default: those of the nearest `<PanelKinds>`, else the built-in ones. */
  kinds?: readonly DefinedPanel[] | undefined;
  /** Gives a file that is stored with the report, by its name. Without it such images are placeholders. Give it a stable function. */
  loadAsset?: LoadAsset | undefined;
  /** What images, videos and pages of other servers do. Default: each asks its reader first. */
  externalMedia?: ExternalMedia | undefined;
  /** Whether title, authors and date stand above the text. Default: true. */
  header?: boolean | undefined;
  /** The host's own, above the text. */
  children?: ReactNode;
}

/** A report as it is read: text with live panels, values and tables of runs. Needs a `<RunfolioProvider>` above; one block's failure stays in its place. */
export const ReportView = /* @__PURE__ */ forwardRef<ReportViewHandle, ReportViewProps>(function ReportView(
  { report, savedAt, label = 'live', kinds, loadAsset, externalMedia = 'ask', header = true, onError, onReady, children },
  handle,
) {
  usePrintKey();
  const print = usePrintPage();
  const speaks = useHadTexts(viewerTexts.folder);
  const root = useRef<HTMLElement>(null);
  const projects = useMemo(() => Object.values(report.runSets).map(({ project }) => project), [report.runSets]);
  const catalogs = useCatalogs(projects);
  const events = usePanelEvents({ onError, onReady });
  const [handles] = useState(() => new PanelHandles());
  const goTo = useCallback((id: string) => bringIntoView(root.current, id), []);
  useImperativeHandle(handle, () => ({ panels: () => handles.panelsIn(root.current), panel: handles.panel, scrollTo: goTo, print }), [
    handles,
    goTo,
    print,
  ]);
  const shared = useMemo<ViewerContextValue>(
    () => ({ report, catalogs, ranks: headingRanks(report.blocks), loadAsset, externalMedia, goTo }),
    [report, catalogs, loadAsset, externalMedia, goTo],
  );
  if (!speaks) return <ChartSkeleton />;
  return (
    <PanelKinds kinds={kinds}>
      <ViewerContext.Provider value={shared}>
        <PanelEventsContext.Provider value={events}>
          <PanelHandlesContext.Provider value={handles}>
            <div className="rf-report-page">
              <article ref={root} className="rf-report" data-rf-width={report.width ?? 'readable'}>
                {children}
                {header && <ReportHeader report={report} savedAt={savedAt} label={label} />}
                <BlockList blocks={report.blocks} />
              </article>
              <LazyCommentsLayer article={root} />
            </div>
          </PanelHandlesContext.Provider>
        </PanelEventsContext.Provider>
      </ViewerContext.Provider>
    </PanelKinds>
  );
});

/** Opens what is folded around a block, scrolls there, and takes the focus along for who reads by keyboard. False where there is none. */
function bringIntoView(root: HTMLElement | null, id: string): boolean {
  const block = root?.querySelector<HTMLElement>(`[data-rf-block="${CSS.escape(id)}"]`);
  if (!block) return false;
  for (let fold = block.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  block.scrollIntoView({ block: 'start' });
  block.focus({ preventScroll: true });
  return true;
}
