import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Says in the empty line that one is in what can be done there. */
export function placeholders(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection: { $from, empty } }) => {
        const { parent } = $from;
        if (!empty || !parent.isTextblock || parent.content.size > 0 || $from.depth === 0) return null;
        const text = hintFor(parent.type.name, $from.node(-1).type.name);
        if (text === undefined) return null;
        const around = { class: 'rf-placeholder', 'data-rf-placeholder': text };
        return DecorationSet.create(doc, [Decoration.node($from.before(), $from.after(), around)]);
      },
    },
  });
}

function hintFor(name: string, parent: string): string | undefined {
  if (name === 'heading') return 'Heading';
  if (name === 'codeBlock') return 'Code';
  if (name === 'mathBlock') return 'LaTeX, such as \\frac{a}{b}';
  if (name !== 'paragraph') return undefined;
  return parent === 'listItem' ? 'List' : 'Write, or press / for blocks and panels';
}
