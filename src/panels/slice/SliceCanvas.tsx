import { memo, useCallback, useRef } from 'react';
import { useDrawing, type Pen } from '../../charts/index.js';
import { greyedColor, inkOf, valueRamp, type PaletteTheme } from '../../theme/index.js';
import type { SliceCell, SliceLayout, SliceView } from './view.js';

export interface SliceCanvasProps {
  view: SliceView;
  layout: SliceLayout;
  size: { width: number; height: number };
  pixelRatio: number;
  theme: PaletteTheme;
  /** Row that stands out. */
  active: number | undefined;
}

/** CSS pixels; small where there are many points. */
const radius = 2.75;
const manyRuns = 3000;

/** Where a run is drawn in a small plot, CSS pixels from the upper left of the figure. */
export function pointIn({ axis, area }: SliceCell, layout: SliceLayout, row: number): { x: number; y: number } {
  return { x: area.left + area.width * axis.place[row]!, y: area.top + area.height * (1 - layout.y.place[row]!) };
}

/** The points of all small plots: the later a run was created, the lighter (on dark: the brighter) its colour. */
export const SliceCanvas = memo(function SliceCanvas({ view, layout, size, pixelRatio, theme, active }: SliceCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  const draw = useCallback(
    (pen: Pen): void => {
      for (const cell of view.cells) drawCell(pen, cell, view, layout, theme, active);
    },
    [view, layout, theme, active],
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

function drawCell(
  context: Pen,
  cell: SliceCell,
  { kept }: SliceView,
  layout: SliceLayout,
  theme: PaletteTheme,
  active: number | undefined,
): void {
  const ramp = valueRamp(theme);
  const colors = Array.from({ length: 33 }, (_, i) => ramp(i / 32));
  const last = Math.max(1, layout.rows - 1);
  for (const keep of [0, 1]) {
    for (let row = 0; row < layout.rows; row++) {
      if (kept[row] !== keep) continue;
      const { x, y } = pointIn(cell, layout, row);
      if (!Number.isFinite(x + y)) continue;
      context.fillStyle = keep === 0 ? greyedColor(theme) : colors[Math.round((32 * row) / last)]!;
      dot(context, x, y, layout.rows > manyRuns);
    }
  }
  if (active === undefined) return;
  const at = pointIn(cell, layout, active);
  context.strokeStyle = inkOf(theme, 'text');
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(at.x, at.y, radius + 2, 0, 2 * Math.PI);
  context.stroke();
}

function dot(context: Pen, x: number, y: number, small: boolean): void {
  if (small) {
    context.fillRect(x - 1, y - 1, 2, 2);
    return;
  }
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
