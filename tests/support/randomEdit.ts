import { blockLists, placedBlocks, type Place } from '../../src/report/document/blockTree.js';
import type { Block } from '../../src/report/document/block.js';
import type { ReportDocument } from '../../src/report/document/report.js';
import type { Edit } from '../../src/report/edit/edit.js';

/** Whole numbers from 0, at random. */
type Draw = () => number;

/** An edit that a report can take; new ids start with `prefix`. `allowed` says which blocks may be removed, moved, replaced, or get others beside or in them. */
export function randomEdit(report: ReportDocument, draw: Draw, prefix: string, allowed: (id: string) => boolean = () => true): Edit {
  const blocks = [...placedBlocks(report.blocks)].filter(({ block }) => allowed(block.id));
  const chosen = blocks[draw() % Math.max(1, blocks.length)];
  const part = `${prefix}part${draw() % 2}`;
  const layout = { x: 0, y: 0, w: draw() % 12, h: 1 };
  switch (draw() % 8) {
    case 0:
      return { do: 'set-panel', id: part, panel: { id: part, kind: 'line-plot', version: 1, spec: { n: draw() }, layout } };
    case 1: {
      const [id = part] = Object.keys(report.panels).filter((panel) => panel.startsWith(prefix));
      return { do: 'set-panel', id };
    }
    case 2:
      return { do: 'set-run-set', id: part, runSet: { id: part, name: String(draw()), project: 'p', sort: [], hidden: [], colors: {} } };
    case 3:
      return { do: 'insert', block: newBlock(draw, prefix), at: randomPlace(report.blocks, draw, allowed) };
    default:
  }
  if (!chosen) return { do: 'insert', block: newBlock(draw, prefix), at: randomPlace(report.blocks, draw, allowed) };
  const { id } = chosen.block;
  switch (draw() % 3) {
    case 0:
      return { do: 'remove', id };
    case 1: {
      const without = withoutBlock(report.blocks, id);
      return { do: 'move', id, to: randomPlace(without, draw, allowed) };
    }
    default:
      return { do: 'replace', block: { ...newBlock(draw, prefix), id } };
  }
}

function newBlock(draw: Draw, prefix: string): Block {
  const id = `${prefix}${draw()}`;
  const text: Block = { id: `${id}-in`, type: 'paragraph', text: [{ type: 'text', text: `new ${draw()}` }] };
  if (draw() % 4 === 0) return { id, type: 'collapsible', title: String(draw()), blocks: [text] };
  if (draw() % 4 === 0) return { id, type: 'columns', columns: [{ blocks: [text] }, { blocks: [] }] };
  return { ...text, id };
}

/** A place before an allowed block, or at the end of the report or of an allowed block. */
function randomPlace(blocks: readonly Block[], draw: Draw, allowed: (id: string) => boolean): Place {
  const ends = [...placedBlocks(blocks)]
    .filter(({ block }) => allowed(block.id))
    .flatMap(({ block }) => blockLists(block).map((list, i): Place => ({ parent: block.id, list: i, index: list.length })));
  const before = [...placedBlocks(blocks)].filter(({ block }) => allowed(block.id)).map(({ place }) => place);
  const places = [...ends, ...before, { index: blocks.length }];
  return places[draw() % places.length]!;
}

function withoutBlock(blocks: readonly Block[], id: string): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.id === id) return [];
    if (block.type === 'collapsible') return [{ ...block, blocks: withoutBlock(block.blocks, id) }];
    if (block.type !== 'columns') return [block];
    return [{ ...block, columns: block.columns.map((column) => ({ ...column, blocks: withoutBlock(column.blocks, id) })) }];
  });
}
