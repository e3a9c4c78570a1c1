import { Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { ChartSkeleton, ErrorState, ProgressLine, StaleNotice, TableTwin } from '../charts/index.js';
import type { Catalog, PanelDocument, RunSet } from '../model/index.js';
import {
  useCatalog,
  useDevicePixelRatio,
  useElementSize,
  useInView,
  useLatestThreshold,
  useLocale,
  useSelection,
  useTheme,
} from '../react/index.js';
import { colorsByIndex, type PaletteTheme } from '../theme/index.js';
import type { PanelData } from './download/panelData.js';
import { PaperContext } from './figure/paper.js';
import { LazyTitleField } from './LazyTitleField.js';
import { PanelDataContext } from './panelDataContext.js';
import { PanelHeader } from './PanelHeader.js';
import type { OwnClause, PanelContext, PanelKind } from './panelKind.js';
import { PanelMenu, type PanelActions } from './PanelMenu.js';
import { useMenuEntries } from './panelMenuItems.js';
import { panelSelection } from './panelSelection.js';
import { readSpec } from './readSpec.js';
import type { PanelHost } from './host/panelHost.js';
import type { FullView } from './useFullView.js';
import { usePanelDownload } from './usePanelDownload.js';
import { usePanelView } from './usePanelView.js';
import { useTable } from './useTable.js';

export interface PanelBodyProps extends PanelActions {
  document: PanelDocument;
  runs: RunSet;
  onChange?: ((document: PanelDocument) => void) | undefined;
  /** Whether the panel is large, and what changes it. */
  view: FullView;
  /** Who follows it from outside. */
  host?: PanelHost | undefined;
}

export interface KnownBodyProps<Spec, State, View, Prepared> extends PanelBodyProps {
  definition: PanelKind<Spec, State, View, Prepared>;
  /** What the reader has chosen already. Default: nothing. */
  reader?: { state: State; table: boolean } | undefined;
}

/** Header, drawing and footer of a panel of a known kind. Asks only while it is on screen or close to it. */
export function PanelBody<Spec, State, View, Prepared>({
  definition: kind,
  document,
  runs,
  onChange,
  view: { full, setFull },
  onDuplicate,
  onCopy,
  onAddToReport,
  onComment,
  onRemove,
  host,
  reader,
}: KnownBodyProps<Spec, State, View, Prepared>) {
  const drawing = useRef<HTMLDivElement>(null);
  const [state, setState] = useReaderState(kind, host, reader?.state);
  const { table, toggleTable, toggleByKey } = useTable(drawing, reader?.table ?? false);
  const spec = useMemo(() => readSpec(kind, document), [kind, document]);
  const { catalog } = useCatalog(runs.project);
  const { selection, onSelect } = useOwnSelection(document.id);
  const [threshold] = useLatestThreshold(kind.thresholdTable?.(spec));
  const context = useContextOf(drawing, { runs, catalog, selection, threshold });
  const { view, answers, status, error, progress, retry } = usePanelView(kind, spec, state, context, useInView(drawing));
  const change = onChange && ((next: Spec) => onChange({ ...document, version: kind.version, spec: next }));
  const locale = useLocale();
  const heading = kind.heading(spec, view, locale);
  const summary = view === undefined ? '' : kind.summary(view);
  const toggleFull = (): void => setFull(!full);
  const { Component, Footer, Settings } = kind;
  const title = document.title ?? heading.title;
  const dataOf = async (): Promise<PanelData | undefined> => {
    if (view === undefined || !answers || !context) return undefined;
    const drawn = await (kind.drawn ?? kind.table)(view, locale);
    return { document, title, runs: context.runs, catalog, answers, drawn };
  };
  const download = usePanelDownload(
    dataOf,
    <section className="rf-panel" data-rf-kind={document.kind}>
      <PanelBody definition={kind} document={document} runs={runs} view={still} reader={{ state, table }} />
    </section>,
  );
  const entries = useMenuEntries(document, runs);
  const tell = useContext(PanelDataContext);
  // After every drawing: it may have changed.
  useEffect(() => tell?.(dataOf));
  useEffect(() => host?.tell({ error, drawn: view !== undefined, dataOf, state, reset: () => setState(kind.initialState) }));
  return (
    <>
      <ProgressLine active={status === 'refreshing' || (status === 'loading' && error !== undefined)} done={progress} />
      <PanelHeader {...heading} title={title}>
        <PanelMenu
          title={title}
          table={table}
          onTable={toggleTable}
          full={full}
          onFull={toggleFull}
          onDuplicate={onDuplicate}
          onCopy={onCopy}
          onAddToReport={onAddToReport}
          onComment={onComment}
          onDownload={view === undefined ? undefined : () => download.open(drawing.current!.closest('.rf-panel')!.getBoundingClientRect())}
          onRemove={onRemove}
          more={entries}
        >
          {change && (
            <div className="rf-form">
              <Suspense fallback={null}>
                <LazyTitleField document={document} usual={heading.title} onChange={onChange} />
                <Settings spec={spec} onChange={change} catalog={catalog} />
              </Suspense>
            </div>
          )}
        </PanelMenu>
      </PanelHeader>
      {download.shown}
      {error && view !== undefined && <StaleNotice error={error} onRetry={retry} />}
      <div ref={drawing} className="rf-panel-drawing">
        {view === undefined && (error ? <ErrorState error={error} onRetry={retry} /> : <ChartSkeleton />)}
        {view !== undefined && table && <TableTwin caption={summary} {...kind.table(view, locale)} onLeave={toggleByKey} />}
        {view !== undefined && context && !table && (
          <Component
            spec={spec}
            state={state}
            onState={setState}
            view={view}
            onSelect={onSelect}
            onSpec={change}
            summary={summary}
            context={context}
            onTable={toggleByKey}
            onFull={toggleFull}
          />
        )}
      </div>
      {Footer && view !== undefined && context && !table && <Footer spec={spec} view={view} context={context} onSelect={onSelect} />}
    </>
  );
}

/** What the reader chose, here or where the host keeps it. */
function useReaderState<Spec, State, View, Prepared>(
  kind: PanelKind<Spec, State, View, Prepared>,
  host: PanelHost | undefined,
  first: State | undefined,
): [State, (state: State) => void] {
  const [own, setOwn] = useState(() => first ?? (host?.defaultState as State | undefined) ?? kind.initialState);
  const set = (next: State): void => {
    setOwn(next);
    host?.onState?.(next);
  };
  return [(host?.state as State | undefined) ?? own, set];
}

/** Of a panel that is drawn for a figure. */
const still: FullView = { full: false, setFull: () => undefined };

/** The page's selection as this panel sees it, and how it sets its own part. */
function useOwnSelection(id: string) {
  const [state, store] = useSelection();
  const selection = useMemo(() => panelSelection(state, id), [state, id]);
  const onSelect = useCallback((clauses: readonly OwnClause[]) => store.set(id, clauses), [store, id]);
  return { selection, onSelect };
}

function useContextOf(
  drawing: React.RefObject<HTMLDivElement | null>,
  { runs, catalog, selection, threshold }: Pick<PanelContext, 'runs' | 'catalog' | 'selection' | 'threshold'>,
): PanelContext | undefined {
  const size = useElementSize(drawing);
  const pixelRatio = useDevicePixelRatio();
  const theme = useTheme();
  const paper = useContext(PaperContext);
  const locale = useLocale();
  const shown = useMemo(() => inTheirColors(runs, catalog?.colors, theme), [runs, catalog, theme]);
  return useMemo(
    () => (size && size.width > 0 ? { runs: shown, selection, size, pixelRatio, theme, locale, catalog, threshold, paper } : undefined),
    [shown, selection, size, pixelRatio, theme, locale, catalog, threshold, paper],
  );
}

/** The run set, its runs in the colours they have in the export they were taken from, where that says so; those that a person chose stay. */
function inTheirColors(runs: RunSet, indices: Catalog['colors'], theme: PaletteTheme): RunSet {
  return indices ? { ...runs, colors: { ...colorsByIndex(indices, theme), ...runs.colors } } : runs;
}
