import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { randomEdit } from '../../../tests/support/randomEdit.js';
import type { Block } from '../document/block.js';
import { readReport } from '../document/readReport.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { applyEdit } from './applyEdit.js';
import type { Edit } from './edit.js';

const paragraph = (id: string): Block => ({ id, type: 'paragraph', text: [] });
const fold = (id: string, ...blocks: Block[]): Block => ({ id, type: 'collapsible', title: id, blocks });
const reportOf = (...blocks: Block[]): ReportDocument => ({ ...emptyReport('T'), blocks });

/** Ids in order, those within a block in brackets. */
function outline(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.type === 'collapsible' ? `${block.id}(${outline(block.blocks)})` : block.id)).join(' ');
}

describe('edits', () => {
  const start = reportOf(paragraph('a'), fold('f', paragraph('b'), paragraph('c')), paragraph('d'));
  test.each<[Edit, string]>([
    [{ do: 'insert', block: paragraph('x'), at: { index: 1 } }, 'a x f(b c) d'],
    [{ do: 'insert', block: paragraph('x'), at: { parent: 'f', index: 2 } }, 'a f(b c x) d'],
    [{ do: 'remove', id: 'f' }, 'a d'],
    [{ do: 'remove', id: 'c' }, 'a f(b) d'],
    [{ do: 'move', id: 'a', to: { index: 2 } }, 'f(b c) d a'],
    [{ do: 'move', id: 'a', to: { parent: 'f', index: 0 } }, 'f(a b c) d'],
    [{ do: 'move', id: 'b', to: { parent: 'f', list: 0, index: 1 } }, 'a f(c b) d'],
    [{ do: 'replace', block: fold('f', paragraph('b'), paragraph('y')) }, 'a f(b y) d'],
    [
      {
        do: 'several',
        edits: [
          { do: 'remove', id: 'a' },
          { do: 'insert', block: paragraph('a'), at: { index: 2 } },
        ],
      },
      'f(b c) d a',
    ],
  ])('%j', (edit, expected) => {
    const { report: after, undo } = applyEdit(start, edit);
    expect(outline(after.blocks)).toBe(expected);
    expect(applyEdit(after, undo).report).toEqual(start);
  });

  test.each<[Edit, RegExp]>([
    [{ do: 'remove', id: 'x' }, /no block "x"/],
    [{ do: 'insert', block: paragraph('b'), at: { index: 0 } }, /a block "b" in this report already/],
    [{ do: 'insert', block: fold('x', paragraph('x')), at: { index: 0 } }, /a block "x"/],
    [{ do: 'insert', block: paragraph('x'), at: { index: 9 } }, /cannot stand at 9 of a list of 3/],
    [{ do: 'insert', block: paragraph('x'), at: { parent: 'a', index: 0 } }, /"a" has no list 0/],
    [{ do: 'move', id: 'f', to: { parent: 'f', index: 0 } }, /cannot stand in itself/],
    [{ do: 'replace', block: fold('f', paragraph('a')) }, /a block "a"/],
    [
      { do: 'set-panel', id: 'p', panel: { id: 'q', kind: 'x', version: 1, spec: {}, layout: { x: 0, y: 0, w: 1, h: 1 } } },
      /set as "p" has the id "q"/,
    ],
  ])('refuses %j', (edit, message) => {
    const before = structuredClone(start);
    expect(() => applyEdit(start, edit)).toThrow(message);
    expect(start).toEqual(before);
  });

  test('leave alone what they do not change', () => {
    const { report: after } = applyEdit(start, { do: 'remove', id: 'd' });
    expect(after.blocks[1]).toBe(start.blocks[1]);
    expect(after.panels).toBe(start.panels);
  });
});

test('random edits give reports, and their undos give the first one back', () => {
  fc.assert(
    fc.property(arbitraryReport, fc.array(fc.infiniteStream(fc.nat()), { maxLength: 12 }), (first, streams) => {
      const undos: Edit[] = [];
      let report = first;
      for (const [i, stream] of streams.entries()) {
        const step = applyEdit(
          report,
          randomEdit(report, () => stream.next().value, `s${i}-`),
        );
        undos.unshift(step.undo);
        report = step.report;
        expect(readReport(report)).toEqual(readReport(structuredClone(report)));
      }
      expect(applyEdit(report, { do: 'several', edits: undos }).report).toEqual(first);
    }),
    { numRuns: 150 },
  );
});
