import type { Drag } from '../../charts/index.js';
import type { PanelContext } from '../panelKind.js';
import type { Cursor } from './cursor.js';
import { DetailBars } from './DetailBars.js';
import { RunPlot } from './RunPlot.js';
import type { HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesView } from './view.js';

export interface HistogramPlotsProps {
  view: HistogramSeriesView;
  colors: HistogramSeriesSpec['colors'];
  context: PanelContext;
  /** What is read, where it is on screen. */
  cursor: Cursor | undefined;
  /** Steps being dragged out, CSS pixels of the figure, and the place of the run it began on. */
  drag: Drag | undefined;
  pressed: number;
}

/** The bins of one step, or a plot per run. */
export function HistogramPlots({ view, colors, context, cursor, drag, pressed }: HistogramPlotsProps) {
  const { size, theme, pixelRatio } = context;
  if (view.detail) {
    const active = cursor?.bin === undefined ? undefined : { row: cursor.row, bin: cursor.bin };
    return <DetailBars detail={view.detail} size={size} active={active} />;
  }
  return view.runs.map((run, i) => (
    <RunPlot
      key={run.run}
      view={view}
      run={run}
      colors={colors}
      theme={theme}
      pixelRatio={pixelRatio}
      cursor={cursor?.tile === i ? cursor : undefined}
      drag={pressed === i && view.form !== 'ridge' ? drag : undefined}
    />
  ));
}
