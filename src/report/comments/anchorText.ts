import type { Block } from '../document/block.js';
import { isKnownInline, type Inline } from '../document/inline.js';
import type { Prose } from '../document/prose.js';

/** Stands for what is no text: a formula, a value of the data, a line break. */
export const noText = '\uFFFC';

/** The text of a block that comments can be about: its lines, a line break apart, without the blocks in it. */
export function anchorText(block: Block): string {
  return linesOf(block).join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'code':
    case 'math':
      return proseLines(block);
    case 'heading':
      return [inlineText(block.text)];
    case 'quote':
    case 'callout':
      return block.content.flatMap(proseLines);
    case 'collapsible':
      return [block.title];
    case 'table':
      return block.rows.flatMap((row) => row.map(inlineText));
    default:
      return [];
  }
}

function proseLines(prose: Prose): string[] {
  switch (prose.type) {
    case 'paragraph':
      return [inlineText(prose.text)];
    case 'list':
      return prose.items.flatMap(({ content }) => content.flatMap(proseLines));
    case 'code':
      return [prose.text];
    case 'math':
      return [noText];
    default:
      return [];
  }
}

function inlineText(text: readonly Inline[]): string {
  return text.map((part) => (isKnownInline(part) && part.type === 'text' ? part.text : noText)).join('');
}
