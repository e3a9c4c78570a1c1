import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { changeParts, partsOf } from './reportParts.js';

/** Takes panels and run sets out of the report when the last block that names them goes; they come back with it, by undo. */
export function dropUnusedPanels(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      if (before.doc === state.doc || transactions.some(isHistoryTransaction)) return null;
      const [was, is] = [namesIn(before.doc), namesIn(state.doc)];
      const { panels, runSets } = partsOf(state);
      const withoutPanels = [...was.panels].filter((id) => !is.panels.has(id) && Object.hasOwn(panels, id));
      const withoutRunSets = [...was.runSets].filter((id) => !is.runSets.has(id) && Object.hasOwn(runSets, id));
      const tr = changeParts(state.tr, state, { withoutPanels, withoutRunSets });
      return tr.docChanged ? tr : null;
    },
  });
}

/** Ids of the panels and run sets that blocks name. */
export function namesIn(doc: Node): { panels: ReadonlySet<string>; runSets: ReadonlySet<string> } {
  const panels = new Set<string>();
  const runSets = new Set<string>();
  doc.descendants((node) => {
    const { attrs } = node;
    if (node.type.name === 'runTable') runSets.add(attrs['runSet'] as string);
    if (node.type.name === 'panelGrid') {
      for (const id of attrs['panels'] as string[]) panels.add(id);
      for (const id of attrs['runSets'] as string[]) runSets.add(id);
    }
    return !node.isTextblock;
  });
  return { panels, runSets };
}
