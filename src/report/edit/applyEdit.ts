import { RunfolioError } from '../../model/index.js';
import type { Block, BlockId } from '../document/block.js';
import { placedBlocks, type Place } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { findBlock, withBlock, withoutBlock, withReplaced } from './changeTree.js';
import type { Edit, Edited, SetField } from './edit.js';

/**
 * The report after an edit, and the edit that undoes it. Pure; what was not changed stays the same object. Throws `bad-input` for a block or a place that is not there, and
 * for an id that is there already.
 */
export function applyEdit(report: ReportDocument, edit: Edit): Edited {
  switch (edit.do) {
    case 'insert':
      refuseTwice(report.blocks, [edit.block], []);
      return edited(report, withBlock(report.blocks, edit.block, edit.at), { do: 'remove', id: edit.block.id });
    case 'remove': {
      const { block, place } = findBlock(report.blocks, edit.id);
      return edited(report, withoutBlock(report.blocks, place), { do: 'insert', block, at: place });
    }
    case 'move':
      return moveBlock(report, edit.id, edit.to);
    case 'replace':
      return replaceBlock(report, edit.block);
    case 'set-panel':
      return setPart(report, 'panels', edit.id, edit.panel, (panel) => ({ do: 'set-panel', id: edit.id, panel }));
    case 'set-run-set':
      return setPart(report, 'runSets', edit.id, edit.runSet, (runSet) => ({ do: 'set-run-set', id: edit.id, runSet }));
    case 'set':
      return setField(report, edit);
    case 'several':
      return applyAll(report, edit.edits);
    default:
      return edit satisfies never;
  }
}

function edited(report: ReportDocument, blocks: Block[], undo: Edit): Edited {
  return { report: { ...report, blocks }, undo };
}

function moveBlock(report: ReportDocument, id: BlockId, to: Place): Edited {
  const { block, place } = findBlock(report.blocks, id);
  const within = [...placedBlocks([block])].some((inner) => inner.block.id === to.parent);
  if (within) throw new RunfolioError('bad-input', `The block "${id}" cannot stand in itself.`);
  const blocks = withBlock(withoutBlock(report.blocks, place), block, to);
  return edited(report, blocks, { do: 'move', id, to: place });
}

function replaceBlock(report: ReportDocument, block: Block): Edited {
  const { block: before, place } = findBlock(report.blocks, block.id);
  refuseTwice(report.blocks, [block], [before]);
  return edited(report, withReplaced(report.blocks, block, place), { do: 'replace', block: before });
}

/** `leaving` are blocks that make room for `coming`. */
function refuseTwice(blocks: readonly Block[], coming: readonly Block[], leaving: readonly Block[]): void {
  const ids = new Set([...placedBlocks(blocks)].map(({ block }) => block.id));
  for (const { block } of placedBlocks(leaving)) ids.delete(block.id);
  for (const { block } of placedBlocks(coming)) {
    if (ids.has(block.id)) throw new RunfolioError('bad-input', `There is a block "${block.id}" in this report already.`);
    ids.add(block.id);
  }
}

function setPart<Field extends 'panels' | 'runSets'>(
  report: ReportDocument,
  field: Field,
  id: string,
  part: ReportDocument[Field][string] | undefined,
  undo: (before: ReportDocument[Field][string] | undefined) => Edit,
): Edited {
  if (part && part.id !== id) throw new RunfolioError('bad-input', `What is set as "${id}" has the id "${part.id}".`);
  const { [id]: before, ...others } = report[field] as Record<string, ReportDocument[Field][string]>;
  return { report: { ...report, [field]: part ? { ...others, [id]: part } : others }, undo: undo(before) };
}

function setField(report: ReportDocument, { field, value }: SetField): Edited {
  const { [field]: before, ...others } = report;
  const undo = { do: 'set', field, value: before } as SetField;
  return { report: (value === undefined ? others : { ...others, [field]: value }) as ReportDocument, undo };
}

function applyAll(report: ReportDocument, edits: readonly Edit[]): Edited {
  const undos: Edit[] = [];
  let after = report;
  for (const edit of edits) {
    const step = applyEdit(after, edit);
    after = step.report;
    undos.unshift(step.undo);
  }
  return { report: after, undo: { do: 'several', edits: undos } };
}
