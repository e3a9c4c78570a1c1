import type { Block } from './block.js';
import { placedBlocks } from './blockTree.js';
import type { ReportDocument } from './report.js';

/** A block that names a panel or a run set which the report does not have. It is drawn as a placeholder. */
export interface MissingReference {
  /** Of the block, from the report, as in its JSON. */
  path: readonly PropertyKey[];
  what: 'panel' | 'run set';
  id: string;
}

/** All of them, in reading order. */
export function missingReferences({ blocks, panels, runSets }: ReportDocument): MissingReference[] {
  return [...placedBlocks(blocks)].flatMap(({ block, path: place }) => {
    const path = ['blocks', ...place];
    return [
      ...namedPanels(block).flatMap((id): MissingReference[] => (Object.hasOwn(panels, id) ? [] : [{ path, what: 'panel', id }])),
      ...namedRunSets(block).flatMap((id): MissingReference[] => (Object.hasOwn(runSets, id) ? [] : [{ path, what: 'run set', id }])),
    ];
  });
}

function namedPanels(block: Block): readonly string[] {
  return block.type === 'panel-grid' ? block.panels : [];
}

function namedRunSets(block: Block): readonly string[] {
  if (block.type === 'run-table') return [block.runSet];
  return block.type === 'panel-grid' ? [...block.runSets, ...(block.hiddenRunSets ?? [])] : [];
}
