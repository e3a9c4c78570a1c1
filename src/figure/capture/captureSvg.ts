import { node, rounded, type FigureNode } from '../figureNode.js';
import { clipped, pictureNode } from '../imageNode.js';
import type { Matrix } from '../matrix.js';
import { captureSvgText } from './captureSvgText.js';
import { isLeftOut } from './isLeftOut.js';
import { shapePath } from './shapePath.js';
import { svgLook } from './svgLook.js';
import type { Put, Scene } from './scene.js';

/** A drawing in SVG, its looks written as attributes and its places in the units of the figure. */
export function captureSvg(svg: SVGSVGElement, scene: Scene, put: Put): void {
  const style = getComputedStyle(svg);
  if (isLeftOut(svg, style)) return;
  const children: FigureNode[] = [];
  for (const child of svg.children) captureGraphic(child, scene, (...nodes) => children.push(...nodes));
  if (children.length === 0) return;
  const group = node('g', { opacity: opacityOf(style) }, children);
  const rect = svg.getBoundingClientRect();
  const box = { x: rect.left - scene.left, y: rect.top - scene.top, width: rect.width, height: rect.height };
  put(style.overflowX !== 'visible' && reachesOut(svg) ? clipped(group, box, scene.newId()) : group);
}

function captureGraphic(element: Element, scene: Scene, put: Put): void {
  if (!(element instanceof SVGElement) || element instanceof SVGDefsElement || element instanceof SVGClipPathElement) return;
  const style = getComputedStyle(element);
  if (isLeftOut(element, style)) return;
  if (element instanceof SVGSVGElement) return captureSvg(element, scene, put);
  if (element instanceof SVGGElement || element instanceof SVGAElement) return captureGroup(element, style, scene, put);
  if (style.visibility !== 'visible' || !(element instanceof SVGGraphicsElement)) return;
  const map = mapOf(element, scene);
  if (!map) return;
  const put1 = (...nodes: FigureNode[]): void => put(...nodes.map((made) => withClip(made, element, style, scene)));
  if (element instanceof SVGTextElement) captureSvgText(element, map, scene, put1);
  else if (element instanceof SVGImageElement) captureImage(element, map, put1);
  else if (element instanceof SVGGeometryElement) captureShape(element, style, map, scene, put1);
}

function captureGroup(element: SVGGraphicsElement, style: CSSStyleDeclaration, scene: Scene, put: Put): void {
  const children: FigureNode[] = [];
  for (const child of element.children) captureGraphic(child, scene, (...nodes) => children.push(...nodes));
  if (children.length === 0) return;
  const opacity = opacityOf(style);
  if (opacity === undefined && style.clipPath === 'none') put(...children);
  else put(withClip(node('g', { opacity }, children), element, style, scene));
}

function captureShape(element: SVGGeometryElement, style: CSSStyleDeclaration, map: Matrix, scene: Scene, put: Put): void {
  const look = svgLook(style, map, scene.inks);
  if (look['fill'] === 'none' && look['stroke'] === undefined) return;
  const d = shapePath(element, map);
  if (d !== '') put(node('path', { d, ...look, opacity: opacityOf(style) }));
}

function captureImage(element: SVGImageElement, map: Matrix, put: Put): void {
  const { x, y, width, height, href } = element;
  if (!href.baseVal.startsWith('data:')) return;
  const place = { x: map[0] * x.baseVal.value + map[4], y: map[3] * y.baseVal.value + map[5] };
  put(pictureNode(href.baseVal, { ...place, width: map[0] * width.baseVal.value, height: map[3] * height.baseVal.value }));
}

/** Cut to the clip path that the element names, if it does. */
function withClip(made: FigureNode, element: SVGGraphicsElement, { clipPath }: CSSStyleDeclaration, scene: Scene): FigureNode {
  const [, name] = /^url\("?#([^")]+)"?\)$/.exec(clipPath) ?? [];
  const found = name === undefined ? null : element.ownerSVGElement?.querySelector(`[id="${CSS.escape(name)}"]`);
  const map = mapOf(element, scene);
  if (!found || !map) return made;
  const id = scene.newId();
  const shapes = [...found.children].filter((child) => child instanceof SVGGeometryElement);
  const paths = shapes.map((shape) => node('path', { d: shapePath(shape, map) }));
  return node('g', {}, [node('clipPath', { id }, paths), node('g', { 'clip-path': `url(#${id})` }, [made])]);
}

/** From the units of an element to those of the figure. */
function mapOf(element: SVGGraphicsElement, { left, top }: Scene): Matrix | undefined {
  const matrix = element.getScreenCTM();
  return matrix ? [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - left, matrix.f - top] : undefined;
}

function opacityOf({ opacity }: CSSStyleDeclaration): number | undefined {
  return Number(opacity) < 1 ? rounded(Number(opacity)) : undefined;
}

function reachesOut(svg: SVGSVGElement): boolean {
  const { x, y, width, height } = svg.getBBox();
  const view = svg.viewBox.baseVal;
  const [left, top, wide, high] =
    view && view.width > 0 ? [view.x, view.y, view.width, view.height] : [0, 0, svg.clientWidth, svg.clientHeight];
  return x < left - 0.5 || y < top - 0.5 || x + width > left + wide + 0.5 || y + height > top + high + 0.5;
}
