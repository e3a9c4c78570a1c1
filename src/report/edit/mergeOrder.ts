import { compareText } from '../../model/index.js';
import { keptOrder } from '../compare/keptOrder.js';

/** One list as it was, and as each side has it now. */
export interface ListVersions {
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
}

/**
 * The order of a list that two sides changed: what neither moved stays, and everything else stands behind what it stands behind on the side that placed it. Where both
 * put something into one gap, the ids decide what is first, so that it does not matter which side is which. What both moved stands as in `mine`. `members` are those that
 * are in the list in the end.
 */
export function mergeOrder({ base, mine, theirs }: ListVersions, members: ReadonlySet<string>): string[] {
  const [placedByMine, placedByTheirs] = [placed(base, mine), placed(base, theirs)];
  const stays = base.filter((id) => members.has(id) && !placedByMine.has(id) && !placedByTheirs.has(id));
  const fixed = new Set(stays);
  const mineBehind = behind(mine, fixed, (id) => members.has(id) && placedByMine.has(id));
  const theirsBehind = behind(theirs, fixed, (id) => members.has(id) && placedByTheirs.has(id) && !placedByMine.has(id));
  const order = [undefined, ...stays].flatMap((anchor) => [
    ...(anchor === undefined ? [] : [anchor]),
    ...inOneGap(mineBehind.get(anchor) ?? [], theirsBehind.get(anchor) ?? []),
  ]);
  const done = new Set(order);
  return [...order, ...[...members].filter((id) => !done.has(id)).toSorted(compareText)];
}

/** What a side put where it is now: what is new in the list or was moved within it. */
export function placed(base: readonly string[], side: readonly string[]): Set<string> {
  const kept = keptOrder(base, side);
  return new Set(side.filter((id) => !kept.has(id)));
}

/** What a side placed, by what stays before it. */
function behind(side: readonly string[], fixed: ReadonlySet<string>, counts: (id: string) => boolean): Map<string | undefined, string[]> {
  const found = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const id of side) {
    if (fixed.has(id)) anchor = id;
    else if (counts(id)) found.set(anchor, [...(found.get(anchor) ?? []), id]);
  }
  return found;
}

function inOneGap(mine: readonly string[], theirs: readonly string[]): string[] {
  const [[a], [b]] = [mine, theirs];
  const mineFirst = a === undefined || b === undefined || compareText(a, b) < 0;
  return mineFirst ? [...mine, ...theirs] : [...theirs, ...mine];
}
