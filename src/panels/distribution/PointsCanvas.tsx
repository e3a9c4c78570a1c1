import { memo, useCallback, useRef } from 'react';
import { useDrawing, type Pen } from '../../charts/index.js';
import { greyedColor, type PaletteTheme } from '../../theme/index.js';
import { drawnPoints, groupAt, isRowsView, pointPlace, valueMap } from './pointPlaces.js';
import { isWithin, type ValueRange } from './rangeClause.js';
import type { DistributionView } from './view.js';

export interface PointsCanvasProps {
  view: DistributionView;
  size: { width: number; height: number };
  pixelRatio: number;
  theme: PaletteTheme;
  /** Whether boxes and violins of few runs have points. */
  points: boolean;
  /** Points outside are greyed. */
  range: ValueRange | undefined;
  /** Groups that are selected: the points of others are greyed. None: all are. */
  picked: ReadonlySet<number>;
}

/** CSS pixels. */
const radius = 2.5;
/** Points per row beyond which they are drawn as squares, which cost less. */
const manyPoints = 3000;

/** The runs of each row as points, at device pixels. */
export const PointsCanvas = memo(function PointsCanvas({ view, size, pixelRatio, theme, points, range, picked }: PointsCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  const draw = useCallback(
    (pen: Pen) => drawPoints(pen, view, { points, range, picked }, greyedColor(theme)),
    [view, points, range, picked, theme],
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

function drawPoints(
  context: Pen,
  view: DistributionView,
  { points, range, picked }: Pick<PointsCanvasProps, 'points' | 'range' | 'picked'>,
  grey: string,
): void {
  if (!isRowsView(view)) return;
  const map = valueMap(view);
  for (let shown = 0; shown < view.drawing.shown.length; shown++) {
    const { values, color, first } = groupAt(view, shown);
    const left = picked.size > 0 && !picked.has(first);
    const { count, skip } = drawnPoints(view, shown, points);
    for (const inside of range ? [false, true] : [true]) {
      context.fillStyle = inside && !left ? color : grey;
      context.beginPath();
      for (let i = 0; i < count; i++) {
        if ((i >= skip[0] && i < skip[1]) || (range && isWithin(values.sorted[i]!, range) !== inside)) continue;
        const { x, y } = pointPlace(view, map, shown, i);
        if (count > manyPoints) context.rect(x - 0.75, y - 0.75, 1.5, 1.5);
        else {
          context.moveTo(x + radius, y);
          context.arc(x, y, radius, 0, 2 * Math.PI);
        }
      }
      context.fill();
    }
  }
}
