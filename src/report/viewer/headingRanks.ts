import type { Block, BlockId } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';

/**
 * How deep headings are in the outline of the page, from 2 (below the title) to 6, by block: a level that the report leaves out leaves no gap, so that who
 * reads by headings misses nothing. Grids of panels, whose panels have headings of rank 3, are there with the rank of the heading they stand under.
 */
export function headingRanks(blocks: readonly Block[]): ReadonlyMap<BlockId, number> {
  const ranks = new Map<BlockId, number>();
  const open: number[] = [];
  for (const { block } of placedBlocks(blocks)) {
    if (block.type === 'heading') {
      while ((open.at(-1) ?? 0) >= block.level) open.pop();
      open.push(block.level);
      ranks.set(block.id, Math.min(6, open.length + 1));
    } else if (block.type === 'panel-grid') ranks.set(block.id, Math.min(6, open.length + 1));
  }
  return ranks;
}
