import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { RunSet } from '../../../model/index.js';
import type { PanelDocument } from '../../../panels/index.js';
import { freeKey } from '../../edit/freeNames.js';
import { partsOf, changeParts } from '../state/reportParts.js';
import { newRunSet, placeFor } from './newPanel.js';

/** A grid in the text: where it stands, and what it names. */
export interface GridPlace {
  at: number;
  panels: readonly string[];
  runSets: readonly string[];
  hiddenRunSets: readonly string[];
}

/** What a change of a grid is made of. */
type GridChange = (tr: Transaction, state: EditorState, grid: GridPlace) => Transaction;

/** The grid at a place. */
export function gridAt(state: EditorState, at: number): GridPlace | undefined {
  const node = state.doc.nodeAt(at);
  if (node?.type.name !== 'panelGrid') return undefined;
  const { panels, runSets, hiddenRunSets } = node.attrs as { panels: string[]; runSets: string[]; hiddenRunSets: string[] | null };
  return { at, panels, runSets, hiddenRunSets: hiddenRunSets ?? [] };
}

/** Adds a panel; one without a place gets the next that is free. */
export function addPanel(panel: Omit<PanelDocument, 'id' | 'layout'> & Partial<Pick<PanelDocument, 'layout'>>): GridChange {
  return (tr, state, grid) => {
    const { panels } = partsOf(state);
    const others = grid.panels.flatMap((id) => panels[id] ?? []);
    const document: PanelDocument = { ...panel, id: freeKey(panels, 'panel-'), layout: panel.layout ?? placeFor(others) };
    changeParts(tr, state, { panels: [document] });
    return tr.setNodeAttribute(grid.at, 'panels', [...grid.panels, document.id]);
  };
}

/** Takes a panel out of the grid. Where no other block names it the report has it no more. */
export function removePanel(id: string): GridChange {
  return (tr, _state, grid) =>
    tr.setNodeAttribute(
      grid.at,
      'panels',
      grid.panels.filter((other) => other !== id),
    );
}

/** Puts changed panels in the place of those with the same ids. */
export function changePanels(panels: readonly PanelDocument[]): GridChange {
  return (tr, state) => changeParts(tr, state, { panels });
}

/** Adds a run set: with all runs of a project, or a copy of another. */
export function addRunSet(from: { project: string } | { copyOf: RunSet }): GridChange {
  return (tr, state, grid) => {
    const parts = partsOf(state);
    const fresh = newRunSet(parts, 'copyOf' in from ? from.copyOf.project : from.project);
    const set = 'copyOf' in from ? { ...from.copyOf, id: fresh.id, name: `${from.copyOf.name} (copy)` } : fresh;
    changeParts(tr, state, { runSets: [set] });
    return tr.setNodeAttribute(grid.at, 'runSets', [...grid.runSets, set.id]);
  };
}

/** Takes a run set out of the grid. */
export function removeRunSet(id: string): GridChange {
  return (tr, _state, grid) => {
    const others = (ids: readonly string[]): string[] => ids.filter((other) => other !== id);
    const hidden = others(grid.hiddenRunSets);
    tr.setNodeAttribute(grid.at, 'runSets', others(grid.runSets));
    return tr.setNodeAttribute(grid.at, 'hiddenRunSets', hidden.length > 0 ? hidden : null);
  };
}

/** Draws a run set, or no more. */
export function toggleRunSet(id: string): GridChange {
  return (tr, _state, grid) => {
    const isHidden = grid.hiddenRunSets.includes(id);
    const hidden = isHidden ? grid.hiddenRunSets.filter((other) => other !== id) : [...grid.hiddenRunSets, id];
    return tr.setNodeAttribute(grid.at, 'hiddenRunSets', hidden.length > 0 ? hidden : null);
  };
}

/** Changes a run set, in all grids that show it. */
export function changeRunSet(set: RunSet): GridChange {
  return (tr, state) => changeParts(tr, state, { runSets: [set] });
}
