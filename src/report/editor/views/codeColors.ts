import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { highlightCode, type CodePiece } from '../../viewer/highlightCode.js';

/** Colours code as readers see it. */
export function codeColors(): Plugin {
  const known = new WeakMap<Node, readonly CodePiece[] | undefined>();
  const piecesOf = (node: Node): readonly CodePiece[] | undefined => {
    const language = node.attrs['language'] as string | null;
    if (!known.has(node)) known.set(node, language === null ? undefined : highlightCode(node.textContent, language));
    return known.get(node);
  };
  const decorate = (doc: Node): DecorationSet => {
    const all: Decoration[] = [];
    doc.descendants((node, at) => {
      if (node.type.name === 'codeBlock') all.push(...decorationsOf(piecesOf(node) ?? [], at + 1));
      return !node.isTextblock;
    });
    return DecorationSet.create(doc, all);
  };
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_, { doc }) => decorate(doc),
      apply: (tr, before) => (tr.docChanged ? decorate(tr.doc) : before),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function decorationsOf(pieces: readonly CodePiece[], start: number): Decoration[] {
  let at = start;
  return pieces.flatMap(({ text, token }) => {
    const from = at;
    at += text.length;
    return token === undefined ? [] : [Decoration.inline(from, at, { 'data-rf-token': token })];
  });
}
