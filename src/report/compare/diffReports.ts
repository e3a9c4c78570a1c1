import type { PanelDocument, RunSet } from '../../model/index.js';
import type { Block, BlockId } from '../document/block.js';
import { ownContent, placedBlocks, type Place, type PlacedBlock } from '../document/blockTree.js';
import { otherFields, type ReportDocument } from '../document/report.js';
import { sameJson } from '../document/sameJson.js';
import { blockPlainText } from './blockPlainText.js';
import { changedPaths, type ChangedPath } from './changedPaths.js';
import { diffWords, type TextPart } from './diffWords.js';
import { keptOrder } from './keptOrder.js';

/** A block that differs. A block that was changed and moved is two of them. */
export type BlockChange =
  | { change: 'added'; id: BlockId; after: Block }
  | { change: 'removed'; id: BlockId; before: Block }
  | { change: 'moved'; id: BlockId; before: Block; after: Block; from: Place; to: Place }
  /** What the block says itself: blocks in it are changes of their own. `text` is absent where its words are the same. */
  | { change: 'changed'; id: BlockId; before: Block; after: Block; text?: TextPart[]; fields: ChangedPath[] };

/** A panel, a run set or a field of the report that differs; absent on the side that has none. */
export interface PartChange<Part> {
  key: string;
  before?: Part | undefined;
  after?: Part | undefined;
  fields: ChangedPath[];
}

/** All that differs between two versions of a report. */
export interface ReportDiff {
  /** In the reading order of `after`; removed ones last. */
  blocks: BlockChange[];
  panels: PartChange<PanelDocument>[];
  runSets: PartChange<RunSet>[];
  /** Title, authors and so on. */
  fields: PartChange<unknown>[];
}

/** What became of a report, block by block, panel by panel, run set by run set. Pure. */
export function diffReports(before: ReportDocument, after: ReportDocument): ReportDiff {
  return {
    blocks: diffBlocks(before.blocks, after.blocks),
    panels: diffRecords(before.panels, after.panels),
    runSets: diffRecords(before.runSets, after.runSets),
    fields: diffRecords(otherFields(before), otherFields(after)),
  };
}

function diffBlocks(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const [old, now] = [before, after].map((blocks) => new Map([...placedBlocks(blocks)].map((placed) => [placed.block.id, placed])));
  const moved = movedBlocks(old!, now!);
  const changes = [...now!].flatMap(([id, placed]): BlockChange[] => {
    const was = old!.get(id);
    if (!was) return [{ change: 'added', id, after: placed.block }];
    const move: BlockChange = { change: 'moved', id, before: was.block, after: placed.block, from: was.place, to: placed.place };
    return [...(moved.has(id) ? [move] : []), ...changeOf(was.block, placed.block)];
  });
  const removed = [...old!].flatMap(([id, { block }]): BlockChange[] => (now!.has(id) ? [] : [{ change: 'removed', id, before: block }]));
  return [...changes, ...removed];
}

function changeOf(before: Block, after: Block): BlockChange[] {
  const [old, now] = [ownContent(before), ownContent(after)];
  if (sameJson(old, now)) return [];
  const [oldText, newText] = [blockPlainText(before), blockPlainText(after)];
  const text = oldText !== undefined && newText !== undefined && oldText !== newText ? { text: diffWords(oldText, newText) } : {};
  return [{ change: 'changed', id: after.id, before, after, ...text, fields: changedPaths(old, now) }];
}

/** Blocks that stand in another list, or in another order within theirs: as few as can be. */
function movedBlocks(before: ReadonlyMap<BlockId, PlacedBlock>, after: ReadonlyMap<BlockId, PlacedBlock>): Set<BlockId> {
  const [old, now] = [listsOf(before), listsOf(after)];
  const kept = new Set([...now].flatMap(([list, ids]) => [...keptOrder(old.get(list) ?? [], ids)]));
  return new Set([...after.keys()].filter((id) => before.has(id) && !kept.has(id)));
}

function listsOf(placed: ReadonlyMap<BlockId, PlacedBlock>): Map<string, BlockId[]> {
  const lists = new Map<string, BlockId[]>();
  for (const [id, { place }] of placed) {
    const list = JSON.stringify([place.parent, place.list]);
    lists.set(list, [...(lists.get(list) ?? []), id]);
  }
  return lists;
}

function diffRecords<Part>(before: Readonly<Record<string, Part>>, after: Readonly<Record<string, Part>>): PartChange<Part>[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [old, now] = [before, after].map((parts) => (Object.hasOwn(parts, key) ? parts[key] : undefined));
    return sameJson(old, now) ? [] : [{ key, before: old, after: now, fields: changedPaths(old, now) }];
  });
}
