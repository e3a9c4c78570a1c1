import { memo, useLayoutEffect, useRef } from 'react';
import type { PlotArea } from '../../charts/index.js';
import type { PaletteTheme } from '../../theme/index.js';
import { drawDensity, drawPoints, type PointDensity, type PointPlaces } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';

export interface ScatterCanvasProps {
  layout: ScatterLayout;
  places: PointPlaces;
  kept: Uint8Array;
  /** Drawn in place of the points. */
  density: PointDensity | undefined;
  area: PlotArea;
  size: { width: number; height: number };
  pixelRatio: number;
  theme: PaletteTheme;
}

/** The points, or their density, within the plot. */
export const ScatterCanvas = memo(function ScatterCanvas({
  layout,
  places,
  kept,
  density,
  area,
  size,
  pixelRatio,
  theme,
}: ScatterCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.save();
    context.beginPath();
    context.rect(area.left, area.top, area.width, area.height);
    context.clip();
    if (density) drawDensity(context, density, theme);
    else drawPoints(context, layout, places, kept, theme);
    context.restore();
  }, [layout, places, kept, density, area, width, height, pixelRatio, theme]);
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
