import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { textsOf } from '../../../texts/index.js';
import { insertBlocks } from '../commands/blockCommands.js';
import type { EditorServices } from '../editorServices.js';
import { insertGrid, newRunSet } from '../panels/newPanel.js';
import { changeParts, partsOf } from '../state/reportParts.js';
import { editorTexts } from '../texts.js';
import type { SlashAct } from './slashItems.js';

/** Puts in what asks the writer for more by itself: formulas and values in lines, pictures, grids, tables of runs. */
export function askItem(view: EditorView, act: Extract<SlashAct, { do: 'ask' }>, { project, fresh, notify, locale }: EditorServices): void {
  const { state } = view;
  const { tr, schema } = state;
  switch (act.for) {
    case 'math':
      return view.dispatch(tr.replaceSelectionWith(schema.node('inlineMath')));
    case 'value':
      return view.dispatch(tr.replaceSelectionWith(schema.node('inlineValue')));
    case 'image':
      return view.dispatch(insertBlocks(tr, state, [{ type: 'image', src: '', alt: '' }]));
    case 'panels': {
      if (project === undefined) return notify(textsOf(editorTexts, locale)('noProject'));
      insertGrid(tr, state, [], project);
      const { selection } = tr;
      if (selection instanceof NodeSelection) fresh.add(String(selection.node.attrs['id']));
      return view.dispatch(tr);
    }
    case 'run-table': {
      const [known] = Object.keys(partsOf(state).runSets);
      if (known === undefined && project === undefined) return notify(textsOf(editorTexts, locale)('noProject'));
      const made = known === undefined ? newRunSet(partsOf(state), project ?? '') : undefined;
      if (made) changeParts(tr, state, { runSets: [made] });
      return view.dispatch(insertBlocks(tr, state, [{ type: 'run-table', runSet: known ?? made?.id ?? '' }]));
    }
    default:
      return act.for satisfies never;
  }
}
