import { useCallback, useRef } from 'react';
import { useBeforePaint } from './useBeforePaint.js';
import type { AxisScale } from './axisScale.js';
import type { ChartLine, ChartLines } from './chartLine.js';
import { calmInk, drawLines, lineInk, strokeWidth, type LineMaps } from './drawLines.js';
import { drawMarks } from './drawMarks.js';
import { pixelMap } from './pixelMap.js';
import type { Pen } from './pen.js';
import type { PlotArea } from './plotArea.js';
import { canRaster, rasterInk, rasterLines, type RasterMemory } from './rasterLines.js';
import { useVectors } from './useVectors.js';

/** CSS pixels by which the canvas is higher than the plot on either side: room for the width of strokes at the edge. */
const bleed = 4;
/** Width of an emphasised line in CSS pixels. */
const emphasisWidth = 2;

export interface LineCanvasProps {
  content: ChartLines;
  area: PlotArea;
  /** Device pixels per CSS pixel. */
  pixelRatio: number;
  x: AxisScale;
  y: AxisScale;
  /** Draws only the lines of this group, thick, with a halo; for a layer above that of all lines. */
  only?: string | undefined;
  /** Colour of the halo around emphasised lines: that of the surface. */
  halo?: string | undefined;
  /** Recedes behind emphasised lines. */
  dim?: boolean | undefined;
}

/** Lines and marks on a canvas that covers the plot, one canvas column per column of M4. Mute: the figure around it speaks. */
export function LineCanvas({ content, area, pixelRatio, x, y, only, halo, dim = false }: LineCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const memory = useRef<RasterMemory>({});
  const width = Math.round(area.width * pixelRatio);
  const height = Math.round((area.height + 2 * bleed) * pixelRatio);
  const draw = useCallback(
    (pen: Pen, raster?: (maps: LineMaps) => void): void => {
      const edges = { left: 0, right: width, top: bleed * pixelRatio, bottom: height - bleed * pixelRatio };
      const maps = { x: pixelMap(x, 0, width), y: pixelMap(y, edges.bottom, edges.top) };
      if (only !== undefined) {
        const lines = content.lines.filter((line) => line.group === only).map((line) => ({ ...line, greyed: undefined, band: undefined }));
        return drawEmphasis(pen, lines, maps, pixelRatio, halo);
      }
      const dense = rasterInk(width * height);
      const ink = lineInk(content.lines, maps, Math.max(dense, calmInk(pixelRatio)));
      const stroke = strokeWidth(ink, pixelRatio);
      if (raster && ink > dense && canRaster(content.lines, stroke, pixelRatio)) raster(maps);
      else drawLines(pen, content.lines, maps, pixelRatio, stroke);
      drawMarks(pen, content, maps.x, edges, pixelRatio);
    },
    [content, width, height, pixelRatio, x, y, only, halo],
  );
  useBeforePaint(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    draw(context, (maps) => rasterLines(context, content.lines, maps, pixelRatio, memory.current));
  }, [draw, content, width, height, pixelRatio]);
  useVectors(ref, (pen) => draw(pen));
  return (
    <canvas
      ref={ref}
      aria-hidden="true"
      className={dim ? 'rf-layer rf-layer-dim' : 'rf-layer'}
      width={width}
      height={height}
      style={{ left: area.left, top: area.top - bleed, width: area.width, height: area.height + 2 * bleed }}
    />
  );
}

function drawEmphasis(context: Pen, lines: readonly ChartLine[], maps: LineMaps, pixelRatio: number, halo: string | undefined): void {
  const width = Math.min(emphasisWidth, strokeWidth(lineInk(lines, maps, calmInk(pixelRatio)), pixelRatio) + 0.5);
  if (halo) {
    const behind = lines.map((line) => ({ ...line, color: halo, raw: undefined, dash: [] }));
    drawLines(context, behind, maps, pixelRatio, width + 2);
  }
  drawLines(context, lines, maps, pixelRatio, width);
}
