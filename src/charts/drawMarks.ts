import { markKinds, type MarkKind } from '../model/index.js';
import type { ChartLines } from './chartLine.js';
import type { Pen } from './pen.js';
import { toPixel, type PixelMap } from './pixelMap.js';

/** Half the width of a mark in CSS pixels. */
const half = 3;

/** Where each kind is drawn: +Inf at the top of the plot, all others at its bottom. Each has a shape of its own. */
const paths: Readonly<Record<MarkKind, (path: Pen, x: number, y: number, size: number) => void>> = {
  NaN: (path, x, y, size) => {
    path.moveTo(x - size, y - size);
    path.lineTo(x + size, y + size);
    path.moveTo(x + size, y - size);
    path.lineTo(x - size, y + size);
  },
  '+Inf': (path, x, y, size) => triangle(path, x, y, -size),
  '-Inf': (path, x, y, size) => triangle(path, x, y, size),
  '≤0': (path, x, y, size) => {
    path.moveTo(x + size, y);
    path.arc(x, y, size, 0, 2 * Math.PI);
  },
};

function triangle(path: Pen, x: number, y: number, size: number): void {
  path.moveTo(x, y + size);
  path.lineTo(x - Math.abs(size), y - size);
  path.lineTo(x + Math.abs(size), y - size);
  path.closePath();
}

/**
 * Marks what could not be part of a line, in the line's colour: × NaN, ▲ +∞ (at the top), ▼ −∞, ○ ≤ 0 on a log scale.
 * `top` and `bottom` are the edges of the plot in device pixels; marks of one line closer than a mark's width are drawn once.
 */
export function drawMarks(
  context: Pen,
  { lines, marks }: ChartLines,
  x: PixelMap,
  edges: { top: number; bottom: number; left: number; right: number },
  pixelRatio: number,
): void {
  const size = half * pixelRatio;
  const lastAt = new Map<number, number>();
  context.lineWidth = 1.25 * pixelRatio;
  for (let i = 0; i < marks.line.length; i++) {
    const line = marks.line[i] ?? 0;
    const kind = markKinds[marks.kind[i] ?? 0] ?? 'NaN';
    const left = toPixel(x, marks.x[i] ?? 0);
    if (left < edges.left || left > edges.right) continue;
    const slot = line * markKinds.length + (marks.kind[i] ?? 0);
    if (left - (lastAt.get(slot) ?? -Infinity) < 2 * size) continue;
    lastAt.set(slot, left);
    context.beginPath();
    paths[kind](context, left, kind === '+Inf' ? edges.top + size + 1 : edges.bottom - size - 1, size);
    context.strokeStyle = lines[line]?.color ?? 'currentColor';
    context.fillStyle = context.strokeStyle;
    if (kind === 'NaN' || kind === '≤0') context.stroke();
    else context.fill();
  }
}
