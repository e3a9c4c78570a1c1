import { memo } from 'react';
import { PlaceAxes, type Drag } from '../../charts/index.js';
import { useLocale } from '../../react/index.js';
import type { PaletteTheme } from '../../theme/index.js';
import { shortText } from '../groups/index.js';
import type { Cursor } from './cursor.js';
import { HeatCanvas } from './HeatCanvas.js';
import { stepX, tileTicks } from './places.js';
import { QuantileBands } from './QuantileBands.js';
import { RidgeCurves } from './RidgeCurves.js';
import { binsOf } from './rows.js';
import type { HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesView, RunTile } from './view.js';

export interface RunPlotProps {
  view: HistogramSeriesView;
  run: RunTile;
  colors: HistogramSeriesSpec['colors'];
  theme: PaletteTheme;
  pixelRatio: number;
  /** What is read in this plot. */
  cursor: Cursor | undefined;
  /** Steps being dragged out, CSS pixels of the figure. */
  drag: Drag | undefined;
}

/** The histograms of one run with axes and name. */
export const RunPlot = memo(function RunPlot({ view, run, colors, theme, pixelRatio, cursor, drag }: RunPlotProps) {
  const { tile, area } = run;
  const locale = useLocale();
  const { x, y } = tileTicks(run, view, locale);
  const clip = (at: number): number => Math.min(area.left + area.width, Math.max(area.left, at - tile.left));
  return (
    <div className={run.greyed ? 'rf-histogram-run rf-histogram-greyed' : 'rf-histogram-run'} style={tile}>
      <PlaceAxes size={tile} area={area} x={x} y={y} xLabel="" yLabel="" />
      {view.form === 'heat' && <HeatCanvas view={view} tile={run} colors={colors} theme={theme} pixelRatio={pixelRatio} />}
      <svg className="rf-layer" aria-hidden="true" width={tile.width} height={tile.height}>
        {/* Bands may reach beyond the steps on screen. A nested svg clips them without an id. */}
        {view.form === 'quantiles' && (
          <svg
            x={area.left}
            y={area.top}
            width={area.width}
            height={area.height}
            viewBox={`${area.left} ${area.top} ${area.width} ${area.height}`}
          >
            <QuantileBands view={view} tile={run} />
          </svg>
        )}
        {view.form === 'ridge' && <RidgeCurves view={view} tile={run} theme={theme} active={cursor?.row} />}
        <circle cx={area.left + 4} cy={9} r={4} fill={run.color} />
        <text className="rf-histogram-name" x={area.left + 13} y={13}>
          {shortText(run.name, area.width - 16)}
        </text>
        {cursor && view.form !== 'ridge' && <CursorBox view={view} run={run} cursor={cursor} />}
        {drag && (
          <rect
            className="rf-zoom-rect"
            x={Math.min(clip(drag.from), clip(drag.to))}
            width={Math.abs(clip(drag.to) - clip(drag.from))}
            y={area.top}
            height={area.height}
          />
        )}
      </svg>
    </div>
  );
});

/** Around the cell that is read; a line through the step where there are no cells. */
function CursorBox({ view, run, cursor: { row, bin } }: { view: HistogramSeriesView; run: RunTile; cursor: Cursor }) {
  const { area } = run;
  const clip = (at: number): number => Math.min(area.left + area.width, Math.max(area.left, at));
  const [from, to] = [run.spans[row - run.start]!, run.spans[row - run.start + 1]!].map((step) => clip(stepX(run, view, step))) as [
    number,
    number,
  ];
  if (bin === undefined) {
    const at = clip((from + to) / 2);
    return <line className="rf-crosshair" x1={at} x2={at} y1={area.top} y2={area.top + area.height} />;
  }
  const height = area.height / binsOf(view.frame, row).counts.length;
  return (
    <>
      <rect className="rf-histogram-column" x={from} width={Math.max(1, to - from)} y={area.top} height={area.height} />
      <rect
        className="rf-histogram-cell"
        x={from - 1}
        width={Math.max(1, to - from) + 2}
        y={area.top + area.height - (bin + 1) * height - 1}
        height={height + 2}
      />
    </>
  );
}
