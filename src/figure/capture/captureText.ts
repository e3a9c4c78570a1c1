import type { FigureFont } from '../inks.js';
import { identity } from '../matrix.js';
import { textNode } from '../textNode.js';
import { isEmpty, meet, type Box, type Put, type Scene } from './scene.js';

/** A text of the page, line by line as it was laid out. */
export function captureText(text: Text, parent: HTMLElement, style: CSSStyleDeclaration, scene: Scene, seen: Box, put: Put): void {
  if (text.data.trim() === '') return;
  const { color, opacity } = scene.inks.read(style.color);
  if (color === 'none') return;
  const font = fontOf(style);
  const room = ellipsisRoom(parent, scene);
  for (const line of linesOf(text)) {
    const box = {
      left: line.left - scene.left,
      top: line.top - scene.top,
      right: line.right - scene.left,
      bottom: line.bottom - scene.top,
    };
    if (isEmpty(meet(seen, box))) continue;
    const shown = cut(transformed(line.text, style), box, room, font, scene);
    // Browsers lay out lines with ascents of whole pixels.
    const y = box.top + Math.round(scene.inks.measure(shown.text, font).fontBoundingBoxAscent);
    const look = { fill: color, 'fill-opacity': opacity < 1 ? opacity : undefined };
    const words = style.direction === 'rtl' ? fromTheRight(shown.text) : shown.text;
    put(textNode(words, { x: shown.left, y, map: identity, font, anchor: 'start', width: shown.width, look }));
  }
}

/** The font of an element. */
export function fontOf(style: CSSStyleDeclaration): FigureFont {
  return {
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
    weight: Number(style.fontWeight) || 400,
    italic: style.fontStyle !== 'normal',
  };
}

interface Line extends Box {
  text: string;
}

/** What stands on each line, without the spaces around it, and where. */
function linesOf(text: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (const word of text.data.matchAll(/\S+/g)) {
    for (const [from, to] of unbroken(range, text, word.index, word.index + word[0].length)) {
      range.setStart(text, from);
      range.setEnd(text, to);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      addWord(lines, text.data.slice(from, to), box, text.data.slice(0, from));
    }
  }
  return lines;
}

function addWord(lines: Line[], word: string, { left, top, right, bottom }: Box, before: string): void {
  const last = lines.at(-1);
  if (!last || Math.abs(last.top - top) > 2) lines.push({ text: word, left, top, right, bottom });
  else {
    const gap = /\s*$/.exec(before)![0];
    last.text += (gap === '' ? '' : ' ') + word;
    last.left = Math.min(last.left, left);
    last.right = Math.max(last.right, right);
  }
}

/** The pieces of a word that a line break went through. */
function unbroken(range: Range, text: Text, from: number, to: number): [number, number][] {
  range.setStart(text, from);
  range.setEnd(text, to);
  if (range.getClientRects().length <= 1) return [[from, to]];
  const pieces: [number, number][] = [];
  let top = Number.NaN;
  for (let at = from; at < to; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (!(Math.abs(box.top - top) <= 2)) pieces.push([at, at + 1]);
    else pieces.at(-1)![1] = at + 1;
    if (box.width > 0) top = box.top;
  }
  return pieces;
}

function transformed(text: string, { textTransform }: CSSStyleDeclaration): string {
  if (textTransform === 'uppercase') return text.toUpperCase();
  return textTransform === 'lowercase' ? text.toLowerCase() : text;
}

/** A text as it stands where texts run from right to left: a figure's own run the other way, which would put its parts and stops in another order. */
function fromTheRight(text: string): string {
  return /^[\p{Script=Latin}\p{Nd}\s]*$/u.test(text) ? text : `\u2067${text}\u2069`;
}

/** The room that an element leaves its texts before it ends them with `…`, CSS pixels of the figure. */
interface Room {
  left: number;
  right: number;
  /** Whether texts are cut on the left. */
  isFromRight: boolean;
}

/** That of the nearest element that ends texts. */
function ellipsisRoom(parent: HTMLElement, { left: origin }: Scene): Room {
  for (let element: HTMLElement | null = parent; element; element = element.parentElement) {
    const { textOverflow, overflowX, display, direction, paddingLeft, paddingRight } = getComputedStyle(element);
    if (display.startsWith('inline') && display !== 'inline-block' && display !== 'inline-flex') continue;
    if (textOverflow !== 'ellipsis' || overflowX === 'visible' || element.scrollWidth <= element.clientWidth) break;
    const left = element.getBoundingClientRect().left + element.clientLeft - origin;
    const [start, end] = [left + Number.parseFloat(paddingLeft), left + element.clientWidth - Number.parseFloat(paddingRight)];
    return { left: start, right: end, isFromRight: direction === 'rtl' };
  }
  return { left: -Infinity, right: Infinity, isFromRight: false };
}

function cut(
  text: string,
  { left, right }: Box,
  room: Room,
  font: FigureFont,
  { inks }: Scene,
): { text: string; left: number; width: number } {
  const isWhole = room.isFromRight ? left >= room.left - 0.5 : right <= room.right + 0.5;
  if (isWhole) return { text, left, width: right - left };
  const most = room.isFromRight ? right - room.left : room.right - left;
  const letters = Array.from(text);
  const shown = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  const widthOf = (count: number): number => inks.measure(shown(count), font).width;
  let count = letters.length;
  while (count > 0 && widthOf(count) > most) count--;
  const width = widthOf(count);
  return { text: shown(count), left: room.isFromRight ? right - width : left, width };
}
