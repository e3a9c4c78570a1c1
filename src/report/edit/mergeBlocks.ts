import type { Block, BlockId } from '../document/block.js';
import { blockLists, placedBlocks, withBlockLists } from '../document/blockTree.js';
import { sameJson } from '../document/sameJson.js';
import { flatten, parentOf, unflatten, type FlatTree, type ListKey } from './flatTree.js';
import { mergeOrder } from './mergeOrder.js';
import { movedBlocks, type MovedBlocks } from './movedBlocks.js';
import { mergeLists } from './mergeLists.js';
import { mergeValue } from './mergeRecords.js';
import type { Conflict } from './mergeReports.js';

/** The three versions of the blocks of a report. */
export interface TreeVersions {
  base: FlatTree;
  mine: FlatTree;
  theirs: FlatTree;
}

/** Merges trees of blocks: what each says, where it stands, and in which order. See `mergeReports`. */
export function mergeBlocks(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
): { blocks: Block[]; conflicts: Conflict[] } {
  const trees: TreeVersions = { base: flatten(base), mine: flatten(mine), theirs: flatten(theirs) };
  const conflicts: Conflict[] = [];
  const contents = mergeContents(trees, conflicts);
  const moved = { mine: movedBlocks(trees.base, trees.mine), theirs: movedBlocks(trees.base, trees.theirs) };
  const listOf = mergeLists(trees, moved, [...contents.keys()]);
  keepContainers(trees, contents, listOf, conflicts);
  reportPlaces(trees, moved, contents, conflicts);
  return { blocks: unflatten(contents, orders(trees, listOf)), conflicts };
}

/** What each block says in the end, without the blocks in it; blocks that are gone are left out. */
function mergeContents(trees: TreeVersions, conflicts: Conflict[]): Map<BlockId, Block> {
  const { base, mine, theirs } = trees;
  const { kept, touched } = keptAnyway(trees);
  const contents = new Map<BlockId, Block>();
  for (const id of new Set([...mine.blocks.keys(), ...theirs.blocks.keys()])) {
    const [b, m, t] = [base, mine, theirs].map(({ blocks }) => blocks.get(id));
    const content = m && t ? mergeContent(b, m, t, conflicts) : (m ?? t);
    const isGone = b !== undefined && (m === undefined || t === undefined);
    if (isGone && !kept.has(id)) continue;
    if (content) contents.set(id, withBlockLists(content, []));
    if (touched.has(id)) conflicts.push({ what: 'block', id, base: b, mine: m, theirs: t });
  }
  return contents;
}

function mergeContent(base: Block | undefined, mine: Block, theirs: Block, conflicts: Conflict[]): Block {
  const own = (block: Block | undefined): Block | undefined => block && withBlockLists(block, []);
  const merged = mergeValue(own(base), own(mine), own(theirs));
  if (!merged) conflicts.push({ what: 'block', id: mine.id, base, mine, theirs });
  return merged?.value ?? mine;
}

/**
 * Blocks that one side took away while the other changed them, something in them, or the list they stand in: `touched`. They stay, with all that the other has in them:
 * `kept`.
 */
function keptAnyway({ base, mine, theirs }: TreeVersions): { kept: Set<BlockId>; touched: Set<BlockId> } {
  const [kept, touched] = [new Set<BlockId>(), new Set<BlockId>()];
  const pairs: [gone: FlatTree, there: FlatTree][] = [
    [mine, theirs],
    [theirs, mine],
  ];
  for (const [gone, there] of pairs) {
    for (const [id, block] of there.blocks) {
      const before = base.blocks.get(id);
      if (!before || gone.blocks.has(id)) continue;
      if (sameJson(before, block) && base.listOf.get(id) === there.listOf.get(id)) continue;
      touched.add(id);
      for (const { block: inner } of placedBlocks([block])) kept.add(inner.id);
    }
  }
  return { kept, touched };
}

/** The ids of each list in their order. */
function orders({ base, mine, theirs }: TreeVersions, listOf: ReadonlyMap<BlockId, ListKey>): Map<ListKey, string[]> {
  const members = new Map<ListKey, Set<BlockId>>();
  for (const [id, key] of listOf) members.set(key, (members.get(key) ?? new Set()).add(id));
  const listIn = ({ lists }: FlatTree, key: ListKey): readonly BlockId[] => lists.get(key) ?? [];
  return new Map(
    [...members].map(([key, ids]) => [
      key,
      mergeOrder({ base: listIn(base, key), mine: listIn(mine, key), theirs: listIn(theirs, key) }, ids),
    ]),
  );
}

/** A block that one side made one without blocks in it, while the other put some there, stays what it was there. */
function keepContainers(
  { base, mine, theirs }: TreeVersions,
  contents: Map<BlockId, Block>,
  listOf: ReadonlyMap<BlockId, ListKey>,
  conflicts: Conflict[],
): void {
  for (const id of new Set([...listOf.values()].map(parentOf))) {
    const content = id === undefined ? undefined : contents.get(id);
    if (id === undefined || !content || blockLists(content).length > 0) continue;
    const [b, m, t] = [base, mine, theirs].map(({ blocks }) => blocks.get(id));
    const container = [m, t].find((block) => block && blockLists(block).length > 0);
    if (container) contents.set(id, withBlockLists(container, []));
    conflicts.push({ what: 'block', id, base: b, mine: m, theirs: t });
  }
}

/** Takes note of blocks that both sides moved, to different places. */
function reportPlaces(
  { mine, theirs }: TreeVersions,
  moved: MovedBlocks,
  contents: ReadonlyMap<BlockId, Block>,
  conflicts: Conflict[],
): void {
  for (const id of moved.mine) {
    const [m, t] = [mine.blocks.get(id), theirs.blocks.get(id)];
    if (!m || !t || !contents.has(id) || !moved.theirs.has(id) || placeIn(mine, id) === placeIn(theirs, id)) continue;
    conflicts.push({ what: 'place', id, mine: m, theirs: t });
  }
}

/** Where a block stands: its list and what is before it. */
function placeIn({ listOf, lists }: FlatTree, id: BlockId): string {
  const key = listOf.get(id) ?? '';
  const list = lists.get(key) ?? [];
  return JSON.stringify([key, list[list.indexOf(id) - 1]]);
}
