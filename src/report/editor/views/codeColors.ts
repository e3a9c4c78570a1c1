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
  const colored = (doc: Node): Colored => {
    const found = codeIn(doc);
    const all = found.flatMap(({ node, at }) => decorationsOf(piecesOf(node) ?? [], at + 1));
    return { code: found.map(({ node }) => node), colors: DecorationSet.create(doc, all) };
  };
  const plugin: Plugin<Colored> = new Plugin({
    state: {
      init: (_, { doc }) => colored(doc),
      apply: (tr, before) => {
        if (!tr.docChanged) return before;
        const code = codeIn(tr.doc);
        const isSame = code.length === before.code.length && code.every(({ node }, i) => node === before.code[i]);
        return isSame ? { code: before.code, colors: before.colors.map(tr.mapping, tr.doc) } : colored(tr.doc);
      },
    },
    props: { decorations: (state) => plugin.getState(state)?.colors },
  });
  return plugin;
}

/** The code of a text, and its colours: they move with it while nobody changes any. */
interface Colored {
  code: readonly Node[];
  colors: DecorationSet;
}

function codeIn(doc: Node): { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'codeBlock') found.push({ node, at });
    return !node.isTextblock;
  });
  return found;
}

function decorationsOf(pieces: readonly CodePiece[], start: number): Decoration[] {
  let at = start;
  return pieces.flatMap(({ text, token }) => {
    const from = at;
    at += text.length;
    return token === undefined ? [] : [Decoration.inline(from, at, { 'data-rf-token': token })];
  });
}
