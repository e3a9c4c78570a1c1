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

/** What `save` keeps. */
interface Look {
  matrix: Matrix;
  target: FigureNode;
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  miterLimit: number;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  imageSmoothingEnabled: boolean;
  dash: readonly number[];
}

const firstLook: Omit<Look, 'target'> = {
  matrix: identity,
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  imageSmoothingEnabled: true,
  dash: [],
};

/** A pen that writes down what it draws, as nodes of a figure. */
export class VectorPen implements Pen {
  readonly canvas: { readonly width: number; readonly height: number };
  /** Gets what is drawn. */
  readonly group: FigureNode;
  readonly #options: PenOptions;
  #look: Look;
  #saved: Look[] = [];
  #path = new PathWriter();

  constructor(options: PenOptions) {
    this.canvas = options.canvas;
    this.#options = options;
    this.group = node('g', {});
    this.#look = { ...firstLook, target: this.group };
  }

  get fillStyle() {
    return this.#look.fillStyle;
  }
  set fillStyle(value) {
    this.#look.fillStyle = value;
  }
  get strokeStyle() {
    return this.#look.strokeStyle;
  }
  set strokeStyle(value) {
    this.#look.strokeStyle = value;
  }
  get lineWidth() {
    return this.#look.lineWidth;
  }
  set lineWidth(value) {
    this.#look.lineWidth = value;
  }
  get lineCap() {
    return this.#look.lineCap;
  }
  set lineCap(value) {
    this.#look.lineCap = value;
  }
  get lineJoin() {
    return this.#look.lineJoin;
  }
  set lineJoin(value) {
    this.#look.lineJoin = value;
  }
  get miterLimit() {
    return this.#look.miterLimit;
  }
  set miterLimit(value) {
    this.#look.miterLimit = value;
  }
  get globalAlpha() {
    return this.#look.globalAlpha;
  }
  set globalAlpha(value) {
    this.#look.globalAlpha = value;
  }
  get font() {
    return this.#look.font;
  }
  set font(value) {
    this.#look.font = value;
  }
  get textAlign() {
    return this.#look.textAlign;
  }
  set textAlign(value) {
    this.#look.textAlign = value;
  }
  get textBaseline() {
    return this.#look.textBaseline;
  }
  set textBaseline(value) {
    this.#look.textBaseline = value;
  }
  get imageSmoothingEnabled() {
    return this.#look.imageSmoothingEnabled;
  }
  set imageSmoothingEnabled(value) {
    this.#look.imageSmoothingEnabled = value;
  }

  save(): void {
    this.#saved.push({ ...this.#look });
  }
  restore(): void {
    this.#look = this.#saved.pop() ?? this.#look;
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
    this.#look.matrix = matrix;
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
    this.#look.target.children.push(node('clipPath', { id }, [node('path', { d: this.#path.data })]), group);
    this.#look.target = group;
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#put(this.#box(x, y, width, height, this.#fill()));
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#put(this.#box(x, y, width, height, { fill: 'none', ...this.#stroke() }));
  }
  clearRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = mapPoint(this.#look.matrix, x, y);
    const [right, bottom] = mapPoint(this.#look.matrix, x + width, y + height);
    const all = left <= 0 && top <= 0 && right >= this.canvas.width - 1 && bottom >= this.canvas.height - 1;
    if (all) this.#look.target.children = [];
    else this.#put(this.#box(x, y, width, height, { fill: this.#options.background }));
  }
  setLineDash(lengths: number[]): void {
    this.#look.dash = lengths.length % 2 === 1 ? [...lengths, ...lengths] : [...lengths];
  }
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): CanvasGradient {
    return new PenGradient(mapPoint(this.#map, x0, y0), mapPoint(this.#map, x1, y1));
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, this.#fill());
  }
  #write(text: string, x: number, y: number, look: Record<string, string | number | undefined>): void {
    const { inks } = this.#options;
    const { font: css, textAlign, textBaseline } = this.#look;
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
    return this.#options.inks.measure(text, this.#options.inks.font(this.#look.font));
  }

  drawImage(image: CanvasImageSource, ...place: number[]): void {
    const made = imageNode(image, placeOf(image, place), this.#map, this.#look.imageSmoothingEnabled, this.#options.newId);
    if (!made) return;
    if (this.#look.globalAlpha < 1) made.attributes['opacity'] = this.#look.globalAlpha;
    this.#put(made);
  }

  get #map(): Matrix {
    return times(this.#options.base, this.#look.matrix);
  }

  #turn(by: Matrix): void {
    this.#look.matrix = times(this.#look.matrix, by);
  }

  #put(drawn: FigureNode): void {
    if (drawn.attributes['fill'] === 'none' && drawn.attributes['stroke'] === undefined) return;
    this.#look.target.children.push(drawn);
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
    const { color, opacity } = this.#ink(this.#look.fillStyle);
    return { fill: color, 'fill-opacity': opacity < 1 ? rounded(opacity) : undefined };
  }

  #stroke(): Record<string, string | number | undefined> {
    const { lineWidth, lineCap, lineJoin, miterLimit, dash, strokeStyle } = this.#look;
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
      'stroke-dasharray': dash.length > 0 ? dash.map((length) => rounded(length * scale)).join(' ') : undefined,
    };
  }

  #ink(style: Look['fillStyle']): { color: string; opacity: number } {
    if (style instanceof PenGradient) {
      const id = this.#options.newId();
      this.#look.target.children.push(style.node(id, this.#options.inks));
      return { color: `url(#${id})`, opacity: this.#look.globalAlpha };
    }
    const { color, opacity } = this.#options.inks.read(typeof style === 'string' ? style : 'none');
    return { color, opacity: opacity * this.#look.globalAlpha };
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
