import type { Node } from '@tiptap/pm/model';
import { noText } from '../../comments/anchorText.js';
import type { TextPiece } from '../../comments/findQuote.js';

/** A line of a block: where its text begins in the block's, and in the document. */
interface Line {
  start: number;
  from: number;
  length: number;
}

/** The text of a block in the editor: what `anchorText` is of the block in the report, and where each piece of it stands. */
export interface NodeText {
  text: string;
  /** Places in the document; undefined where there is no such text. */
  rangeOf: (piece: TextPiece) => { from: number; to: number } | undefined;
  /** What of it lies between two places of the document. */
  pieceIn: (from: number, to: number) => TextPiece | undefined;
}

/** Blocks whose content is blocks with texts of their own. */
const holders = new Set(['collapsible', 'columns']);

/** Reads the text of a block's node that starts at a place of the document. */
export function nodeText(node: Node, at: number): NodeText {
  const lines: Line[] = [];
  let text = '';
  const add = (line: string, from: number): void => {
    if (lines.length > 0) text += '\n';
    lines.push({ start: text.length, from, length: line.length });
    text += line;
  };
  const read = (inner: Node, pos: number): void => {
    if (inner.type.name === 'mathBlock') add(noText, pos);
    else if (inner.isTextblock) add(inner.textBetween(0, inner.content.size, undefined, noText), pos + 1);
    else inner.forEach((child, offset) => read(child, pos + 1 + offset));
  };
  if (!holders.has(node.type.name)) read(node, at);
  return { text, rangeOf: (piece) => rangeOf(lines, piece), pieceIn: (from, to) => pieceIn(lines, from, to) };
}

function rangeOf(lines: readonly Line[], { start, end }: TextPiece): { from: number; to: number } | undefined {
  const first = lines.findLast((line) => line.start <= start);
  const last = lines.findLast((line) => line.start <= end);
  if (!first || !last) return undefined;
  const [from, to] = [first.from + Math.min(start - first.start, first.length), last.from + Math.min(end - last.start, last.length)];
  return from < to ? { from, to } : undefined;
}

function pieceIn(lines: readonly Line[], from: number, to: number): TextPiece | undefined {
  const within = lines.filter((line) => line.from <= to && line.from + line.length >= from);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return undefined;
  const [start, end] = [first.start + Math.max(0, from - first.from), last.start + Math.min(last.length, to - last.from)];
  return end > start ? { start, end } : undefined;
}
