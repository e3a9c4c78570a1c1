import type { Block, BlockId } from './block.js';

/** The lists of blocks that stand in a block: the one of what is folded, one per column, none in most. */
export function blockLists(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'collapsible':
      return [block.blocks];
    case 'columns':
      return block.columns.map(({ blocks }) => blocks);
    default:
      return [];
  }
}

/** The block with other lists in the place of its own: as many as it has. */
export function withBlockLists(block: Block, lists: readonly (readonly Block[])[]): Block {
  switch (block.type) {
    case 'collapsible':
      return { ...block, blocks: [...(lists[0] ?? [])] };
    case 'columns':
      return { ...block, columns: block.columns.map((column, i) => ({ ...column, blocks: [...(lists[i] ?? [])] })) };
    default:
      return block;
  }
}

/** A block without the blocks in it, and without its id: what it says itself. */
export function ownContent(block: Block): unknown {
  const { id: _id, ...content } = withBlockLists(block, []);
  return content;
}

/** Where a block stands: at `index` of a list of blocks of `parent` (its first list where `list` is absent), or of the report. */
export interface Place {
  parent?: BlockId | undefined;
  /** Index into `blockLists` of the parent. Default 0. */
  list?: number | undefined;
  index: number;
}

/** A block, and where it stands. */
export interface PlacedBlock {
  block: Block;
  place: Place;
  /** From the list of the report's blocks, as in its JSON. */
  path: readonly PropertyKey[];
}

/** All blocks in reading order, a block before those in it. */
export function* placedBlocks(blocks: readonly Block[]): Generator<PlacedBlock> {
  yield* placedIn(blocks, {}, []);
}

function* placedIn(blocks: readonly Block[], parent: Omit<Place, 'index'>, before: readonly PropertyKey[]): Generator<PlacedBlock> {
  for (const [index, block] of blocks.entries()) {
    const path = [...before, index];
    yield { block, place: { ...parent, index }, path };
    for (const [list, inner] of blockLists(block).entries()) {
      yield* placedIn(inner, { parent: block.id, list }, [...path, ...(block.type === 'columns' ? ['columns', list] : []), 'blocks']);
    }
  }
}
