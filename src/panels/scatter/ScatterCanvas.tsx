import { memo, useCallback, useRef } from 'react';
import { useDrawing, type Pen, type PlotArea } from '../../charts/index.js';
import type { HexBins } from '../../charts/inner.js';
import type { PaletteTheme } from '../../theme/index.js';
import { drawDensity, drawPoints, type PointPlaces } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';

export interface ScatterCanvasProps {
  layout: ScatterLayout;
  points: PointPlaces;
  /** Counts to draw in place of points. */
  bins: HexBins | undefined;
  /** 1 for each row that is selected. */
  kept: Uint8Array;
  area: PlotArea;
  size: { width: number; height: number };
  pixelRatio: number;
  theme: PaletteTheme;
  surface: string;
}

/** CSS pixels by which points may reach out of the plot. */
const bleed = 6;

/** All points, or the counts of very many. Drawn anew only when the data, the window or the selection changes. */
export const ScatterCanvas = memo(function ScatterCanvas(props: ScatterCanvasProps) {
  const { layout, points, bins, kept, area, size, pixelRatio, theme, surface } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  const draw = useCallback(
    (pen: Pen): void => {
      pen.save();
      pen.beginPath();
      pen.rect(area.left - bleed, area.top - bleed, area.width + 2 * bleed, area.height + 2 * bleed);
      pen.clip();
      if (bins) drawDensity(pen, layout, points, bins, kept, { theme, surface });
      else drawPoints(pen, layout, points, kept, { theme, surface });
      pen.restore();
    },
    [layout, points, bins, kept, area, theme, surface],
  );
  useDrawing(ref, { width, height, scale: pixelRatio }, draw);
  return (
    <canvas
      ref={ref}
      aria-hidden="true"
      className="rf-layer"
      width={width}
      height={height}
      style={{ width: size.width, height: size.height }}
    />
  );
});
