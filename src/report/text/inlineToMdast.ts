import type { PhrasingContent } from 'mdast';
import { isKnownInline, type Inline, type KnownInline, type Mark } from '../document/inline.js';

/** What can stand around a part of a text, from the outside to the inside. Code is a leaf. */
const wrappers = ['link', 'bold', 'italic', 'strike'] as const;
type Wrapper = (typeof wrappers)[number];

/** Text as a syntax tree; undefined where it has parts that Markdown has no sign for. */
export function inlineToMdast(text: readonly Inline[]): PhrasingContent[] | undefined {
  const known = text.filter(isKnownInline);
  return known.length === text.length ? wrapped(known, 0) : undefined;
}

/** Neighbours with the same mark stand within one sign. */
function wrapped(parts: readonly KnownInline[], depth: number): PhrasingContent[] {
  const wrapper = wrappers[depth];
  if (!wrapper) return parts.map(leaf);
  return neighbours(parts, (part) => markOf(part, wrapper)).flatMap(([mark, group]) => {
    const children = wrapped(group, depth + 1);
    return mark === undefined ? children : [wrap(wrapper, mark, children)];
  });
}

function neighbours(
  parts: readonly KnownInline[],
  markOfPart: (part: KnownInline) => string | undefined,
): [mark: string | undefined, group: KnownInline[]][] {
  const groups: [string | undefined, KnownInline[]][] = [];
  for (const part of parts) {
    const mark = markOfPart(part);
    const last = groups.at(-1);
    if (last && last[0] === mark) last[1].push(part);
    else groups.push([mark, [part]]);
  }
  return groups;
}

function markOf(part: KnownInline, wrapper: Wrapper): string | undefined {
  if (wrapper === 'link') return part.link;
  return hasMark(part, wrapper) ? wrapper : undefined;
}

function hasMark({ marks }: KnownInline, mark: Mark): boolean {
  return marks?.includes(mark) === true;
}

function wrap(wrapper: Wrapper, mark: string, children: PhrasingContent[]): PhrasingContent {
  switch (wrapper) {
    case 'link':
      return { type: 'link', url: mark, children };
    case 'bold':
      return { type: 'strong', children };
    case 'italic':
      return { type: 'emphasis', children };
    case 'strike':
      return { type: 'delete', children };
    default:
      return wrapper satisfies never;
  }
}

function leaf(part: KnownInline): PhrasingContent {
  switch (part.type) {
    case 'text':
      return hasMark(part, 'code') ? { type: 'inlineCode', value: part.text } : { type: 'text', value: part.text };
    case 'math':
      return { type: 'inlineMath', value: part.tex, display: false };
    case 'value':
      return { type: 'inlineValue', value: part.source };
    case 'break':
      return { type: 'break' };
    default:
      return part satisfies never;
  }
}
