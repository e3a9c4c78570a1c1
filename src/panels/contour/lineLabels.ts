import { labelWidth, type PlotArea } from '../../charts/index.js';
import type { CellPoint, Isoline } from './isolines.js';

/** A label in the middle of a line, CSS pixels from the upper left of the plot. */
export interface LineLabel {
  x: number;
  y: number;
  text: string;
}

/** CSS pixels: half the height of a label, the room around it, and how much longer than its label a line must be. */
const halfHeight = 6;
const room = 4;
const spare = 24;
/** As wide as a mark. */
const markText = '00';

/** A label on the longest part in view of each level's lines, where it hides no other, nor the mark at `taken`. `place` maps cells to CSS pixels of the plot. */
export function lineLabels(
  isolines: readonly Isoline[],
  place: (point: CellPoint) => CellPoint,
  { width, height }: Pick<PlotArea, 'width' | 'height'>,
  taken?: CellPoint,
): LineLabel[] {
  const labels: LineLabel[] = [];
  const marks: LineLabel[] = taken ? [{ x: taken[0], y: taken[1], text: markText }] : [];
  for (const { level, lines } of isolines) {
    const half = labelWidth(level.label) / 2 + room;
    const inside = ([x, y]: CellPoint): boolean => x >= half && x <= width - half && y >= halfHeight && y <= height - halfHeight;
    const parts = lines.flatMap((line) => partsInside(line.map(place), inside)).toSorted((a, b) => lengthOf(b) - lengthOf(a));
    const at = parts
      .filter((part) => lengthOf(part) > 2 * half + spare)
      .map((part) => part[Math.floor(part.length / 2)]!)
      .find(([x, y]) => [...marks, ...labels].every((other) => isClear(other, x, y, half)));
    if (at) labels.push({ x: at[0], y: at[1], text: level.label });
  }
  return labels;
}

function partsInside(line: readonly CellPoint[], inside: (point: CellPoint) => boolean): CellPoint[][] {
  const parts: CellPoint[][] = [[]];
  for (const point of line) {
    if (inside(point)) parts.at(-1)!.push(point);
    else parts.push([]);
  }
  return parts.filter(({ length }) => length > 1);
}

function lengthOf(line: readonly CellPoint[]): number {
  return line.reduce((sum, [x, y], i) => (i === 0 ? 0 : sum + Math.hypot(x - line[i - 1]![0], y - line[i - 1]![1])), 0);
}

function isClear(other: LineLabel, x: number, y: number, half: number): boolean {
  return Math.abs(other.x - x) > half + labelWidth(other.text) / 2 + room || Math.abs(other.y - y) > 2 * halfHeight + room;
}
