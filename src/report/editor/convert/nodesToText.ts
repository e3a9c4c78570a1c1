import type { Node } from '@tiptap/pm/model';
import { marks as markOrder, type Inline, type Marked } from '../../document/inline.js';

/** The text that a node of the editor holds. */
export function nodesToText(parent: Node): Inline[] {
  return parent.children.map(nodeToInline);
}

function nodeToInline(node: Node): Inline {
  const extra = node.attrs['extra'] as object | null;
  switch (node.type.name) {
    case 'inlineMath':
      return { ...extra, type: 'math', tex: node.attrs['tex'] as string, ...markedOf(node) };
    case 'inlineValue':
      return { ...extra, type: 'value', source: node.attrs['source'] as string, ...markedOf(node) };
    case 'hardBreak':
      return { ...extra, type: 'break', ...markedOf(node) };
    case 'unknownInline':
      return node.attrs['json'] as Inline;
    default: {
      const fields = node.marks.find(({ type }) => type.name === 'extra')?.attrs['fields'] as object | undefined;
      return { ...fields, type: 'text', text: node.text ?? '', ...markedOf(node) };
    }
  }
}

function markedOf({ marks }: Node): Marked {
  const names = markOrder.filter((mark) => marks.some(({ type }) => type.name === (mark === 'code' ? 'inlineCode' : mark)));
  const link = marks.find(({ type }) => type.name === 'link')?.attrs['href'] as string | undefined;
  return { ...(names.length > 0 ? { marks: names } : {}), ...(link === undefined ? {} : { link }) };
}
