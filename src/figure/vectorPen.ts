import type { Pen } from '../charts/index.js';
import { node, rounded, type FigureNode } from './figureNode.js';
import { imageNode, type ImagePlace } from './imageNode.js';
import type { Inks } from './inks.js';
import { identity, isUpright, mapPoint, scaleOf, times, type Matrix } from './matrix.js';
import { PathWriter } from './pathWriter.js';
import { PenGradient } from './penGradient.js';
import { textNode } from './textNode.js';

/** What a pen draws for. */
export interface PenOptions {
  canvas: { width: number; height: number };
  /** From the units of the pen to those of the figure. */
  base: Matrix;
  inks: Inks;
  /** A name that nothing else in the file has. */
  newId: () => string;
  /** What shows where something is rubbed out. */
  background: string;
}

/** What of a pen `save` keeps, beside where it is and what it draws into. */
const looks = [
  'fillStyle',
  'strokeStyle',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'miterLimit',
  'globalAlpha',
  'font',
  'textAlign',
  'textBaseline',
  'imageSmoothingEnabled',
] as const;

interface Saved {
  looks: Partial<Pick<VectorPen, (typeof looks)[number]>>;
  matrix: Matrix;
  target: FigureNode;
  dash: readonly number[];
}

/** A pen that writes down what it draws, as nodes of a figure. Begins as a canvas does. */
export class VectorPen implements Pen {
  readonly canvas: { readonly width: number; readonly height: number };
  /** Gets what is drawn. */
  readonly group: FigureNode;
  fillStyle: string | CanvasGradient | CanvasPattern = '#000000';
  strokeStyle: string | CanvasGradient | CanvasPattern = '#000000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  miterLimit = 10;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  imageSmoothingEnabled = true;
  readonly #options: PenOptions;
  readonly #saved: Saved[] = [];
  #matrix: Matrix = identity;
  #target: FigureNode;
  #dash: readonly number[] = [];
  #path = new PathWriter();

  constructor(options: PenOptions) {
    this.canvas = options.canvas;
    this.#options = options;
    this.group = node('g', {});
    this.#target = this.group;
  }

  save(): void {
    const kept = Object.fromEntries(looks.map((name) => [name, this[name]]));
    this.#saved.push({ looks: kept, matrix: this.#matrix, target: this.#target, dash: this.#dash });
  }
  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    Object.assign(this, saved.looks);
    this.#matrix = saved.matrix;
    this.#target = saved.target;
    this.#dash = saved.dash;
  }
  scale(x: number, y: number): void {
    this.#turn([x, 0, 0, y, 0, 0]);
  }
  rotate(angle: number): void {
    this.#turn([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }
  translate(x: number, y: number): void {
    this.#turn([1, 0, 0, 1, x, y]);
  }
  transform(...matrix: [number, number, number, number, number, number]): void {
    this.#turn(matrix);
  }
  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.#matrix = matrix;
  }

  beginPath(): void {
    this.#path = new PathWriter();
  }
  moveTo(x: number, y: number): void {
    this.#path.move(this.#map, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.line(this.#map, x, y);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.curve(this.#map, [x1, y1], [x2, y2], [x, y]);
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path.curve(this.#map, [x1, y1], [x, y]);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    this.#path.arc(this.#map, x, y, radius, from, to, backwards);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.#map, x, y, width, height);
  }
  closePath(): void {
    this.#path.close();
  }

  fill(): void {
    if (this.#path.data) this.#put(node('path', { d: this.#path.data, ...this.#fill() }));
  }
  stroke(): void {
    if (this.#path.data) this.#put(node('path', { d: this.#path.data, fill: 'none', ...this.#stroke() }));
  }
  clip(): void {
    const id = this.#options.newId();
    const group = node('g', { 'clip-path': `url(#${id})` });
    this.#target.children.push(node('clipPath', { id }, [node('path', { d: this.#path.data })]), group);
    this.#target = group;
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#put(this.#box(x, y, width, height, this.#fill()));
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#put(this.#box(x, y, width, height, { fill: 'none', ...this.#stroke() }));
  }
  clearRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = mapPoint(this.#matrix, x, y);
    const [right, bottom] = mapPoint(this.#matrix, x + width, y + height);
    const all = left <= 0 && top <= 0 && right >= this.canvas.width - 1 && bottom >= this.canvas.height - 1;
    if (all) this.#target.children = [];
    else this.#put(this.#box(x, y, width, height, { fill: this.#options.background }));
  }
  setLineDash(lengths: number[]): void {
    this.#dash = lengths.length % 2 === 1 ? [...lengths, ...lengths] : [...lengths];
  }
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): CanvasGradient {
    return new PenGradient(mapPoint(this.#map, x0, y0), mapPoint(this.#map, x1, y1));
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, this.#fill());
  }
  #write(text: string, x: number, y: number, look: Record<string, string | number | undefined>): void {
    const { inks } = this.#options;
    const { font: css, textAlign, textBaseline } = this;
    const font = inks.font(css);
    const down = inks.measure(text, font).fontBoundingBoxAscent - inks.measure(text, font, textBaseline).fontBoundingBoxAscent;
    const anchor = textAlign === 'center' ? 'middle' : textAlign === 'right' || textAlign === 'end' ? 'end' : 'start';
    this.#put(textNode(text, { x, y: y + down, map: this.#map, font, anchor, width: inks.measure(text, font).width, look }));
  }
  /** The outline of a text. */
  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { fill: 'none', ...this.#stroke() });
  }
  measureText(text: string): TextMetrics {
    return this.#options.inks.measure(text, this.#options.inks.font(this.font));
  }

  drawImage(image: CanvasImageSource, ...place: number[]): void {
    const made = imageNode(image, placeOf(image, place), this.#map, this.imageSmoothingEnabled, this.#options.newId);
    if (!made) return;
    if (this.globalAlpha < 1) made.attributes['opacity'] = this.globalAlpha;
    this.#put(made);
  }

  get #map(): Matrix {
    return times(this.#options.base, this.#matrix);
  }

  #turn(by: Matrix): void {
    this.#matrix = times(this.#matrix, by);
  }

  #put(drawn: FigureNode): void {
    if (drawn.attributes['fill'] === 'none' && drawn.attributes['stroke'] === undefined) return;
    this.#target.children.push(drawn);
  }

  #box(x: number, y: number, width: number, height: number, look: Record<string, string | number | undefined>): FigureNode {
    if (!isUpright(this.#map)) {
      const path = new PathWriter();
      path.rect(this.#map, x, y, width, height);
      return node('path', { d: path.data, ...look });
    }
    const [x1, y1] = mapPoint(this.#map, x, y);
    const [x2, y2] = mapPoint(this.#map, x + width, y + height);
    const place = { x: rounded(Math.min(x1, x2)), y: rounded(Math.min(y1, y2)) };
    return node('rect', { ...place, width: rounded(Math.abs(x2 - x1)), height: rounded(Math.abs(y2 - y1)), ...look });
  }

  #fill(): Record<string, string | number | undefined> {
    const { color, opacity } = this.#ink(this.fillStyle);
    return { fill: color, 'fill-opacity': opacity < 1 ? rounded(opacity) : undefined };
  }

  #stroke(): Record<string, string | number | undefined> {
    const { lineWidth, lineCap, lineJoin, miterLimit, strokeStyle } = this;
    const { color, opacity } = this.#ink(strokeStyle);
    const scale = scaleOf(this.#map);
    if (color === 'none') return {};
    return {
      stroke: color,
      'stroke-opacity': opacity < 1 ? rounded(opacity) : undefined,
      'stroke-width': rounded(lineWidth * scale),
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-miterlimit': lineJoin === 'miter' ? miterLimit : undefined,
      'stroke-dasharray': this.#dash.length > 0 ? this.#dash.map((length) => rounded(length * scale)).join(' ') : undefined,
    };
  }

  #ink(style: Pen['fillStyle']): { color: string; opacity: number } {
    if (style instanceof PenGradient) {
      const id = this.#options.newId();
      this.#target.children.push(style.node(id, this.#options.inks));
      return { color: `url(#${id})`, opacity: this.globalAlpha };
    }
    const { color, opacity } = this.#options.inks.read(typeof style === 'string' ? style : 'none');
    return { color, opacity: opacity * this.globalAlpha };
  }
}

/** The arguments of `drawImage`, which come in three forms. */
function placeOf(image: CanvasImageSource, place: readonly number[]): ImagePlace {
  const [wide, high] = sizeOf(image);
  const [a = 0, b = 0, c = wide, d = high, e = 0, f = 0, g = wide, h = high] = place;
  if (place.length === 8) return { from: [a, b, c, d], to: [e, f, g, h] };
  return { from: [0, 0, wide, high], to: [a, b, c, d] };
}

function sizeOf(image: CanvasImageSource): [width: number, height: number] {
  if (image instanceof HTMLImageElement) return [image.naturalWidth, image.naturalHeight];
  if ('displayWidth' in image) return [image.displayWidth, image.displayHeight];
  return image instanceof SVGImageElement ? [image.width.baseVal.value, image.height.baseVal.value] : [image.width, image.height];
}
