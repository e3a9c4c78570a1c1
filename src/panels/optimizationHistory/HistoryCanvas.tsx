import { memo, useCallback, useRef } from 'react';
import { pixelMap, toPixel, useDrawing, type Pen } from '../../charts/index.js';
import { laneHeight, type OptimizationHistoryView } from './view.js';

export interface HistoryCanvasProps {
  view: OptimizationHistoryView;
  size: { width: number; height: number };
  pixelRatio: number;
  /** Colour of the line of the best so far. */
  ink: string;
}

/** CSS pixels. */
const radius = 3;
const markHalf = 3;
/** Points beyond which they are drawn as small squares, which cost less. */
const manyPoints = 5000;
const speck = 2;

/** Points, the line of the best so far, and the lane of runs without a place. */
export const HistoryCanvas = memo(function HistoryCanvas({ view, size, pixelRatio, ink }: HistoryCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  const drawAll = useCallback((pen: Pen) => draw(pen, view, ink), [view, ink]);
  useDrawing(ref, { width, height, scale: pixelRatio }, drawAll);
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

function draw(context: Pen, view: OptimizationHistoryView, ink: string): void {
  const { area, points } = view;
  const x = pixelMap(view.x, area.left, area.left + area.width);
  const y = pixelMap(view.y, area.top + area.height, area.top);
  const lane = area.top + area.height + laneHeight / 2 + 1;
  const dot = points.rows > manyPoints ? drawSpeck : drawDot;
  for (const greyed of [1, 0]) {
    for (let row = 0; row < points.rows; row++) {
      if (points.greyed[row] !== greyed || Number.isNaN(points.x[row])) continue;
      const left = toPixel(x, points.x[row]!);
      if (points.noPlace[row] === 0) dot(context, left, toPixel(y, points.y[row]!), points.colorOf(row));
      else drawCross(context, left, lane, points.colorOf(row));
    }
  }
  drawBest(context, view, { x: (value) => toPixel(x, value), y: (value) => toPixel(y, value) }, ink);
}

function drawDot(context: Pen, left: number, top: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(left, top, radius, 0, 2 * Math.PI);
  context.fill();
}

function drawSpeck(context: Pen, left: number, top: number, color: string): void {
  context.fillStyle = color;
  context.fillRect(left - speck / 2, top - speck / 2, speck, speck);
}

function drawCross(context: Pen, left: number, top: number, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 1.25;
  context.beginPath();
  context.moveTo(left - markHalf, top - markHalf);
  context.lineTo(left + markHalf, top + markHalf);
  context.moveTo(left + markHalf, top - markHalf);
  context.lineTo(left - markHalf, top + markHalf);
  context.stroke();
}

/** A step where each better run comes; level to the end of the plot. */
function drawBest(
  context: Pen,
  { points, order, best, area }: OptimizationHistoryView,
  to: { x: (value: number) => number; y: (value: number) => number },
  ink: string,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.beginPath();
  let before = -1;
  for (const [place, row] of best.entries()) {
    if (row < 0 || row === before) continue;
    const left = to.x(points.x[order[place]!]!);
    const top = to.y(points.y[row]!);
    if (before < 0) context.moveTo(left, top);
    else {
      context.lineTo(left, to.y(points.y[before]!));
      context.lineTo(left, top);
    }
    before = row;
  }
  if (before >= 0) context.lineTo(area.left + area.width, to.y(points.y[before]!));
  context.stroke();
}
