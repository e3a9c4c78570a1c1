import { node, rounded, type FigureNode } from './figureNode.js';
import type { FigureFont } from './inks.js';
import { isUpright, mapPoint, scaleOf, type Matrix } from './matrix.js';

export interface TextPlace {
  /** Of the alphabetic baseline, in the units of `map`. */
  x: number;
  y: number;
  /** To user units of the figure. */
  map: Matrix;
  font: FigureFont;
  anchor: 'start' | 'middle' | 'end';
  /** As measured, in the units of `map`. */
  width: number;
  look: Readonly<Record<string, string | number | undefined>>;
}

/** A text on one line, its font named. A turned one has a transformation. */
export function textNode(text: string, { x, y, map, font, anchor, width, look }: TextPlace): FigureNode {
  const [left, top] = mapPoint(map, x, y);
  const scale = scaleOf(map);
  const angle = isUpright(map) ? 0 : (Math.atan2(map[1], map[0]) * 180) / Math.PI;
  const made = node('text', {
    x: rounded(left),
    y: rounded(top),
    transform: angle === 0 ? undefined : `rotate(${rounded(angle)} ${rounded(left)} ${rounded(top)})`,
    'font-family': font.family.replaceAll('"', "'"),
    'font-size': rounded(font.size * scale),
    'font-weight': font.weight === 400 ? undefined : font.weight,
    'font-style': font.italic ? 'italic' : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...look,
  });
  return { ...made, text, textWidth: width * scale };
}
