import { node, rounded, type Figure, type FigureNode } from '../figureNode.js';
import { Inks } from '../inks.js';
import { captureElement } from './captureElement.js';
import type { Scene } from './scene.js';

export interface CaptureOptions {
  /** What the figure is called. */
  title: string;
  /** Begins the names within the file, which must be unlike those of other figures on the same page. Default: made up. */
  prefix?: string | undefined;
}

/** A figure that is there at once, and the promise of all of it: pictures may come late. */
export interface Capture {
  figure: Figure;
  whole: Promise<Figure>;
}

/**
 * Writes down what an element of the page shows as a figure: texts, lines and boxes with the looks they have here, drawings on canvases as vectors. Controls, cursors
 * and tooltips are left out.
 */
export function captureFigure(element: HTMLElement, { title, prefix = madeUpPrefix() }: CaptureOptions): Capture {
  const { left, top, width, height } = element.getBoundingClientRect();
  const inks = new Inks();
  let count = 0;
  const background = inks.read(getComputedStyle(element).backgroundColor);
  const surface = background.color === 'none' ? '#ffffff' : background.color;
  const newId = (): string => `${prefix}-${++count}`;
  const scene: Scene = { inks, left, top, newId, background: surface, pending: [] };
  const sheet = node('rect', { x: 0, y: 0, width: rounded(width), height: rounded(height), fill: surface });
  const nodes: FigureNode[] = [sheet];
  const box = { left: 0, top: 0, right: width, bottom: height };
  captureElement(element, scene, box, (...made) => nodes.push(...made), { isRoot: true });
  const figure = { width: rounded(width), height: rounded(height), title, nodes };
  return { figure, whole: Promise.all(scene.pending).then(() => figure) };
}

function madeUpPrefix(): string {
  return `rf${Math.random().toString(36).slice(2, 8)}`;
}
