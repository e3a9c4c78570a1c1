import { forwardRef, useCallback, useMemo, useState, type Ref } from 'react';
import { EmptyState, Legend, LineFigure, type ZoomRange } from '../charts/index.js';
import type { PanelContext } from '../panels/index.js';
import { linePlotTexts, lineTable, PanelFooter, useSurface } from '../panels/inner.js';
import { useHighlight } from '../react/index.js';
import { textsOf } from '../texts/index.js';
import { ChartCard, type ChartDrawn, type ChartKind, type ChartProps } from './ChartCard.js';
import type { ChartHandle } from './chartHandle.js';
import { viewLineChart, type LineChartView, type YAxisOptions } from './lineChartView.js';
import type { LineSeries } from './lineSeries.js';
import { useEqual } from './useEqual.js';
import { useReadSeries } from './useReadSeries.js';
import { xScale, type XAxisOptions } from './xScale.js';

export interface LineChartProps extends ChartProps {
  /** One line each, in the order of the palette. */
  series: readonly LineSeries[];
  x?: XAxisOptions | undefined;
  y?: YAxisOptions | undefined;
  /** Whether the lines are named below the plot; a click on a name greys the others. Default: where there are several. */
  legend?: boolean | undefined;
  /** Whether points that are no number, or not above 0 on a log scale, are marked at the edge of the plot. Default true. */
  marks?: boolean | undefined;
  /** Whether a line stands where the cursor is, with a dot on each line. Default true. */
  crosshair?: boolean | undefined;
  /** Whether values are read beside the pointer. Default true. */
  tooltip?: boolean | undefined;
  /** Whether a drag, the wheel with Ctrl, and keys zoom. Default true. */
  zoomable?: boolean | undefined;
  /** Values of x in view, where the host keeps them; `null` is all. Default: kept by the chart. */
  zoom?: readonly [number, number] | null | undefined;
  /** Called with the values of x that the reader wants in view; undefined is all. */
  onZoom?: ((range: ZoomRange) => void) | undefined;
}

/** Lines of one's own data, without engine, export or provider. Millions of points are drawn exactly: see `docs/embedding.md`. */
export const LineChart = /* @__PURE__ */ forwardRef<ChartHandle, LineChartProps>(function LineChart(props, ref) {
  return <Chart {...props} handle={ref} />;
});

const noAxis: XAxisOptions & YAxisOptions = {};

function Chart({ handle, ...props }: LineChartProps & { handle: Ref<ChartHandle> }) {
  const { series, x = noAxis, y = noAxis, legend, marks = true, crosshair, tooltip, zoomable = true, zoom, onZoom, ...card } = props;
  const scale = useMemo(() => xScale(x.scale ?? 'linear'), [x.scale]);
  const readAll = useReadSeries(series, scale);
  const [own, setOwn] = useState<ZoomRange>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const wanted = zoom === undefined ? own : (zoom ?? undefined);
  const setZoom = useCallback(
    (places: ZoomRange) => {
      const range: ZoomRange = places && [scale.value(places[0]), scale.value(places[1])];
      setOwn(range);
      onZoom?.(range);
    },
    [scale, onZoom],
  );
  const pick = useCallback((id: string) => setPicked((before) => toggled(before, id)), []);
  const axes = useEqual({ x, y, zoom: wanted });
  const looks = useEqual(series.map(({ id, name, color, dash }) => ({ id, name, color, dash })));
  const view = useCallback(
    (context: PanelContext): LineChartView => {
      const { zoom: values, ...options } = axes;
      const place = scale.place ?? ((value: number) => value);
      const range: ZoomRange = values && [place(values[0]), place(values[1])];
      return viewLineChart({ ...options, looks, read: readAll(), xScale: scale, zoom: range, picked, marks }, context);
    },
    [axes, looks, readAll, scale, picked, marks],
  );
  const shows = legend ?? series.length > 1;
  const options: DrawingOptions = { crosshair, tooltip, onZoom: zoomable ? setZoom : undefined, legend: shows, picked, onPick: pick };
  const reset = (): void => {
    setZoom(undefined);
    setPicked(new Set());
  };
  return <ChartCard {...card} kind={lineKind} view={view} options={options} handle={handle} reset={reset} />;
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface DrawingOptions extends Pick<LineChartProps, 'crosshair' | 'tooltip' | 'onZoom'> {
  legend: boolean;
  picked: ReadonlySet<string>;
  onPick: (id: string) => void;
}

type Drawn = ChartDrawn<LineChartView, DrawingOptions>;

const lineKind: ChartKind<LineChartView, DrawingOptions> = {
  summary: ({ summary }) => summary,
  heading: ({ fidelity, y }, locale) => ({ fidelity, treatment: y.log ? textsOf(linePlotTexts, locale)('log') : undefined }),
  table: ({ content, axis, valueLabel }, locale) =>
    lineTable(content, axis, { line: textsOf(linePlotTexts, locale)('run'), value: valueLabel }, locale),
  Drawing,
  Footer,
};

function Drawing({ view, context, summary, onTable, onFull, options: { crosshair, tooltip, onZoom } }: Drawn) {
  const [highlight, setHighlight] = useHighlight();
  const surface = useSurface();
  if (view.empty !== undefined && view.content.lines.length === 0) return <EmptyState>{view.empty}</EmptyState>;
  const { content, area, x, y, whole, range, axis, names, valueLabel, digits } = view;
  return (
    <>
      <LineFigure
        {...{ content, area, x, y, whole, range, axis, names, valueLabel, digits, summary, surface, highlight }}
        {...{ crosshair, tooltip, onZoom, onTable, onFull }}
        size={context.size}
        pixelRatio={context.pixelRatio}
        onHighlight={setHighlight}
      />
      {view.empty !== undefined && <p className="rf-undrawable">{view.empty}</p>}
    </>
  );
}

function Footer({ view: { items, notes }, options: { legend, picked, onPick } }: Pick<Drawn, 'view' | 'options'>) {
  const [highlight, setHighlight] = useHighlight();
  if (!legend && notes.length === 0) return null;
  return (
    <PanelFooter>
      {legend && <Legend items={items} highlight={highlight} onHighlight={setHighlight} onPick={onPick} picked={picked} />}
      {notes.length > 0 && (
        <ul className="rf-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </PanelFooter>
  );
}
