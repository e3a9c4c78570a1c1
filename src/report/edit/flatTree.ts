import type { Block, BlockId } from '../document/block.js';
import { blockLists, placedBlocks, withBlockLists } from '../document/blockTree.js';

/** Names a list of blocks: empty for that of the report, else the id of its block and its place among that block's lists. */
export type ListKey = string;

/** The blocks of a report, without order within one another. */
export interface FlatTree {
  /** Whole blocks, by id. */
  blocks: ReadonlyMap<BlockId, Block>;
  /** In which list each stands. */
  listOf: ReadonlyMap<BlockId, ListKey>;
  /** Ids of each list in order. */
  lists: ReadonlyMap<ListKey, readonly BlockId[]>;
}

export function listKey(parent: BlockId | undefined, list = 0): ListKey {
  return parent === undefined ? '' : `${parent}/${list}`;
}

/** The block that a list stands in; undefined for the report's own. */
export function parentOf(key: ListKey): BlockId | undefined {
  return key === '' ? undefined : key.slice(0, key.lastIndexOf('/'));
}

export function flatten(blocks: readonly Block[]): FlatTree {
  const flat = { blocks: new Map<BlockId, Block>(), listOf: new Map<BlockId, ListKey>(), lists: new Map<ListKey, BlockId[]>() };
  for (const { block, place } of placedBlocks(blocks)) {
    const key = listKey(place.parent, place.list);
    flat.blocks.set(block.id, block);
    flat.listOf.set(block.id, key);
    flat.lists.set(key, [...(flat.lists.get(key) ?? []), block.id]);
  }
  return flat;
}

/** The tree of blocks again; `contents` say all but what is in the blocks. What is in a list that a block no longer has goes to its last one. */
export function unflatten(contents: ReadonlyMap<BlockId, Block>, lists: ReadonlyMap<ListKey, readonly BlockId[]>): Block[] {
  const build = (ids: readonly BlockId[]): Block[] =>
    ids.flatMap((id) => {
      const block = contents.get(id);
      if (!block) return [];
      const own = blockLists(block).map((_, list) => [...(lists.get(listKey(id, list)) ?? [])]);
      const last = own.at(-1);
      if (last)
        for (const [key, left] of lists) if (parentOf(key) === id && Number(key.slice(id.length + 1)) >= own.length) last.push(...left);
      return [withBlockLists(block, own.map(build))];
    });
  return build(lists.get('') ?? []);
}
