import { Extension, InputRule, type ExtendedRegExpMatchArray } from '@tiptap/core';
import type { NodeType, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { canJoin, findWrapping } from '@tiptap/pm/transform';
import { linkSchema } from '../../document/link.js';
import { blockAround } from '../commands/blockPlace.js';
import { newNode } from '../commands/blockCommands.js';

type Attributes = Record<string, unknown>;

/** What is typed as in Markdown becomes what it means. Backspace right after takes it back. */
export const MarkdownRules = Extension.create({
  name: 'markdownRules',
  addInputRules: () => [
    textblock(/^(#{1,6})\s$/, 'heading', ([, signs = '']) => ({ level: signs.length })),
    textblock(/^```([\w+#-]*)\s$/, 'codeBlock', ([, language]) => ({ language: language || null })),
    textblock(/^\$\$\s$/, 'mathBlock'),
    wrap(/^[-*+]\s$/, 'list', () => ({ style: 'bullet' })),
    wrap(/^(\d{1,9})[.)]\s$/, 'list', ([, start]) => ({ style: 'ordered', start: start === '1' ? null : Number(start) })),
    wrap(/^>\s$/, 'quote'),
    checkRule(),
    dividerRule(),
    mark(/(?:^|[^*\w])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, 'bold'),
    mark(/(?:^|[^_\w])(__([^_\s](?:[^_]*[^_\s])?)__)$/, 'bold'),
    mark(/(?:^|[^*\w])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, 'italic'),
    mark(/(?:^|[^_\w])(_([^_\s](?:[^_]*[^_\s])?)_)$/, 'italic'),
    mark(/(?:^|[^~])(~~([^~\s](?:[^~]*[^~\s])?)~~)$/, 'strike'),
    mark(/(?:^|[^`])(`([^`]+)`)$/, 'inlineCode'),
    atom(/(?:^|[^$\\\w])(\$([^$\s](?:[^$]*[^$\s])?)\$)$/, 'inlineMath', (tex) => ({ tex })),
    atom(/()(\{\{([^{}]+)\}\})$/, 'inlineValue', (source) => ({ source: source.trim() })),
    linkRule(),
  ],
});

/** Whether rules of whole lines hold at a place: not within code, nor in a cell of a table. */
function isLine($at: ResolvedPos): boolean {
  return $at.parent.type.name === 'paragraph';
}

function textblock(find: RegExp, name: string, attributes: (match: ExtendedRegExpMatchArray) => Attributes = () => ({})): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const $from = state.doc.resolve(range.from);
      const type = state.schema.nodes[name];
      if (!type || !isLine($from) || !$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), type)) return null;
      const { id } = $from.parent.attrs;
      state.tr.delete(range.from, range.to).setBlockType(range.from, range.from, type, { ...attributes(match), id });
      return undefined;
    },
  });
}

function wrap(find: RegExp, name: string, attributes: (match: ExtendedRegExpMatchArray) => Attributes = () => ({})): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const $from = state.doc.resolve(range.from);
      const type = state.schema.nodes[name];
      if (!type || !isLine($from)) return null;
      const { id } = $from.parent.attrs;
      state.tr.delete(range.from, range.to);
      return wrapLine(state, range.from, type, { ...attributes(match), id }) ? undefined : null;
    },
  });
}

/** Puts the line at a place into a list or a quote; a list goes on where one of its kind stands before it. */
export function wrapLine(state: EditorState, at: number, type: NodeType, attributes: Attributes): boolean {
  const { tr } = state;
  const range = tr.doc.resolve(at).blockRange();
  const wrapping = range && findWrapping(range, type, attributes);
  if (!range || !wrapping) return false;
  tr.wrap(range, wrapping);
  const { nodeBefore } = tr.doc.resolve(range.start);
  const goesOn = type.name === 'list' && nodeBefore?.type === type && nodeBefore.attrs['style'] === attributes['style'];
  if (goesOn && canJoin(tr.doc, range.start)) tr.join(range.start);
  return true;
}

/** `[ ]` and `[x]` make a box, of the entry they stand in or of a new list. */
function checkRule(): InputRule {
  return new InputRule({
    find: /^\[([ xX]?)\]\s$/,
    handler: ({ state, range, match }) => {
      const { tr, schema } = state;
      const $from = tr.doc.resolve(range.from);
      if (!isLine($from)) return null;
      const { id } = $from.parent.attrs;
      tr.delete(range.from, range.to);
      const isEntry = $from.node(-1).type.name === 'listItem';
      if (!isEntry && !wrapLine(state, range.from, schema.nodes['list']!, { style: 'bullet', id })) return null;
      const $item = tr.selection.$from;
      tr.setNodeAttribute($item.before($item.depth - 1), 'checked', match[1]?.toLowerCase() === 'x');
      return undefined;
    },
  });
}

function dividerRule(): InputRule {
  return new InputRule({
    find: /^(?:---|___|\*\*\*)\s?$/,
    handler: ({ state, range }) => {
      const place = blockAround(state.doc.resolve(range.from));
      if (place?.node.type.name !== 'paragraph' || place.node.content.size > range.to - range.from) return null;
      const nodes = [newNode({ type: 'divider' }, state), state.schema.node('paragraph')];
      state.tr.replaceWith(place.from, place.to, nodes).setSelection(TextSelection.create(state.tr.doc, place.from + 2));
      return undefined;
    },
  });
}

/** Whether text at a place can be marked, or have formulas and values in it. */
function isText($at: ResolvedPos): boolean {
  return !$at.parent.type.spec.code && !$at.marks().some(({ type }) => type.name === 'inlineCode');
}

function mark(find: RegExp, name: string): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const [, whole = '', text = ''] = match;
      const start = range.to - whole.length + 1;
      const $from = state.doc.resolve(range.from);
      const type = state.schema.marks[name];
      if (!type || !isText($from)) return null;
      const { tr } = state;
      const signs = (whole.length - text.length) / 2;
      // The last sign is typed now, and not in the document yet.
      tr.delete(start + signs + text.length, range.to);
      tr.delete(start, start + signs);
      tr.addMark(start, start + text.length, type.create());
      tr.removeStoredMark(type);
      return undefined;
    },
  });
}

function atom(find: RegExp, name: string, attributes: (text: string) => Attributes): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const whole = match[1] || match[2] || '';
      const text = match[1] ? (match[2] ?? '') : (match[3] ?? '');
      const type = state.schema.nodes[name];
      const start = range.to - whole.length + 1;
      if (!type || !isText(state.doc.resolve(range.from)) || text.includes('\uFFFC')) return null;
      state.tr.replaceWith(start, range.to, type.create(attributes(text), undefined, state.doc.resolve(start).marks()));
      return undefined;
    },
  });
}

/** `[text](address)`, where the address is one that links may have. */
function linkRule(): InputRule {
  return new InputRule({
    find: /\[([^[\]]+)\]\((\S+)\)$/,
    handler: ({ state, range, match }) => {
      const [, text = '', href = ''] = match;
      const type = state.schema.marks['link'];
      if (!type || !linkSchema.safeParse(href).success || !isText(state.doc.resolve(range.from))) return null;
      const { tr } = state;
      tr.delete(range.from + 1 + text.length, range.to).delete(range.from, range.from + 1);
      tr.addMark(range.from, range.from + text.length, type.create({ href })).removeStoredMark(type);
      return undefined;
    },
  });
}
