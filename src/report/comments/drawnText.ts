import type { TextPiece } from './findQuote.js';
import { noText } from './anchorText.js';

/** The text of a block as it is drawn: what `anchorText` is of its document, and where on the page each piece of it stands. */
export interface DrawnText {
  text: string;
  rangeOf: (piece: TextPiece) => Range | undefined;
  /** What of it lies within a range of the page. */
  pieceIn: (range: Range) => TextPiece | undefined;
}

interface Part {
  node: Node;
  start: number;
  length: number;
}

const lines = 'p, h1, h2, h3, h4, h5, h6, pre > code, th, td, summary, .rf-math-display';
/** Blocks with a text of their own; what others write (that something is missing, what a panel shows) is not the author's. */
const ownText = ['paragraph', 'list', 'code', 'math', 'heading', 'quote', 'callout', 'collapsible', 'table'];
const atoms = '.rf-value, .rf-math, br, .rf-unknown-inline';

/** Reads the text of a block's element, without that of the blocks in it. */
export function drawnText(block: Element): DrawnText {
  const parts: Part[] = [];
  let text = '';
  const add = (node: Node, piece: string): void => {
    parts.push({ node, start: text.length, length: piece.length });
    text += piece;
  };
  for (const [i, line] of ownLines(block).entries()) {
    if (i > 0) text += '\n';
    readLine(line, add);
  }
  return { text, rangeOf: (piece) => rangeOf(parts, piece), pieceIn: (range) => pieceIn(parts, range) };
}

function ownLines(block: Element): Element[] {
  if (!ownText.includes(block.getAttribute('data-rf-type') ?? '')) return [];
  const all = [...block.querySelectorAll(lines)];
  return all.filter((line) => line.closest('[data-rf-block]') === block && !line.matches('.rf-unknown-block'));
}

function readLine(node: Node, add: (node: Node, text: string) => void): void {
  if (node instanceof Element && node.matches(atoms)) return add(node, noText);
  if (node instanceof Text) return add(node, node.data);
  for (const child of node.childNodes) readLine(child, add);
  return undefined;
}

function rangeOf(parts: readonly Part[], { start, end }: TextPiece): Range | undefined {
  const first = parts.find((part) => start < part.start + part.length);
  const last = parts.findLast((part) => end > part.start);
  if (!first || !last || last.start < first.start) return undefined;
  const range = document.createRange();
  if (first.node instanceof Text) range.setStart(first.node, Math.max(0, start - first.start));
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, Math.min(last.length, end - last.start));
  else range.setEndAfter(last.node);
  return range;
}

function pieceIn(parts: readonly Part[], range: Range): TextPiece | undefined {
  const within = parts.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return undefined;
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
  const end = last.node === range.endContainer ? last.start + range.endOffset : last.start + last.length;
  return end > start ? { start, end } : undefined;
}
