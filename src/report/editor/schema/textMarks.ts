import { Mark } from '@tiptap/core';
import { linkSchema } from '../../document/link.js';
import { keptAttribute } from './keptAttributes.js';

export const BoldMark = Mark.create({
  name: 'bold',
  excludes: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight', getAttrs: (value) => (/^(?:bold|bolder|[6-9]\d\d)$/.test(value) ? null : false) },
  ],
  renderHTML: () => ['strong', 0],
});

export const ItalicMark = Mark.create({
  name: 'italic',
  excludes: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (element) => (element.style.fontStyle === 'normal' ? false : null) },
    { style: 'font-style=italic' },
  ],
  renderHTML: () => ['em', 0],
});

export const StrikeMark = Mark.create({
  name: 'strike',
  excludes: 'strike',
  parseHTML: () => [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }, { style: 'text-decoration=line-through' }],
  renderHTML: () => ['s', 0],
});

export const InlineCodeMark = Mark.create({
  name: 'inlineCode',
  excludes: 'inlineCode',
  code: true,
  parseHTML: () => [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'tt' }],
  renderHTML: () => ['code', 0],
});

/** Where text leads: only what `linkSchema` lets through, also where it was pasted. */
export const LinkMark = Mark.create({
  name: 'link',
  excludes: 'link',
  inclusive: false,
  addAttributes: () => ({ href: keptAttribute('') }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return linkSchema.safeParse(href).success ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs['href']), rel: 'noopener noreferrer nofollow' }, 0],
});

/** Fields of a part of a text that this version does not know. */
export const ExtraMark = Mark.create({
  name: 'extra',
  excludes: 'extra',
  inclusive: false,
  addAttributes: () => ({ fields: keptAttribute() }),
  renderHTML: () => ['span', 0],
});
