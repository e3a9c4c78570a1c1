import { labelWidth, placeTicks, type PlotArea, type ValueTick } from '../../charts/index.js';
import type { Locale } from '../../texts/index.js';
import { toPadded, type ScatterAxis } from '../scatter/layout.js';
import { projector, type Camera, type Seen } from './camera.js';

/** A line of the box, in CSS pixels. */
export interface BoxLine {
  /** Unique among the lines. */
  id: string;
  from: Seen;
  to: Seen;
  /** Whether it is an edge rather than a line of a grid. */
  edge: boolean;
}

/** A text beside an edge. */
export interface BoxText {
  /** Unique among the texts. */
  id: string;
  left: number;
  top: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** Whether it names the axis. */
  name: boolean;
}

type AxisName = 'x' | 'y' | 'z';
type Place = Record<AxisName, number>;

const names = ['x', 'y', 'z'] as const;
/** Ticks of an axis at most, and CSS pixels between two of them at least. */
const mostTicks = 5;
const tickGap = 22;
/** CSS pixels from an edge to its labels, and from those to the name of the axis. */
const away = 10;
const nameAway = 22;
/** CSS pixels from the middle of a text to the edge of the drawing, at least. */
const halfText = 7;

/** The walls of the box behind the points with their grids, and labels along three of its edges. */
export function boxAxes(
  axes: Readonly<Record<AxisName, ScatterAxis>>,
  camera: Camera,
  area: PlotArea,
  locale?: Locale,
): { lines: BoxLine[]; texts: BoxText[] } {
  const project = projector(camera, area);
  const see = ({ x, y, z }: Place): Seen => project(x, y, z);
  const edges = { x: labelledEdge('x', see), y: labelledEdge('y', see), z: labelledEdge('z', see) };
  const of = (axis: AxisName): ValueTick[] =>
    ticksAlong(axes[axis], see({ ...edges[axis], [axis]: 0 }), see({ ...edges[axis], [axis]: 1 }), locale);
  const ticks = { x: of('x'), y: of('y'), z: of('z') };
  const far = farWalls(see);
  const lines = names.flatMap((axis) => wallLines(axis, far[axis], ticks, see));
  const middle = see({ x: 0.5, y: 0.5, z: 0.5 });
  const texts = names.flatMap((axis) => edgeTexts(axis, axes[axis].label, ticks[axis], edges[axis], middle, see));
  return { lines, texts: texts.map((text) => ({ ...text, top: within(text.top, area) })) };
}

/** Names of axes stand beyond the box: where it is low, they would be outside of the drawing. */
function within(y: number, { top, height }: PlotArea): number {
  return Math.max(top + halfText, Math.min(top + height - halfText, y));
}

/** As many ticks as find room along an edge; of categories each that does. */
function ticksAlong({ scale }: ScatterAxis, from: Seen, to: Seen, locale: Locale | undefined): ValueTick[] {
  const length = Math.hypot(to.left - from.left, to.top - from.top);
  const ticks = placeTicks(scale, [0, 1], Math.max(2, Math.min(mostTicks, Math.floor(length / tickGap))), locale).map(
    (tick): ValueTick => ({
      ...tick,
      position: toPadded(tick.position),
    }),
  );
  let before = -Infinity;
  return ticks.filter(({ position }) => {
    if ((position - before) * length < tickGap / 2) return false;
    before = position;
    return true;
  });
}

/** For each axis the side (0 or 1) whose wall is farther from the eye. */
function farWalls(see: (place: Place) => Seen): Place {
  const side = (axis: AxisName): number => {
    const at = (place: number): number => see({ x: 0.5, y: 0.5, z: 0.5, [axis]: place }).depth;
    return at(0) >= at(1) ? 0 : 1;
  };
  return { x: side('x'), y: side('y'), z: side('z') };
}

/** The frame of a wall across an axis, and a line for each tick of the other two. */
function wallLines(
  across: AxisName,
  side: number,
  ticks: Record<AxisName, { position: number }[]>,
  see: (place: Place) => Seen,
): BoxLine[] {
  const [first, second] = names.filter((name) => name !== across) as [AxisName, AxisName];
  const at = (a: number, b: number): Seen => see({ x: side, y: side, z: side, [first]: a, [second]: b });
  const edges = [0, 1].flatMap((end): BoxLine[] => [
    { id: `${across} ${first} ${end}`, from: at(end, 0), to: at(end, 1), edge: true },
    { id: `${across} ${second} ${end}`, from: at(0, end), to: at(1, end), edge: true },
  ]);
  return [
    ...ticks[first].map(({ position }) => ({
      id: `${across} ${first} tick ${position}`,
      from: at(position, 0),
      to: at(position, 1),
      edge: false,
    })),
    ...ticks[second].map(({ position }) => ({
      id: `${across} ${second} tick ${position}`,
      from: at(0, position),
      to: at(1, position),
      edge: false,
    })),
    ...edges,
  ];
}

/** Of the four edges along an axis the one whose labels hide least: lowest on screen, or leftmost for the upright one. */
function labelledEdge(axis: AxisName, see: (place: Place) => Seen): Place {
  const others = names.filter((name) => name !== axis) as [AxisName, AxisName];
  const edges = [0, 1].flatMap((a) => [0, 1].map((b): Place => ({ x: 0.5, y: 0.5, z: 0.5, [others[0]]: a, [others[1]]: b })));
  const rank = (edge: Place): number => (axis === 'y' ? see(edge).left : -see(edge).top);
  return edges.toSorted((a, b) => rank(a) - rank(b))[0]!;
}

function edgeTexts(
  axis: AxisName,
  label: string,
  ticks: readonly ValueTick[],
  edge: Place,
  middle: Seen,
  see: (place: Place) => Seen,
): BoxText[] {
  const outwards = directionOf(see({ ...edge, [axis]: 0.5 }), middle);
  const anchor = outwards.left < -0.4 ? 'end' : outwards.left > 0.4 ? 'start' : 'middle';
  const at = (position: number, distance: number): { left: number; top: number } => {
    const seen = see({ ...edge, [axis]: position });
    return { left: seen.left + outwards.left * distance, top: seen.top + outwards.top * distance };
  };
  const texts = ticks.map(({ position, label: text }): BoxText => ({
    id: `${axis} ${position}`,
    ...at(position, away),
    text,
    anchor,
    name: false,
  }));
  const end = see({ ...edge, [axis]: 1 });
  // Upright names would take much of the width: theirs is above the upper end.
  if (axis === 'y') return [...texts, { id: 'y', left: end.left, top: end.top - 14, text: label, anchor: 'middle', name: true }];
  const widest = anchor === 'middle' ? 0 : Math.max(0, ...ticks.map(({ label: text }) => labelWidth(text))) / 2;
  return [...texts, { id: axis, ...at(0.5, away + nameAway + widest), text: label, anchor, name: true }];
}

/** Direction from the middle of the box to an edge, on screen. */
function directionOf(edge: Seen, middle: Seen): { left: number; top: number } {
  const [left, top] = [edge.left - middle.left, edge.top - middle.top];
  const length = Math.hypot(left, top) || 1;
  return { left: left / length, top: top / length };
}
