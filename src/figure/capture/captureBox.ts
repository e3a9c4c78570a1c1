import { node, rounded, type FigureNode } from '../figureNode.js';
import { gradientNode } from '../penGradient.js';
import { isEmpty, meet, type Box, type Put, type Scene } from './scene.js';

/** Background and borders of an element. */
export function captureBox(element: HTMLElement, style: CSSStyleDeclaration, scene: Scene, seen: Box, put: Put): void {
  const rect = element.getBoundingClientRect();
  const box = { left: rect.left - scene.left, top: rect.top - scene.top, right: rect.right - scene.left, bottom: rect.bottom - scene.top };
  if (isEmpty(meet(seen, box))) return;
  put(...backgroundNodes(style, box, scene), ...borderNodes(style, box, scene));
}

function backgroundNodes(style: CSSStyleDeclaration, box: Box, scene: Scene): FigureNode[] {
  const nodes: FigureNode[] = [];
  const { color, opacity } = scene.inks.read(style.backgroundColor);
  const shape = shapeOf(style, box);
  if (color !== 'none') nodes.push(node('rect', { ...shape, fill: color, 'fill-opacity': opacity < 1 ? rounded(opacity) : undefined }));
  const gradient = gradientOf(style.backgroundImage, box, scene);
  if (gradient) nodes.push(gradient, node('rect', { ...shape, fill: `url(#${gradient.attributes['id']})` }));
  return nodes;
}

function shapeOf(style: CSSStyleDeclaration, { left, top, right, bottom }: Box): Record<string, number | undefined> {
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, (right - left) / 2, (bottom - top) / 2);
  const round = style.borderTopLeftRadius.endsWith('%') ? Math.min(right - left, bottom - top) / 2 : radius;
  return {
    x: rounded(left),
    y: rounded(top),
    width: rounded(right - left),
    height: rounded(bottom - top),
    rx: round > 0 ? rounded(round) : undefined,
  };
}

/** A gradient from one side to the other, as colour bars have it; hatching becomes the middle of its colours. */
function gradientOf(css: string, { left, top, right, bottom }: Box, { inks, newId }: Scene): FigureNode | undefined {
  const [, kind, list] = /^(repeating-)?linear-gradient\((.*)\)$/.exec(css) ?? [];
  if (list === undefined) return undefined;
  const parts = list.split(/,(?![^(]*\))/).map((part) => part.trim());
  const isDirected = /^(to |-?[\d.]+deg)/.test(parts[0]!);
  const stops = stopsOf(isDirected ? parts.slice(1) : parts);
  const angle = isDirected ? angleOf(parts[0]!) : 180;
  const ends: Record<number, [[number, number], [number, number]]> = {
    0: [
      [left, bottom],
      [left, top],
    ],
    90: [
      [left, top],
      [right, top],
    ],
    180: [
      [left, top],
      [left, bottom],
    ],
    270: [
      [right, top],
      [left, top],
    ],
  };
  if (kind === undefined && ends[angle]) return gradientNode(newId(), ...ends[angle], stops, inks);
  const shown = stops.find(([, color]) => inks.read(color).color !== 'none')?.[1];
  if (shown === undefined) return undefined;
  const { color } = inks.read(shown);
  const faint = gradientNode(
    newId(),
    [left, top],
    [right, top],
    [
      [0, color],
      [1, color],
    ],
    inks,
  );
  for (const stop of faint.children) stop.attributes['stop-opacity'] = 0.5;
  return faint;
}

function angleOf(direction: string): number {
  const named: Record<string, number> = { 'to top': 0, 'to right': 90, 'to bottom': 180, 'to left': 270 };
  return named[direction] ?? Number.parseFloat(direction);
}

/** `rgb(…) 0% 25%` stands for two stops; those without a place lie evenly between the others. */
function stopsOf(parts: readonly string[]): [place: number, color: string][] {
  return parts.flatMap((part, i): [number, string][] => {
    const places = [...part.matchAll(/(-?[\d.]+)%/g)].map(([, percent]) => Number(percent) / 100);
    const color = part.replace(/\s+-?[\d.]+(%|px)/g, '').trim();
    return (places.length > 0 ? places : [i / Math.max(1, parts.length - 1)]).map((place) => [place, color]);
  });
}

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** One rectangle where all sides are the same, else a line per side. */
function borderNodes(style: CSSStyleDeclaration, box: Box, { inks }: Scene): FigureNode[] {
  const borders = sides.map((side) => {
    const width =
      style.getPropertyValue(`border-${side}-style`) === 'none'
        ? 0
        : Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
    const dashed = /dashed|dotted/.test(style.getPropertyValue(`border-${side}-style`));
    return { side, width, dashed, ...inks.read(style.getPropertyValue(`border-${side}-color`)) };
  });
  const shown = borders.filter(({ width, color }) => width > 0 && color !== 'none');
  const [first] = shown;
  if (!first) return [];
  const lookOf = ({ width, color, opacity, dashed }: (typeof borders)[number]) => ({
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-opacity': opacity < 1 ? rounded(opacity) : undefined,
    'stroke-dasharray': dashed ? `${3 * width} ${2 * width}` : undefined,
  });
  const same = shown.length === 4 && shown.every(({ width, color }) => width === first.width && color === first.color);
  if (same) {
    const half = first.width / 2;
    const inset = { left: box.left + half, top: box.top + half, right: box.right - half, bottom: box.bottom - half };
    return [node('rect', { ...shapeOf(style, inset), ...lookOf(first) })];
  }
  return shown.map((border) => node('path', { d: sidePath(border.side, border.width / 2, box), ...lookOf(border) }));
}

function sidePath(side: (typeof sides)[number], half: number, { left, top, right, bottom }: Box): string {
  const [x1, y1, x2, y2] = {
    top: [left, top + half, right, top + half],
    right: [right - half, top, right - half, bottom],
    bottom: [left, bottom - half, right, bottom - half],
    left: [left + half, top, left + half, bottom],
  }[side].map(rounded);
  return `M${x1} ${y1}L${x2} ${y2}`;
}
