import type { BlockId } from '../document/block.js';
import { placedBlocks, withBlockLists, blockLists } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { applyEdit } from '../edit/applyEdit.js';
import { mergeReports, type Conflict, type MergedReport } from '../edit/mergeReports.js';

/** Whose version of something is taken. */
export type Side = 'mine' | 'theirs';

/** Names what a conflict is about. */
export function conflictKey(conflict: Conflict): string {
  return `${conflict.what} ${'id' in conflict ? conflict.id : conflict.key}`;
}

interface Three {
  base: ReportDocument;
  mine: ReportDocument;
  theirs: ReportDocument;
}

/**
 * Merges again with what a person chose of each conflict (mine, where nothing was chosen). The side that is not chosen is made to agree with the other, in that one
 * thing; all the rest is merged as ever. Pure.
 */
export function resolveConflicts(three: Three, conflicts: readonly Conflict[], chosen: ReadonlyMap<string, Side>): MergedReport {
  const agreed = conflicts.reduce((state, conflict) => agree(state, conflict, chosen.get(conflictKey(conflict)) ?? 'mine'), three);
  return mergeReports(agreed.base, agreed.mine, agreed.theirs);
}

function agree(three: Three, conflict: Conflict, winner: Side): Three {
  const loser: Side = winner === 'mine' ? 'theirs' : 'mine';
  switch (conflict.what) {
    case 'block':
      return agreeBlock(three, conflict, winner, loser);
    case 'place':
      return { ...three, base: movedLike(three.base, three[loser], conflict.id) };
    case 'panel':
      return { ...three, [loser]: withPart(three[loser], 'panels', conflict.key, conflict[winner]) };
    case 'run set':
      return { ...three, [loser]: withPart(three[loser], 'runSets', conflict.key, conflict[winner]) };
    case 'field':
      return { ...three, [loser]: withField(three[loser], conflict.key, conflict[winner]) };
    default:
      return conflict satisfies never;
  }
}

function agreeBlock(three: Three, conflict: Conflict & { what: 'block' }, winner: Side, loser: Side): Three {
  const [won, lost] = [conflict[winner], conflict[loser]];
  // What one side took away: where it stays, it is as if that side had never had it; where it goes, both have taken it away.
  if (!won) return { ...three, [loser]: without(three[loser], conflict.id) };
  if (!lost) return { ...three, base: without(three.base, conflict.id) };
  // What is in the block is merged by itself.
  const block = withBlockLists(won, blockLists(lost));
  return { ...three, [loser]: applyEdit(three[loser], { do: 'replace', block }).report };
}

function without(report: ReportDocument, id: BlockId): ReportDocument {
  return has(report, id) ? applyEdit(report, { do: 'remove', id }).report : report;
}

/** The base with a block where the other side has it, so that only the winner has moved it. */
function movedLike(base: ReportDocument, side: ReportDocument, id: BlockId): ReportDocument {
  const placed = [...placedBlocks(side.blocks)].find(({ block }) => block.id === id);
  if (!placed || !has(base, id)) return base;
  try {
    return applyEdit(base, { do: 'move', id, to: placed.place }).report;
  } catch {
    // The place is in what only that side has.
    return base;
  }
}

function has(report: ReportDocument, id: BlockId): boolean {
  return [...placedBlocks(report.blocks)].some(({ block }) => block.id === id);
}

function withPart(report: ReportDocument, field: 'panels' | 'runSets', key: string, part: unknown): ReportDocument {
  return { ...report, [field]: withKey(report[field], key, part) };
}

function withField(report: ReportDocument, key: string, value: unknown): ReportDocument {
  return withKey(report, key, value) as ReportDocument;
}

function withKey(parts: object, key: string, value: unknown): object {
  const { [key]: _before, ...others } = parts as Record<string, unknown>;
  return value === undefined ? others : { ...others, [key]: value };
}
