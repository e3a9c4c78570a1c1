import type { Block } from '../document/block.js';
import { isKnownInline, type Inline } from '../document/inline.js';
import type { Prose } from '../document/prose.js';

/** The words of a block as a person reads them, a line each; undefined for blocks that are no text. */
export function blockPlainText(block: Block): string | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'code':
    case 'math':
      return proseText(block);
    case 'heading':
      return inlineText(block.text);
    case 'quote':
    case 'callout':
      return contentText(block.content);
    case 'collapsible':
      return block.title;
    case 'table':
      return block.rows.map((row) => row.map(inlineText).join(' | ')).join('\n');
    default:
      return undefined;
  }
}

function contentText(content: readonly Prose[]): string {
  return content.map(proseText).join('\n');
}

function proseText(prose: Prose): string {
  switch (prose.type) {
    case 'paragraph':
      return inlineText(prose.text);
    case 'list':
      return prose.items.map(({ content }) => contentText(content)).join('\n');
    case 'code':
      return prose.text;
    case 'math':
      return prose.tex;
    default:
      return '';
  }
}

function inlineText(text: readonly Inline[]): string {
  return text.filter(isKnownInline).map(partText).join('');
}

function partText(part: Extract<Inline, { type: 'text' | 'math' | 'value' | 'break' }>): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'math':
      return `$${part.tex}$`;
    case 'value':
      return `{{${part.source}}}`;
    case 'break':
      return '\n';
    default:
      return part satisfies never;
  }
}
