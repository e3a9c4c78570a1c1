import type { BlockContent, ListItem as ListItemNode, PhrasingContent } from 'mdast';
import type { List, ListItem, Prose } from '../document/prose.js';
import { inlineToMdast } from './inlineToMdast.js';

/** Language of a code block that is a formula. */
export const mathLanguage = 'math';

/** Prose as a syntax tree; undefined where it has parts that Markdown has no sign for. */
export function proseToMdast(prose: Prose): BlockContent | undefined {
  switch (prose.type) {
    case 'paragraph':
      return paragraphNode(inlineToMdast(prose.text));
    case 'list':
      return listNode(prose);
    case 'code':
      return { type: 'code', lang: prose.language ?? null, meta: prose.meta ?? null, value: prose.text };
    case 'math':
      return { type: 'code', lang: mathLanguage, meta: null, value: prose.tex };
    default:
      return undefined;
  }
}

/** Prose below prose. */
export function contentToMdast(content: readonly Prose[]): BlockContent[] | undefined {
  return allDefined(content.map(proseToMdast));
}

/** The values, if there is none missing. */
export function allDefined<T>(values: readonly (T | undefined)[]): T[] | undefined {
  const defined = values.filter((value): value is T => value !== undefined);
  return defined.length === values.length ? defined : undefined;
}

function paragraphNode(children: PhrasingContent[] | undefined): BlockContent | undefined {
  return children && { type: 'paragraph', children };
}

function listNode({ style, start, items }: List): BlockContent | undefined {
  const children = allDefined(items.map(itemNode));
  if (!children) return undefined;
  const ordered = style === 'ordered';
  return { type: 'list', ordered, start: ordered ? (start ?? 1) : null, spread: children.some(({ spread }) => spread), children };
}

function itemNode({ checked, content }: ListItem): ListItemNode | undefined {
  const children = contentToMdast(content);
  return children && { type: 'listItem', checked: checked ?? null, spread: !isTight(children), children };
}

/** Whether an entry needs no empty lines: a line of text, and a list below it. */
function isTight([first, second, third]: readonly BlockContent[]): boolean {
  return first?.type !== 'list' && (second === undefined || second.type === 'list') && third === undefined;
}
