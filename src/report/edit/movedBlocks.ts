import type { BlockId } from '../document/block.js';
import type { FlatTree } from './flatTree.js';
import { placed } from './mergeOrder.js';

/** What each side moved. */
export interface MovedBlocks {
  mine: ReadonlySet<BlockId>;
  theirs: ReadonlySet<BlockId>;
}

/** Blocks that a side put into another list, or elsewhere in theirs: as few as can be. New ones are none. */
export function movedBlocks(base: FlatTree, side: FlatTree): Set<BlockId> {
  const moved = [...side.lists].flatMap(([key, ids]) => [...placed(base.lists.get(key) ?? [], ids)]);
  return new Set(moved.filter((id) => base.blocks.has(id)));
}
