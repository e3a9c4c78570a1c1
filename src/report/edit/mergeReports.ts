import type { PanelDocument, RunSet } from '../../model/index.js';
import type { Block, BlockId } from '../document/block.js';
import { otherFields, type ReportDocument } from '../document/report.js';
import { mergeBlocks } from './mergeBlocks.js';
import { mergeRecords, type Clash } from './mergeRecords.js';

/** What both sides changed in different ways, with both versions: absent on the side that took it away. */
export type Conflict =
  | { what: 'block'; id: BlockId; base?: Block | undefined; mine?: Block | undefined; theirs?: Block | undefined }
  /** Both moved it, to different places. */
  | { what: 'place'; id: BlockId; mine: Block; theirs: Block }
  | ({ what: 'panel' } & Clash<PanelDocument>)
  | ({ what: 'run set' } & Clash<RunSet>)
  | ({ what: 'field' } & Clash<unknown>);

/** Two versions of a report as one. */
export interface MergedReport {
  report: ReportDocument;
  /** Empty where the two sides changed different things. The report has my version of each, and theirs of what I took away. */
  conflicts: Conflict[];
}

/**
 * Merges what two sides made of the same report, block by block, panel by panel, run set by run set. Where their changes have nothing to do with each other it does not
 * matter which side is which. Pure.
 */
export function mergeReports(base: ReportDocument, mine: ReportDocument, theirs: ReportDocument): MergedReport {
  const blocks = mergeBlocks(base.blocks, mine.blocks, theirs.blocks);
  const panels = mergeRecords(base.panels, mine.panels, theirs.panels);
  const runSets = mergeRecords(base.runSets, mine.runSets, theirs.runSets);
  const fields = mergeRecords(otherFields(base), otherFields(mine), otherFields(theirs));
  const report = { ...fields.merged, blocks: blocks.blocks, panels: panels.merged, runSets: runSets.merged } as unknown as ReportDocument;
  const conflicts: Conflict[] = [
    ...fields.clashes.map((clash): Conflict => ({ what: 'field', ...clash })),
    ...blocks.conflicts,
    ...panels.clashes.map((clash): Conflict => ({ what: 'panel', ...clash })),
    ...runSets.clashes.map((clash): Conflict => ({ what: 'run set', ...clash })),
  ];
  return { report, conflicts };
}
