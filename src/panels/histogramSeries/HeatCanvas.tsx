import { memo, useCallback, useRef } from 'react';
import { useDrawing, type Pen } from '../../charts/index.js';
import { countRamp, type PaletteTheme } from '../../theme/index.js';
import { colorPlace } from './colorScale.js';
import { binsOf, figureOf } from './rows.js';
import { stepX } from './places.js';
import type { HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesView, RunTile } from './view.js';

export interface HeatCanvasProps {
  view: HistogramSeriesView;
  tile: RunTile;
  colors: HistogramSeriesSpec['colors'];
  theme: PaletteTheme;
  pixelRatio: number;
}

/** The histograms of one run as columns of colours: as wide as to half the way to their neighbours, a pixel at least. Bins that hold nothing stay empty. */
export const HeatCanvas = memo(function HeatCanvas({ view, tile, colors, theme, pixelRatio }: HeatCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { area } = tile;
  const [width, height] = [Math.round(area.width * pixelRatio), Math.round(area.height * pixelRatio)];
  const draw = useCallback(
    (pen: Pen) => paintColumns(pen, view, tile, { colors, theme, pixelRatio, width, height }),
    [view, tile, colors, theme, pixelRatio, width, height],
  );
  useDrawing(ref, { width, height, scale: 1 }, draw);
  return (
    <canvas
      ref={ref}
      aria-hidden="true"
      className="rf-histogram-heat"
      width={width}
      height={height}
      style={{ left: area.left, top: area.top, width: area.width, height: area.height }}
    />
  );
});

type Paint = Omit<HeatCanvasProps, 'view' | 'tile'> & { width: number; height: number };

function paintColumns(context: Pen, view: HistogramSeriesView, tile: RunTile, paint: Paint): void {
  const ramp = countRamp(paint.theme);
  const palette = Array.from({ length: 256 }, (_, i) => ramp(i / 255));
  const toPixel = (step: number): number => Math.round((stepX(tile, view, step) - tile.area.left) * paint.pixelRatio);
  const totals = figureOf(view.frame, 'total');
  let right = -Infinity;
  for (let row = tile.start; row < tile.end; row++) {
    const [from, to] = [tile.spans[row - tile.start]!, tile.spans[row - tile.start + 1]!];
    // Rows of one step are drawn once, all others with a pixel of their own.
    if (from === to) continue;
    const left = Math.max(right, toPixel(from));
    right = Math.max(left + 1, toPixel(to));
    paintBins(context, binsOf(view.frame, row).counts, totals[row]!, { left, width: right - left, height: paint.height }, (share) => {
      return palette[Math.round(255 * Math.min(1, colorPlace(share, view.most, paint.colors)))]!;
    });
  }
}

function paintBins(
  context: Pen,
  counts: Float64Array,
  total: number,
  { left, width, height }: { left: number; width: number; height: number },
  colorOf: (share: number) => string,
): void {
  for (let bin = 0; bin < counts.length; bin++) {
    if (!(counts[bin]! > 0)) continue;
    const top = Math.round(height * (1 - (bin + 1) / counts.length));
    context.fillStyle = colorOf(counts[bin]! / total);
    context.fillRect(left, top, width, Math.max(1, Math.round(height * (1 - bin / counts.length)) - top));
  }
}
