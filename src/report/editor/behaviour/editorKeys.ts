import { Extension, type Editor } from '@tiptap/core';
import { exitCode } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { goToNextCell } from '@tiptap/pm/tables';
import { blockAround } from '../commands/blockPlace.js';
import { moveBlock, turnInto } from '../commands/blockCommands.js';
import type { BlockTarget } from '../commands/turnBlock.js';

const targets: Readonly<Record<string, BlockTarget>> = {
  'Mod-Alt-0': 'paragraph',
  'Mod-Alt-1': 'heading-1',
  'Mod-Alt-2': 'heading-2',
  'Mod-Alt-3': 'heading-3',
  'Mod-Shift-7': 'ordered',
  'Mod-Shift-8': 'bullet',
  'Mod-Shift-9': 'check',
};

/** What keys do beside what typing does. */
export const EditorKeys = Extension.create({
  name: 'editorKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const turning = Object.entries(targets).map(([key, into]) => [key, () => turnCurrent(this.editor, into)] as const);
    return {
      'Mod-z': run(undo),
      'Mod-y': run(redo),
      'Shift-Mod-z': run(redo),
      'Mod-b': () => this.editor.commands.toggleMark('bold'),
      'Mod-i': () => this.editor.commands.toggleMark('italic'),
      'Mod-e': () => this.editor.commands.toggleMark('inlineCode'),
      'Mod-Shift-x': () => this.editor.commands.toggleMark('strike'),
      'Shift-Enter': () => breakLine(this.editor),
      'Mod-Enter': run(exitCode),
      Enter: () => run(leaveCode)() || run(splitItem)(),
      Tab: () => run(goToNextCell(1))() || run(sinkListItem(this.editor.schema.nodes['listItem']!))() || indentCode(this.editor),
      'Shift-Tab': () => run(goToNextCell(-1))() || run(liftListItem(this.editor.schema.nodes['listItem']!))(),
      Backspace: () => run(plainParagraph)(),
      'Alt-Shift-ArrowUp': () => moveCurrent(this.editor, -1),
      'Alt-Shift-ArrowDown': () => moveCurrent(this.editor, 1),
      ...Object.fromEntries(turning),
    };
  },
});

function turnCurrent(editor: Editor, into: BlockTarget): boolean {
  const place = blockAround(editor.state.selection.$from);
  return place !== undefined && editor.commands.command(({ tr, state }) => turnInto(tr, state, place.from, into));
}

function moveCurrent(editor: Editor, by: -1 | 1): boolean {
  const place = blockAround(editor.state.selection.$from);
  return place !== undefined && editor.commands.command(({ tr }) => moveBlock(tr, place.from, by));
}

function breakLine({ state, commands, schema }: Editor): boolean {
  const isCode = state.selection.$from.parent.type.spec.code === true;
  return commands.command(({ tr }) => {
    if (isCode) tr.insertText('\n');
    else tr.replaceSelectionWith(schema.nodes['hardBreak']!.create());
    tr.scrollIntoView();
    return true;
  });
}

/** A new entry of a list has a box where the one before it has one. */
const splitItem: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const type = state.schema.nodes['listItem'];
  const item = $from.depth > 1 ? $from.node(-1) : undefined;
  if (!type || item?.type !== type) return false;
  const checked = item.attrs['checked'] === null ? null : false;
  return splitListItem(type, { checked, extra: null })(state, dispatch);
};

/** A third line end at the end of code leaves it. */
const leaveCode: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!empty || !parent.type.spec.code || $from.parentOffset < parent.content.size || !parent.textContent.endsWith('\n\n')) return false;
  const clean = state.apply(state.tr.delete($from.pos - 2, $from.pos));
  return exitCode(clean, dispatch && ((tr) => dispatch(joinedSteps(state.tr.delete($from.pos - 2, $from.pos), tr))), view);
};

function joinedSteps(first: Parameters<NonNullable<Parameters<Command>[1]>>[0], second: typeof first): typeof first {
  for (const step of second.steps) first.step(step);
  return first.setSelection(TextSelection.near(first.doc.resolve(second.selection.from))).scrollIntoView();
}

function indentCode(editor: Editor): boolean {
  if (editor.state.selection.$from.parent.type.name !== 'codeBlock') return false;
  editor.view.dispatch(editor.state.tr.insertText('  '));
  return true;
}

/** At the start of a block of text that is no paragraph, Backspace makes it one; the first entry of a list leaves it. */
const plainParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const { parent } = $from;
  if (parent.type.name === 'paragraph') {
    const item = $from.depth > 1 ? $from.node(-1) : undefined;
    const isFirst = item?.type.name === 'listItem' && $from.index(-1) === 0 && $from.index(-2) === 0;
    return isFirst && liftListItem(item.type)(state, dispatch);
  }
  if (!['heading', 'codeBlock', 'mathBlock'].includes(parent.type.name)) return false;
  dispatch?.(state.tr.setBlockType($from.pos, $from.pos, state.schema.nodes['paragraph']!, { id: parent.attrs['id'] as string | null }));
  return true;
};
