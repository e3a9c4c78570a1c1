import type { PhrasingContent } from 'mdast';
import { marks as markOrder, type Inline, type KnownInline, type Mark, type Marked } from '../document/inline.js';
import { linkSchema } from '../document/link.js';
import { placeOf, type Complain } from './place.js';

/** Definitions of links that stand elsewhere in a text: `[name]: address`, by their identifiers. */
export type Definitions = ReadonlyMap<string, string>;

/** What a text is read with. */
export interface ReadContext {
  complain: Complain;
  definitions: Definitions;
}

/** The text of a syntax tree. What reports do not have is complained of. */
export function mdastToInline(nodes: readonly PhrasingContent[], context: ReadContext): Inline[] {
  return nodes.flatMap((node) => readNode(node, {}, context));
}

function readNode(node: PhrasingContent, marked: Marked, context: ReadContext): Inline[] {
  const within = (children: readonly PhrasingContent[], inner: Marked) => children.flatMap((child) => readNode(child, inner, context));
  switch (node.type) {
    case 'strong':
      return within(node.children, withMark(marked, 'bold'));
    case 'emphasis':
      return within(node.children, withMark(marked, 'italic'));
    case 'delete':
      return within(node.children, withMark(marked, 'strike'));
    case 'link':
      if (node.title) context.complain(placeOf(node), 'a link has no title in a report');
      return within(node.children, withLink(node, node.url, marked, context));
    case 'linkReference': {
      const url = context.definitions.get(node.identifier) ?? '';
      return within(node.children, withLink(node, url, marked, context));
    }
    default:
      return readLeaf(node, marked, context);
  }
}

function readLeaf(node: Exclude<PhrasingContent, { type: 'strong' }>, marked: Marked, { complain }: ReadContext): KnownInline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value, ...marked }];
    case 'inlineCode':
      return [{ type: 'text', text: node.value, ...withMark(marked, 'code') }];
    case 'inlineMath':
      return [{ type: 'math', tex: node.value, ...marked }];
    case 'inlineValue':
      return [{ type: 'value', source: node.value, ...marked }];
    case 'break':
      return [{ type: 'break', ...marked }];
    case 'image':
    case 'imageReference':
      complain(placeOf(node), 'an image is a block of its own: put it between blank lines');
      return [];
    case 'html':
      complain(placeOf(node), 'HTML is no part of a report; write it as `code`, or put a \\ before its <');
      return [];
    default:
      complain(placeOf(node), `reports have no ${node.type}`);
      return [];
  }
}

function withMark(marked: Marked, mark: Mark): Marked {
  return { ...marked, marks: markOrder.filter((known) => known === mark || marked.marks?.includes(known)) };
}

function withLink(node: PhrasingContent, url: string, marked: Marked, { complain }: ReadContext): Marked {
  const parsed = linkSchema.safeParse(url);
  if (!parsed.success) complain(placeOf(node), `${JSON.stringify(url)} is no link: ${parsed.error.issues[0]?.message ?? ''}`);
  return { ...marked, link: url };
}
