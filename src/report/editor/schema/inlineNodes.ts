import { Node } from '@tiptap/core';
import { keptAttribute } from './keptAttributes.js';

export const TextNode = Node.create({ name: 'text', group: 'inline' });

export const BreakNode = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  addAttributes: () => ({ extra: keptAttribute() }),
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** A formula in a line. */
export const InlineMathNode = Node.create({
  name: 'inlineMath',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ tex: keptAttribute(''), extra: keptAttribute() }),
  // What KaTeX typeset has its source in it.
  parseHTML: () => [
    {
      tag: 'span.katex',
      getAttrs: (element) => {
        const tex = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
        return tex ? { tex } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['span', { class: 'rf-inline-math' }, `$${String(node.attrs['tex'])}$`],
  renderText: ({ node }) => `$${String(node.attrs['tex'])}$`,
});

/** A value of the data. */
export const InlineValueNode = Node.create({
  name: 'inlineValue',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ source: keptAttribute(''), extra: keptAttribute() }),
  renderHTML: ({ node }) => ['span', { class: 'rf-inline-value' }, `{{${String(node.attrs['source'])}}}`],
  renderText: ({ node }) => `{{${String(node.attrs['source'])}}}`,
});

/** A part of a text that is of a type that this version does not know. */
export const UnknownInlineNode = Node.create({
  name: 'unknownInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ json: keptAttribute() }),
  renderHTML: ({ node }) => ['span', { class: 'rf-unknown-inline' }, (Object(node.attrs['json']) as { type?: string }).type ?? 'unknown'],
});
