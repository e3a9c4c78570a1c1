import type { Block } from './block.js';
import { placedBlocks } from './blockTree.js';
import type { ReportDocument } from './report.js';

/** A panel or a run set that a block names, and that the report does not have. It is drawn as a placeholder. */
export interface MissingReference {
  /** Of the name, from the report, as in its JSON. */
  path: readonly PropertyKey[];
  what: 'panel' | 'run set';
  id: string;
}

/** All of them, in reading order. */
export function missingReferences({ blocks, panels, runSets }: ReportDocument): MissingReference[] {
  return [...placedBlocks(blocks)].flatMap(({ block, path }) =>
    namesIn(block)
      .filter(({ what, id }) => !Object.hasOwn(what === 'panel' ? panels : runSets, id))
      .map(({ path: place, what, id }) => ({ path: ['blocks', ...path, ...place], what, id })),
  );
}

/** What a block names, with the places in the block. */
function namesIn(block: Block): MissingReference[] {
  if (block.type === 'run-table') return [{ path: ['runSet'], what: 'run set', id: block.runSet }];
  if (block.type !== 'panel-grid') return [];
  const { runSets, hiddenRunSets = [], panels } = block;
  return [
    ...named('run set', 'runSets', runSets),
    ...named('run set', 'hiddenRunSets', hiddenRunSets),
    ...named('panel', 'panels', panels),
  ];
}

function named(what: MissingReference['what'], field: string, ids: readonly string[]): MissingReference[] {
  return ids.map((id, i) => ({ path: [field, i], what, id }));
}
