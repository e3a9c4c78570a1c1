import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { PanelDocument, RunSet } from '../../../model/index.js';
import { PartStep, partAt, withPart, type PartPlace, type ReportParts } from './partStep.js';

const key = new PluginKey<ReportParts>('rf-report-parts');

/** Keeps what a report has beside its blocks in the editor's state. */
export function reportParts(initial: ReportParts): Plugin<ReportParts> {
  return new Plugin({
    key,
    state: {
      init: () => initial,
      apply: (tr, parts) => tr.steps.reduce((all, step) => (step instanceof PartStep ? withPart(all, step) : all), parts),
    },
  });
}

/** The title, panels, run sets and other fields of the report that is edited. */
export function partsOf(state: EditorState): ReportParts {
  const parts = key.getState(state);
  if (!parts) throw new Error('This editor holds no report.');
  return parts;
}

/** Changes of parts, as one transaction with changes of the text. */
export interface PartChanges {
  panels?: readonly PanelDocument[];
  runSets?: readonly RunSet[];
  /** Ids of panels to take out. */
  withoutPanels?: readonly string[];
  /** Ids of run sets to take out. */
  withoutRunSets?: readonly string[];
}

/** Adds changes of panels and run sets to a transaction. */
export function changeParts(tr: Transaction, state: EditorState, changes: PartChanges): Transaction {
  const { panels = [], runSets = [], withoutPanels = [], withoutRunSets = [] } = changes;
  for (const panel of panels) setPart(tr, state, { in: 'panels', key: panel.id }, panel);
  for (const runSet of runSets) setPart(tr, state, { in: 'runSets', key: runSet.id }, runSet);
  for (const id of withoutPanels) setPart(tr, state, { in: 'panels', key: id }, undefined);
  for (const id of withoutRunSets) setPart(tr, state, { in: 'runSets', key: id }, undefined);
  return tr;
}

/** Sets one part; nothing where it is so already. */
export function setPart(tr: Transaction, state: EditorState, place: PartPlace, value: unknown): Transaction {
  const parts = tr.steps.reduce((all, step) => (step instanceof PartStep ? withPart(all, step) : all), partsOf(state));
  const before = partAt(parts, place);
  return before === value ? tr : tr.step(new PartStep(place, value, before));
}
