import type { Figure, FigureNode } from './figureNode.js';
import { hexOf } from './inks.js';

/** The figure as a printer without colours prints it: each colour by its luminance (Rec. 709, of linear light). Pictures stay as they are. */
export function greyFigure(figure: Figure): Figure {
  return { ...figure, nodes: figure.nodes.map(greyed) };
}

const looks = ['fill', 'stroke', 'stop-color'];

function greyed(node: FigureNode): FigureNode {
  const attributes = { ...node.attributes };
  for (const name of looks) {
    const color = attributes[name];
    if (typeof color === 'string' && color.startsWith('#')) attributes[name] = greyOf(color);
  }
  return { ...node, attributes, children: node.children.map(greyed) };
}

/** The grey of the same luminance. */
export function greyOf(hex: string): string {
  const parts = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const luminance = 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
  const grey = 255 * (luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * luminance ** (1 / 2.4) - 0.055);
  return hexOf(grey, grey, grey);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
