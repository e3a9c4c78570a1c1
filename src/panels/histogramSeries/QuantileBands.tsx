import { memo } from 'react';
import { stepX, valueY } from './places.js';
import { figureOf, type Figure } from './rows.js';
import type { HistogramSeriesView, RunTile } from './view.js';

/** The middle 90 % and 50 % of one run's values over steps, and their median. Where a step has no values there is a gap. */
export const QuantileBands = memo(function QuantileBands({ view, tile }: { view: HistogramSeriesView; tile: RunTile }) {
  const parts = partsOf(view, tile);
  const { color } = tile;
  return parts.map((rows) => (
    <g key={rows[0]}>
      <path className="rf-quantile-outer" fill={color} d={bandPath(view, tile, rows, 'q5', 'q95')} />
      <path className="rf-quantile-inner" fill={color} d={bandPath(view, tile, rows, 'q25', 'q75')} />
      {rows.length === 1 ? (
        <circle
          cx={stepX(tile, view, stepOf(view, rows[0]!))}
          cy={valueY(tile, view, figureOf(view.frame, 'q50')[rows[0]!]!)}
          r={3}
          fill={color}
        />
      ) : (
        <path className="rf-quantile-median" stroke={color} d={`M${edge(view, tile, rows, 'q50').join('L')}`} />
      )}
    </g>
  ));
});

/** Rows without a gap between them. */
function partsOf({ frame }: HistogramSeriesView, { start, end }: RunTile): number[][] {
  const median = figureOf(frame, 'q50');
  const parts: number[][] = [];
  for (let row = start, open = false; row < end; row++) {
    const known = !Number.isNaN(median[row]);
    if (known && open) parts.at(-1)!.push(row);
    else if (known) parts.push([row]);
    open = known;
  }
  return parts;
}

function stepOf({ frame }: HistogramSeriesView, row: number): number {
  return figureOf(frame, 'step')[row]!;
}

function edge(view: HistogramSeriesView, tile: RunTile, rows: readonly number[], name: Figure): string[] {
  const values = figureOf(view.frame, name);
  return rows.map((row) => `${stepX(tile, view, stepOf(view, row)).toFixed(1)},${valueY(tile, view, values[row]!).toFixed(1)}`);
}

/** A single step is as wide as a tenth of the plot. */
function bandPath(view: HistogramSeriesView, tile: RunTile, rows: readonly number[], low: Figure, high: Figure): string {
  if (rows.length > 1) return `M${[...edge(view, tile, rows, high), ...edge(view, tile, rows, low).toReversed()].join('L')}Z`;
  const row = rows[0]!;
  const [x, half] = [stepX(tile, view, stepOf(view, row)), Math.min(20, tile.area.width / 20)];
  const [top, bottom] = [high, low].map((name) => valueY(tile, view, figureOf(view.frame, name)[row]!)) as [number, number];
  return `M${x - half},${top}H${x + half}V${Math.max(bottom, top + 1)}H${x - half}Z`;
}
