import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { textsOf, type Locale } from '../../../texts/index.js';
import { editorTexts } from '../texts.js';

/** Says in the empty line that one is in what can be done there. */
export function placeholders(host: { readonly locale: Locale }): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection: { $from, empty } }) => {
        const { parent } = $from;
        if (!empty || !parent.isTextblock || parent.content.size > 0 || $from.depth === 0) return null;
        const text = hintFor(parent.type.name, $from.node(-1).type.name, host.locale);
        if (text === undefined) return null;
        const around = { class: 'rf-placeholder', 'data-rf-placeholder': text };
        return DecorationSet.create(doc, [Decoration.node($from.before(), $from.after(), around)]);
      },
    },
  });
}

function hintFor(name: string, parent: string, locale: Locale): string | undefined {
  const t = textsOf(editorTexts, locale);
  if (name === 'heading') return t('headingHere');
  if (name === 'codeBlock') return t('codeHere');
  if (name === 'mathBlock') return t('latexHere', { example: '\\frac{a}{b}' });
  if (name !== 'paragraph') return undefined;
  return parent === 'listItem' ? t('listHere') : t('write');
}
