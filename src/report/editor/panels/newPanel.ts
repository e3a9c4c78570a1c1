import type { EditorState, Transaction } from '@tiptap/pm/state';
import { allRuns, type Catalog, type RunSet } from '../../../model/index.js';
import type { DefinedPanel, PanelDocument, PanelLayout } from '../../../panels/index.js';
import { freeKey, freeLetter } from '../../edit/freeNames.js';
import { blockAround } from '../commands/blockPlace.js';
import { insertBlocks } from '../commands/blockCommands.js';
import type { ReportParts } from '../state/partStep.js';
import { changeParts, partsOf } from '../state/reportParts.js';

/** Size of a new panel in a report: half of the width, 244 px high. */
const newSize = { w: 6, h: 8 } as const;

/** What a new panel of a kind says, once the kind's code is there. */
export async function panelOfKind(kind: DefinedPanel, catalog: Catalog): Promise<Pick<PanelDocument, 'kind' | 'version' | 'spec'>> {
  return ((await kind.whole?.()) ?? kind).create(catalog);
}

/** The place of a new panel below or beside others. */
export function placeFor(panels: readonly PanelDocument[]): PanelLayout {
  const bottom = Math.max(0, ...panels.map(({ layout }) => layout.y));
  const row = panels.filter(({ layout }) => layout.y === bottom);
  const right = Math.max(0, ...row.map(({ layout }) => layout.x + layout.w));
  const fits = row.length > 0 && right + newSize.w <= 12;
  const below = Math.max(0, ...panels.map(({ layout }) => layout.y + layout.h));
  return fits ? { x: right, y: bottom, ...newSize } : { x: 0, y: below, ...newSize };
}

/** A run set with all runs of a project, with a name that the report does not have: A, B, …, Z, A2, … */
export function newRunSet({ runSets }: ReportParts, project: string): RunSet {
  const name = freeLetter(runSets);
  return { ...allRuns(project), id: name, name };
}

/** Puts a grid with panels at the cursor. It shows the run sets of the grid before it, else a new one with all runs of the project. */
export function insertGrid(
  tr: Transaction,
  state: EditorState,
  panels: readonly Pick<PanelDocument, 'kind' | 'version' | 'spec'>[],
  project: string,
): Transaction {
  const parts = partsOf(state);
  const runSets = runSetsBefore(tr, parts) ?? [];
  const made = runSets.length > 0 ? [] : [newRunSet(parts, project)];
  const documents: PanelDocument[] = [];
  for (const panel of panels) {
    const taken = { ...parts.panels, ...Object.fromEntries(documents.map(({ id }) => [id, true])) };
    documents.push({ ...panel, id: freeKey(taken, 'panel-'), layout: placeFor(documents) });
  }
  changeParts(tr, state, { panels: documents, runSets: made });
  const ids = runSets.length > 0 ? runSets : made.map(({ id }) => id);
  return insertBlocks(tr, state, [{ type: 'panel-grid', runSets: ids, panels: documents.map(({ id }) => id) }]);
}

/** Ids of the run sets of the last grid before the cursor, those that the report has; else of any grid. */
function runSetsBefore({ doc, selection }: Transaction, { runSets }: ReportParts): string[] | undefined {
  const end = blockAround(selection.$from)?.from ?? doc.content.size;
  let found: string[] | undefined;
  doc.descendants((node, at) => {
    if (node.type.name === 'panelGrid') {
      const known = (node.attrs['runSets'] as string[]).filter((id) => Object.hasOwn(runSets, id));
      if (known.length > 0 && (at < end || !found)) found = known;
    }
    return !node.isTextblock;
  });
  return found ?? Object.keys(runSets).slice(0, 1);
}
