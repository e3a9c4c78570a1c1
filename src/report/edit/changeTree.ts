import { RunfolioError } from '../../model/index.js';
import type { Block, BlockId } from '../document/block.js';
import { blockLists, placedBlocks, withBlockLists, type Place, type PlacedBlock } from '../document/blockTree.js';

/** The block and its place. Throws `bad-input` where there is none. */
export function findBlock(blocks: readonly Block[], id: BlockId): PlacedBlock {
  for (const placed of placedBlocks(blocks)) if (placed.block.id === id) return placed;
  throw new RunfolioError('bad-input', `There is no block "${id}" in this report.`);
}

/** The blocks with one more. Throws `bad-input` where there is no such place. */
export function withBlock(blocks: readonly Block[], block: Block, place: Place): Block[] {
  return changeList(blocks, place, (list) => {
    if (place.index < 0 || place.index > list.length) {
      throw new RunfolioError('bad-input', `A block cannot stand at ${place.index} of a list of ${list.length}.`);
    }
    return list.toSpliced(place.index, 0, block);
  });
}

/** The blocks without the one at a place that `findBlock` gave. */
export function withoutBlock(blocks: readonly Block[], place: Place): Block[] {
  return changeList(blocks, place, (list) => list.toSpliced(place.index, 1));
}

/** The blocks with another one at a place that `findBlock` gave. */
export function withReplaced(blocks: readonly Block[], block: Block, place: Place): Block[] {
  return changeList(blocks, place, (list) => list.with(place.index, block));
}

/** What was not changed stays the same object. */
function changeList(blocks: readonly Block[], { parent, list = 0 }: Place, change: (list: readonly Block[]) => Block[]): Block[] {
  if (parent === undefined) return change(blocks);
  const { block, place } = findBlock(blocks, parent);
  const lists = blockLists(block);
  const own = lists[list];
  if (!own) throw new RunfolioError('bad-input', `The block "${parent}" has no list ${list} of blocks.`);
  return withReplaced(blocks, withBlockLists(block, lists.with(list, change(own))), place);
}
