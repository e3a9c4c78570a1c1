import type { Block } from '../document/block.js';
import { blockLists, withBlockLists } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { sameJson } from '../document/sameJson.js';
import { freeKey } from './freeNames.js';

/** What comes into a report: blocks, and what they name. */
export type ComingParts = Pick<ReportDocument, 'blocks' | 'panels' | 'runSets'>;

/** The same under names that are free in a report: panels are always their own, a run set that the report has already is that one. */
export function renamedParts(coming: ComingParts, into: Pick<ReportDocument, 'panels' | 'runSets'>): ComingParts {
  const panelNames = new Map<string, string>();
  const setNames = new Map<string, string>();
  const panels: ComingParts['panels'] = {};
  const runSets: ComingParts['runSets'] = {};
  for (const panel of Object.values(coming.panels)) {
    const taken = { ...into.panels, ...panels };
    const id = Object.hasOwn(taken, panel.id) ? freeKey(taken, 'panel-') : panel.id;
    panelNames.set(panel.id, id);
    panels[id] = { ...panel, id };
  }
  for (const set of Object.values(coming.runSets)) {
    const same = into.runSets[set.id];
    const isKnown = Object.hasOwn(into.runSets, set.id) && sameJson(same, set);
    const taken = { ...into.runSets, ...runSets };
    const id = isKnown || !Object.hasOwn(taken, set.id) ? set.id : freeKey(taken, `${set.id}-`);
    setNames.set(set.id, id);
    if (!isKnown) runSets[id] = { ...set, id };
  }
  return { blocks: coming.blocks.map((block) => renamed(block, panelNames, setNames)), panels, runSets };
}

function renamed(block: Block, panels: ReadonlyMap<string, string>, sets: ReadonlyMap<string, string>): Block {
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>): string[] => ids.map((id) => names.get(id) ?? id);
  if (block.type === 'run-table') return { ...block, runSet: sets.get(block.runSet) ?? block.runSet };
  if (block.type === 'panel-grid') {
    const { hiddenRunSets } = block;
    return {
      ...block,
      panels: named(block.panels, panels),
      runSets: named(block.runSets, sets),
      ...(hiddenRunSets ? { hiddenRunSets: named(hiddenRunSets, sets) } : {}),
    };
  }
  return withBlockLists(
    block,
    blockLists(block).map((list) => list.map((inner) => renamed(inner, panels, sets))),
  );
}
