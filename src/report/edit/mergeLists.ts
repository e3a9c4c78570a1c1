import type { BlockId } from '../document/block.js';
import { parentOf, type ListKey } from './flatTree.js';
import type { TreeVersions } from './mergeBlocks.js';
import type { MovedBlocks } from './movedBlocks.js';

/** In which list each block stands in the end: where the side that moved it put it, and mine where both did. No block comes to stand in itself. */
export function mergeLists({ mine, theirs }: TreeVersions, moved: MovedBlocks, ids: readonly BlockId[]): Map<BlockId, ListKey> {
  const merged = new Map(
    ids.map((id) => {
      const [m, t] = [mine.listOf.get(id), theirs.listOf.get(id)];
      const isTheirs = m === undefined || (t !== undefined && moved.theirs.has(id) && !moved.mine.has(id));
      return [id, (isTheirs ? t : m) ?? ''] as const;
    }),
  );
  for (let circle = findCircle(merged); circle; circle = findCircle(merged)) {
    const other = circle.find((id) => mine.listOf.has(id) && mine.listOf.get(id) !== merged.get(id));
    if (other === undefined) merged.set(circle[0]!, '');
    else merged.set(other, mine.listOf.get(other)!);
  }
  return merged;
}

/** Blocks that each stand in the next, and the last in the first; undefined where there are none. */
function findCircle(listOf: ReadonlyMap<BlockId, ListKey>): BlockId[] | undefined {
  const safe = new Set<BlockId>();
  for (const start of listOf.keys()) {
    const path: BlockId[] = [];
    let id: BlockId | undefined = start;
    while (id !== undefined && !safe.has(id)) {
      const seen = path.indexOf(id);
      if (seen >= 0) return path.slice(seen);
      path.push(id);
      const key: ListKey | undefined = listOf.get(id);
      id = key === undefined ? undefined : parentOf(key);
    }
    for (const done of path) safe.add(done);
  }
  return undefined;
}
