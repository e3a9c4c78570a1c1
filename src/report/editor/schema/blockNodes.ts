import { Node } from '@tiptap/core';
import { sourceSchema } from '../../document/link.js';
import { blockAttributes, keptAttribute } from './keptAttributes.js';
import { unknownHtml } from './proseNodes.js';

const levels = [1, 2, 3, 4, 5, 6] as const;

export const HeadingNode = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ ...blockAttributes(), level: keptAttribute(2) }),
  parseHTML: () => levels.map((level) => ({ tag: `h${level}`, getAttrs: (element) => ({ level: levelOf(element) ?? level }) })),
  // The title of the report is the first heading of the page.
  renderHTML: ({ node }) => {
    const level = node.attrs['level'] as number;
    return [`h${Math.min(level + 1, 6)}`, { class: 'rf-heading', 'data-rf-level': String(level), dir: 'auto' }, 0];
  },
});

/** That of a heading which an editor of reports wrote. */
function levelOf(element: HTMLElement): number | undefined {
  const level = Number(element.getAttribute('data-rf-level'));
  return levels.find((known) => known === level);
}

export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  content: 'prose+',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', { class: 'rf-quote' }, 0],
});

export const CalloutNode = Node.create({
  name: 'callout',
  group: 'block',
  content: 'prose+',
  defining: true,
  addAttributes: () => ({ ...blockAttributes(), tone: keptAttribute('note') }),
  renderHTML: ({ node }) => ['div', { class: 'rf-callout', 'data-rf-tone': String(node.attrs['tone']) }, ['div', 0]],
});

export const DividerNode = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr', { class: 'rf-divider' }],
});

export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...blockAttributes(), src: keptAttribute(''), alt: keptAttribute(''), caption: keptAttribute() }),
  parseHTML: () => [
    {
      tag: 'img[src]',
      getAttrs: (element) => {
        const src = element.getAttribute('src') ?? '';
        if (!sourceSchema.safeParse(src).success) return false;
        return { src, alt: element.getAttribute('alt') ?? '', caption: element.getAttribute('title') || null };
      },
    },
  ],
  renderHTML: ({ node }) => ['img', { src: String(node.attrs['src']), alt: String(node.attrs['alt']) }],
});

export const VideoNode = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...blockAttributes(), src: keptAttribute(''), caption: keptAttribute() }),
  renderHTML: ({ node }) => ['p', String(node.attrs['src'])],
});

export const ContentsNode = Node.create({
  name: 'tableOfContents',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...blockAttributes(), depth: keptAttribute() }),
  renderHTML: () => ['p', 'Contents'],
});

/** Blocks that can be folded away. */
export const CollapsibleNode = Node.create({
  name: 'collapsible',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ ...blockAttributes(), title: keptAttribute(''), open: keptAttribute() }),
  renderHTML: ({ node }) => ['details', ['summary', String(node.attrs['title'])], ['div', 0]],
});

export const ColumnsNode = Node.create({
  name: 'columns',
  group: 'block',
  content: 'column+',
  isolating: true,
  addAttributes: blockAttributes,
  renderHTML: () => ['div', { class: 'rf-columns-block' }, 0],
});

export const ColumnNode = Node.create({
  name: 'column',
  content: 'block+',
  isolating: true,
  addAttributes: () => ({ extra: keptAttribute(), width: keptAttribute() }),
  renderHTML: ({ node }) => ['div', { class: 'rf-column-block', style: `flex-grow: ${Number(node.attrs['width'] ?? 1)}` }, 0],
});

export const RunTableNode = Node.create({
  name: 'runTable',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...blockAttributes(), runSet: keptAttribute(''), columns: keptAttribute() }),
  renderHTML: () => ['p', 'Table of runs'],
});

export const EmbedNode = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...blockAttributes(), url: keptAttribute(''), title: keptAttribute(''), height: keptAttribute() }),
  renderHTML: ({ node }) => ['p', String(node.attrs['url'])],
});

/** Panels and their runs, which are kept beside the text: see `reportParts`. */
export const PanelGridNode = Node.create({
  name: 'panelGrid',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    ...blockAttributes(),
    runSets: keptAttribute([]),
    hiddenRunSets: keptAttribute(),
    panels: keptAttribute([]),
  }),
  renderHTML: () => ['p', 'Panels'],
});

/** A block of a type that this version does not know. */
export const UnknownBlockNode = Node.create({
  name: 'unknownBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({ id: keptAttribute(), json: keptAttribute() }),
  renderHTML: ({ node }) => unknownHtml(node.attrs['json']),
});
