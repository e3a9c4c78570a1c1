import type { BlockContent, Code, DefinitionContent, List as ListNode, ListItem as ListItemNode, RootContent } from 'mdast';
import type { ListItem, Prose } from '../document/prose.js';
import { mdastToInline, type ReadContext } from './mdastToInline.js';
import { placeOf } from './place.js';
import { mathLanguage } from './proseToMdast.js';

/** The prose of a syntax tree; undefined for nodes that are none. */
export function mdastToProse(node: RootContent, context: ReadContext): Prose | undefined {
  switch (node.type) {
    case 'paragraph': {
      const [only, other] = node.children;
      if (only?.type === 'inlineMath' && only.display && !other) return { type: 'math', tex: only.value.replace(/^\n|\n$/g, '') };
      return { type: 'paragraph', text: mdastToInline(node.children, context) };
    }
    case 'list':
      return listOf(node, context);
    case 'code':
      return codeOf(node);
    default:
      return undefined;
  }
}

/** The prose within a list entry or a quote; other nodes are complained of. */
export function mdastToContent(nodes: readonly (BlockContent | DefinitionContent)[], where: string, context: ReadContext): Prose[] {
  return nodes.flatMap((node) => {
    if (node.type === 'definition') return [];
    const prose = mdastToProse(node, context);
    if (!prose) context.complain(placeOf(node), `a ${where} holds text, lists and code only, no ${nodeName(node)}`);
    return prose ? [prose] : [];
  });
}

/** What people call a kind of node. */
export function nodeName({ type }: RootContent): string {
  if (type === 'html') return 'HTML';
  if (type === 'blockquote') return 'quote';
  return type === 'thematicBreak' ? 'divider' : type;
}

function codeOf({ lang, meta, value }: Code): Prose {
  if (lang === mathLanguage && !meta) return { type: 'math', tex: value };
  return { type: 'code', ...(lang ? { language: lang } : {}), ...(meta ? { meta } : {}), text: value };
}

function listOf({ ordered, start, children }: ListNode, context: ReadContext): Prose {
  const items = children.map((item) => itemOf(item, context));
  if (!ordered) return { type: 'list', style: 'bullet', items };
  return { type: 'list', style: 'ordered', ...(start === 1 || typeof start !== 'number' ? {} : { start }), items };
}

function itemOf({ checked, children }: ListItemNode, context: ReadContext): ListItem {
  const content = mdastToContent(children, 'list entry', context);
  return typeof checked === 'boolean' ? { checked, content } : { content };
}
