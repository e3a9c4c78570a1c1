import { Node } from '@tiptap/core';
import { blockAttributes, keptAttribute } from './keptAttributes.js';

export const ParagraphNode = Node.create({
  name: 'paragraph',
  // The first of the blocks is what fills a place that must not be empty.
  priority: 1000,
  group: 'block prose',
  content: 'inline*',
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { dir: 'auto' }, 0],
});

export const ListNode = Node.create({
  name: 'list',
  group: 'block prose',
  content: 'listItem+',
  addAttributes: () => ({ ...blockAttributes(), style: keptAttribute('bullet'), start: keptAttribute() }),
  parseHTML: () => [
    { tag: 'ul', attrs: { style: 'bullet' } },
    { tag: 'ol', getAttrs: (element) => ({ style: 'ordered', start: startOf(element) }) },
  ],
  renderHTML: ({ node }) => {
    const { style, start } = node.attrs as { style: string; start: number | null };
    return style === 'ordered'
      ? ['ol', { class: 'rf-list', ...(start === null ? {} : { start: String(start) }) }, 0]
      : ['ul', { class: 'rf-list' }, 0];
  },
});

function startOf(element: HTMLElement): number | null {
  const start = Number(element.getAttribute('start') ?? 1);
  return Number.isInteger(start) && start >= 0 && start <= 999_999_999 && start !== 1 ? start : null;
}

export const ListItemNode = Node.create({
  name: 'listItem',
  content: 'prose+',
  defining: true,
  addAttributes: () => ({ extra: keptAttribute(), checked: keptAttribute() }),
  parseHTML: () => [{ tag: 'li', getAttrs: (element) => ({ checked: boxOf(element) }) }],
  renderHTML: ({ node }) => {
    const checked = node.attrs['checked'] as boolean | null;
    return ['li', checked === null ? {} : { 'data-rf-checked': String(checked) }, ['div', 0]];
  },
});

/** Whether the box of a pasted entry is ticked; null where it has none. */
function boxOf(element: HTMLElement): boolean | null {
  const said = element.getAttribute('data-rf-checked') ?? element.getAttribute('data-checked');
  if (said !== null) return said === 'true';
  const box = element.querySelector<HTMLInputElement>(':scope > input[type=checkbox], :scope > :is(p, label, span) > input[type=checkbox]');
  return box && (box.checked || box.hasAttribute('checked'));
}

export const CodeNode = Node.create({
  name: 'codeBlock',
  group: 'block prose',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({ ...blockAttributes(), language: keptAttribute(), meta: keptAttribute() }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: (element) => ({ language: languageOf(element) }) }],
  renderHTML: ({ node }) => {
    const language = node.attrs['language'] as string | null;
    return ['pre', ['code', language ? { class: `language-${language}` } : {}, 0]];
  },
});

function languageOf(element: HTMLElement): string | null {
  const names = `${element.className} ${element.querySelector('code')?.className ?? ''}`;
  return /\blanguage-([\w+#-]+)/.exec(names)?.[1] ?? null;
}

/** A formula of its own: its text is LaTeX. */
export const MathNode = Node.create({
  name: 'mathBlock',
  group: 'block prose',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: blockAttributes,
  renderHTML: () => ['pre', ['code', { class: 'language-math' }, 0]],
});

/** What stands in a list or quote and is of a type that this version does not know. */
export const UnknownProseNode = Node.create({
  name: 'unknownProse',
  group: 'prose',
  atom: true,
  addAttributes: () => ({ json: keptAttribute() }),
  renderHTML: ({ node }) => unknownHtml(node.attrs['json']),
});

/** What stands in the place of a part of an unknown type. */
export function unknownHtml(json: unknown): [string, { class: string }, string] {
  const { type } = Object(json) as { type?: unknown };
  return ['div', { class: 'rf-unknown-block' }, `This page cannot show a block of type ${String(type)}. It is kept.`];
}
