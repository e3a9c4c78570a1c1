import { node, rounded, type FigureNode } from '../figureNode.js';
import { captureBox } from './captureBox.js';
import { captureCanvas } from './captureCanvas.js';
import { captureField } from './captureField.js';
import { capturePicture } from './capturePicture.js';
import { captureSvg } from './captureSvg.js';
import { captureText } from './captureText.js';
import { isCutRow } from './isCutRow.js';
import { isLeftOut } from './isLeftOut.js';
import { isEmpty, meet, type Box, type Put, type Scene } from './scene.js';

/** Captures an element of HTML and all within it, as far as it is seen in `seen` (CSS pixels of the figure). */
export function captureElement(element: HTMLElement, scene: Scene, seen: Box, put: Put, { isRoot = false } = {}): void {
  const style = getComputedStyle(element);
  if (isLeftOut(element, style) || isCutRow(element, scene, seen)) return;
  const opacity = Number(style.opacity);
  const children: FigureNode[] = [];
  const inner: Put = (...nodes) => children.push(...nodes);
  if (!isRoot && style.visibility === 'visible' && !(element instanceof HTMLInputElement)) captureBox(element, style, scene, seen, inner);
  captureContent(element, style, scene, seen, inner);
  if (children.length === 0) return;
  if (opacity < 1) put(node('g', { opacity: rounded(opacity) }, children));
  else put(...children);
}

function captureContent(element: HTMLElement, style: CSSStyleDeclaration, scene: Scene, seen: Box, put: Put): void {
  const visible = style.visibility === 'visible';
  if (element instanceof HTMLCanvasElement) return visible ? captureCanvas(element, scene, put) : undefined;
  if (element instanceof HTMLImageElement || element instanceof HTMLVideoElement) {
    return visible ? capturePicture(element, style, scene, put) : undefined;
  }
  if (element instanceof HTMLInputElement) return visible ? captureField(element, style, scene, put) : undefined;
  const clip = clipOf(element, style, scene);
  const within = clip ? meet(seen, clip) : seen;
  if (isEmpty(within)) return;
  const children: FigureNode[] = [];
  captureChildren(element, style, scene, within, (...nodes) => children.push(...nodes));
  if (!clip || children.length === 0 || fits(element)) put(...children);
  else {
    const id = scene.newId();
    const rect = {
      x: rounded(clip.left),
      y: rounded(clip.top),
      width: rounded(clip.right - clip.left),
      height: rounded(clip.bottom - clip.top),
    };
    put(node('clipPath', { id }, [node('rect', rect)]), node('g', { 'clip-path': `url(#${id})` }, children));
  }
}

function captureChildren(element: HTMLElement, style: CSSStyleDeclaration, scene: Scene, seen: Box, put: Put): void {
  for (const child of inPaintOrder(element)) {
    if (child instanceof Text) {
      if (style.visibility === 'visible') captureText(child, element, style, scene, seen, put);
    } else if (child instanceof SVGSVGElement) captureSvg(child, scene, put);
    else if (child instanceof HTMLElement) captureElement(child, scene, seen, put);
  }
}

/** Children as they are painted: those with a `z-index` by it. */
function inPaintOrder(element: HTMLElement): ChildNode[] {
  const children = [
    ...(element instanceof HTMLDetailsElement && !element.open ? element.querySelectorAll(':scope > summary') : element.childNodes),
  ];
  const levels = new Map(children.map((child) => [child, child instanceof HTMLElement ? levelOf(child) : 0]));
  if (children.every((child) => levels.get(child) === 0)) return children;
  return children.toSorted((a, b) => levels.get(a)! - levels.get(b)!);
}

function levelOf(element: HTMLElement): number {
  const { position, zIndex } = getComputedStyle(element);
  return position === 'static' ? 0 : Number(zIndex) || 0;
}

/** Where an element ends what is in it; undefined where it does not. */
function clipOf(element: HTMLElement, style: CSSStyleDeclaration, { left, top }: Scene): Box | undefined {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return undefined;
  const box = element.getBoundingClientRect();
  const edge = (side: string): number => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
  return {
    left: box.left - left + edge('left'),
    top: box.top - top + edge('top'),
    right: box.right - left - edge('right'),
    bottom: box.bottom - top - edge('bottom'),
  };
}

function fits({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollWidth <= clientWidth && scrollHeight <= clientHeight;
}
