import { useEffect, useMemo, useRef, useState, type ComponentType, type CSSProperties, type ReactNode, type Ref } from 'react';
import { ChartSkeleton, ErrorState, TableTwin } from '../charts/index.js';
import { allRuns, type RunSet } from '../model/index.js';
import type { PanelContext, PanelHeading, PanelSelection, PanelTable } from '../panels/index.js';
import { PanelHeader, useFullView, useTable } from '../panels/inner.js';
import { useDevicePixelRatio, useElementSize, useInView, useLocale, useTheme } from '../react/index.js';
import type { Locale } from '../texts/index.js';
import type { ChartHandle } from './chartHandle.js';
import { ChartRoot, type ChartRootProps } from './ChartRoot.js';
import { ChartTools } from './ChartTools.js';
import { useChartHandle } from './useChartHandle.js';

/** What all charts with data of one's own have. */
export interface ChartProps extends ChartRootProps {
  /** Above the drawing. */
  title?: string | undefined;
  /** CSS pixels, of all of it. Default 280. The width is that of its container. */
  height?: number | undefined;
  /** Without the border of a card. */
  bare?: boolean | undefined;
  /** Called with what is wrong with the data, which is said in place of the drawing, too: a `RunfolioError` with a `code`. */
  onError?: ((error: Error) => void) | undefined;
}

/** What a drawing of a chart gets. */
export interface ChartDrawn<View, Options> {
  view: View;
  options: Options;
  context: PanelContext;
  summary: string;
  onTable: () => void;
  onFull: () => void;
}

/** What one kind of chart is. */
export interface ChartKind<View, Options> {
  summary: (view: View) => string;
  heading: (view: View, locale: Locale) => Omit<PanelHeading, 'title'>;
  table: (view: View, locale: Locale) => PanelTable;
  Drawing: ComponentType<ChartDrawn<View, Options>>;
  Footer: ComponentType<Pick<ChartDrawn<View, Options>, 'view' | 'options' | 'context'>>;
}

export interface ChartCardProps<View, Options> extends ChartProps {
  kind: ChartKind<View, Options>;
  /** Data, ready to be drawn in a place; throws what is wrong with them. Called again where it is another function. */
  view: (context: PanelContext) => View;
  /** What else the drawing needs. */
  options: Options;
  /** Colours of rows, and what is selected, where the kind has them. */
  colors?: RunSet['colors'] | undefined;
  selection?: PanelSelection | undefined;
  /** Takes back what its reader chose. */
  reset: () => void;
  handle: Ref<ChartHandle> | undefined;
}

/** A chart with data of one's own: theme, language, title, table, what is wrong with its data, and figures of it. */
export function ChartCard<View, Options>(props: ChartCardProps<View, Options>) {
  const { theme, locale, timeZone, messages, className, style, height = 280, ...card } = props;
  const sized: CSSProperties = { blockSize: height, ...style };
  return (
    <ChartRoot {...{ theme, locale, timeZone, messages, className }} style={sized}>
      <Card {...card} />
    </ChartRoot>
  );
}

type CardProps<View, Options> = Omit<ChartCardProps<View, Options>, keyof ChartRootProps | 'height'>;

function Card<View, Options>({ handle, bare = false, onError, ...props }: CardProps<View, Options>) {
  const { ref, full, setFull } = useFullView(undefined);
  const told = useRef<{ summary: string; error: Error | undefined }>({ summary: '', error: undefined });
  const onMade = (made: { summary: string; error: Error | undefined }): void => {
    if (made.error && made.error !== told.current.error) onError?.(made.error);
    told.current = made;
  };
  const shown = useChartHandle(handle, {
    element: () => ref.current,
    name: () => props.title ?? told.current.summary,
    chart: () => drawnStill(props),
    error: () => told.current.error,
    reset: props.reset,
  });
  return (
    <section ref={ref} className={bare ? 'rf-panel rf-bare' : 'rf-panel'}>
      <Body {...props} full={full} onFull={() => setFull(!full)} onMade={onMade} />
      {shown}
    </section>
  );
}

type DrawnProps<View, Options> = Pick<ChartCardProps<View, Options>, 'kind' | 'view' | 'options' | 'title' | 'colors' | 'selection'>;

/** The chart as it is drawn for a figure. */
function drawnStill<View, Options>({ kind, view, options, title, colors, selection }: DrawnProps<View, Options>): ReactNode {
  return (
    <section className="rf-panel">
      <Body {...{ kind, view, options, title, colors, selection }} full={false} onFull={nowhere} onMade={nowhere} still />
    </section>
  );
}

const nowhere = (): void => undefined;

interface BodyProps<View, Options> extends DrawnProps<View, Options> {
  full: boolean;
  onFull: () => void;
  /** Told after each drawing. */
  onMade: (made: { summary: string; error: Error | undefined }) => void;
  /** For a figure: nothing to press. */
  still?: boolean | undefined;
}

function Body<View, Options>(props: BodyProps<View, Options>) {
  const { kind, view: make, options, title, full, onFull, onMade, still = false } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const context = useChartContext(drawing, props.colors, props.selection);
  const { table, toggleTable, toggleByKey } = useTable(drawing, false);
  const seen = useOnce(useInView(drawing));
  const made = useMemo(() => (seen && context ? makeView(make, context) : undefined), [make, context, seen]);
  const locale = useLocale();
  const view = made?.view;
  const summary = view === undefined ? '' : kind.summary(view);
  const tools = still ? null : <ChartTools {...{ table, full, onFull }} onTable={toggleTable} />;
  useEffect(() => onMade({ summary, error: made?.error }));
  const drawn = view !== undefined && context && !table ? { view, context, options } : undefined;
  return (
    <>
      {title === undefined ? (
        tools
      ) : (
        <PanelHeader title={title} {...(view !== undefined && kind.heading(view, locale))}>
          {tools}
        </PanelHeader>
      )}
      <div ref={drawing} className="rf-panel-drawing">
        {made === undefined && <ChartSkeleton />}
        {made?.error && <ErrorState error={made.error} />}
        {view !== undefined && table && <TableTwin caption={summary} {...kind.table(view, locale)} onLeave={toggleByKey} />}
        {drawn && <kind.Drawing {...drawn} summary={summary} onTable={toggleByKey} onFull={onFull} />}
      </div>
      {drawn && <kind.Footer {...drawn} />}
    </>
  );
}

/** Whether something has been so: what was drawn stays when it leaves the screen. */
function useOnce(now: boolean): boolean {
  const [was, setWas] = useState(now);
  if (now && !was) setWas(true);
  return now || was;
}

function makeView<View>(make: (context: PanelContext) => View, context: PanelContext): { view?: View; error?: Error } {
  try {
    return { view: make(context) };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}

const nothing: PanelSelection = { filter: undefined, own: [], effect: 'grey' };
const noColors: RunSet['colors'] = {};

function useChartContext(
  drawing: React.RefObject<HTMLDivElement | null>,
  colors = noColors,
  selection = nothing,
): PanelContext | undefined {
  const size = useElementSize(drawing);
  const pixelRatio = useDevicePixelRatio();
  const theme = useTheme();
  const locale = useLocale();
  const runs = useMemo<RunSet>(() => ({ ...allRuns('chart'), colors }), [colors]);
  return useMemo(
    () => (size && size.width > 0 ? { runs, selection, size, pixelRatio, theme, locale, catalog: undefined } : undefined),
    [runs, selection, size, pixelRatio, theme, locale],
  );
}
