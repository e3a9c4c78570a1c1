import { node, rounded, type FigureNode } from './figureNode.js';
import type { Inks } from './inks.js';

/** A linear gradient that a `VectorPen` was asked for. */
export class PenGradient implements CanvasGradient {
  readonly #from: readonly [number, number];
  readonly #to: readonly [number, number];
  readonly #stops: [place: number, color: string][] = [];

  /** Ends in user units of the figure. */
  constructor(from: readonly [number, number], to: readonly [number, number]) {
    this.#from = from;
    this.#to = to;
  }

  addColorStop(place: number, color: string): void {
    this.#stops.push([place, color]);
  }

  node(id: string, inks: Inks): FigureNode {
    return gradientNode(id, this.#from, this.#to, this.#stops, inks);
  }
}

/** A gradient as figures define it, between two places in user units. */
export function gradientNode(
  id: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stops: readonly (readonly [place: number, color: string])[],
  inks: Inks,
): FigureNode {
  const ends = { x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2) };
  return node(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse', ...ends },
    stops.map(([place, css]) => {
      const { color, opacity } = inks.read(css);
      return node('stop', {
        offset: Math.round(place * 1e4) / 1e4,
        'stop-color': color === 'none' ? '#ffffff' : color,
        'stop-opacity': color === 'none' ? 0 : opacity < 1 ? opacity : undefined,
      });
    }),
  );
}
