import type { PanelDocument, RunSet } from '../../model/index.js';
import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { sameJson } from '../document/sameJson.js';
import { freeLetter } from './freeNames.js';
import { newBlockId } from './newBlockId.js';
import { renamedParts } from './renamedParts.js';

/**
 * The report with one more grid at its end, of these panels drawing the runs of this set. A run set of the report that shows the same under any name is used; else
 * this one joins under the next letter. Panels whose ids are taken get others. Pure but for the block's id; all else stays the same object.
 */
export function addPanels(
  report: ReportDocument,
  panels: readonly PanelDocument[],
  runSet: RunSet,
  newId: () => string = newBlockId,
): ReportDocument {
  const set = Object.values(report.runSets).find((known) => showsSame(known, runSet)) ?? named(runSet, freeLetter(report.runSets));
  const blockIds = new Set([...placedBlocks(report.blocks)].map(({ block }) => block.id));
  let id = newId();
  while (blockIds.has(id)) id = newId();
  const coming = renamedParts(
    {
      blocks: [{ id, type: 'panel-grid', runSets: [set.id], panels: panels.map((panel) => panel.id) }],
      panels: Object.fromEntries(panels.map((panel) => [panel.id, panel])),
      runSets: { [set.id]: set },
    },
    report,
  );
  return {
    ...report,
    blocks: [...report.blocks, ...coming.blocks],
    panels: { ...report.panels, ...coming.panels },
    runSets: { ...report.runSets, ...coming.runSets },
  };
}

function showsSame(a: RunSet, b: RunSet): boolean {
  return sameJson(named(a, ''), named(b, ''));
}

function named(runSet: RunSet, name: string): RunSet {
  return { ...runSet, id: name, name };
}
