import type { Matrix } from '../matrix.js';
import { textNode } from '../textNode.js';
import { fontOf } from './captureText.js';
import type { Put, Scene } from './scene.js';
import { svgLook } from './svgLook.js';

/** A text of a drawing, piece by piece: each text within it has the looks of its own element. */
export function captureSvgText(element: SVGTextElement, map: Matrix, scene: Scene, put: Put): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let from = 0;
  for (let found = walker.nextNode(); found; found = walker.nextNode()) {
    const text = (found.textContent ?? '').replace(/\s+/g, ' ');
    const parent = found.parentElement;
    if (parent && text.trim() !== '') capturePiece(element, parent, text, from, map, scene, put);
    from += text.length;
  }
}

function capturePiece(element: SVGTextElement, parent: Element, text: string, from: number, map: Matrix, scene: Scene, put: Put): void {
  const style = getComputedStyle(parent);
  if (style.display === 'none' || style.visibility !== 'visible' || from >= element.getNumberOfChars()) return;
  const count = Math.min(text.length, element.getNumberOfChars() - from);
  const start = element.getStartPositionOfChar(from);
  const width = element.getSubStringLength(from, count);
  const whole = from === 0 && count === element.getNumberOfChars();
  const anchor = whole && (style.textAnchor === 'middle' || style.textAnchor === 'end') ? style.textAnchor : 'start';
  // Of a text from right to left the first letter stands last.
  const left = Math.min(start.x, element.getEndPositionOfChar(from + count - 1).x);
  const x = left + { start: 0, middle: width / 2, end: width }[anchor];
  const look = svgLook(style, map, scene.inks);
  const opacity = Number(style.opacity) < 1 ? { opacity: Number(style.opacity) } : {};
  put(textNode(text.trim(), { x, y: start.y, map, font: fontOf(style), anchor, width, look: { ...look, ...opacity } }));
}
