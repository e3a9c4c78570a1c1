import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { randomEdit } from '../../../tests/support/randomEdit.js';
import type { Block } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import { readReport } from '../document/readReport.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { applyEdit } from './applyEdit.js';
import type { Edit } from './edit.js';
import { mergeReports } from './mergeReports.js';

const paragraph = (id: string, words = id): Block => ({ id, type: 'paragraph', text: [{ type: 'text', text: words }] });
const fold = (id: string, ...blocks: Block[]): Block => ({ id, type: 'collapsible', title: id, blocks });
const reportOf = (...blocks: Block[]): ReportDocument => ({ ...emptyReport('T'), blocks });
const edited = (start: ReportDocument, ...edits: Edit[]): ReportDocument => applyEdit(start, { do: 'several', edits }).report;

/** Ids in order with their words, those within a block in brackets. */
function outline(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'collapsible') return `${block.id}(${outline(block.blocks)})`;
      const words = block.type === 'paragraph' && block.text[0]?.type === 'text' ? block.text[0].text : '';
      return words === block.id ? block.id : `${block.id}=${words}`;
    })
    .join(' ');
}

const base = reportOf(paragraph('a'), paragraph('b'), fold('f', paragraph('c'), paragraph('d')), paragraph('e'));
const place = (index: number, parent?: string) => ({ index, parent });

describe('merging', () => {
  test.each<[string, Edit[], Edit[], string]>([
    [
      'changes of two blocks',
      [{ do: 'replace', block: paragraph('a', 'A') }],
      [{ do: 'replace', block: paragraph('e', 'E') }],
      'a=A b f(c d) e=E',
    ],
    ['a change and a removal', [{ do: 'replace', block: paragraph('a', 'A') }], [{ do: 'remove', id: 'b' }], 'a=A f(c d) e'],
    [
      'a change and a move of one block',
      [{ do: 'replace', block: paragraph('a', 'A') }],
      [{ do: 'move', id: 'a', to: place(3) }],
      'b f(c d) e a=A',
    ],
    [
      'insertions at one place',
      [{ do: 'insert', block: paragraph('y'), at: place(1) }],
      [{ do: 'insert', block: paragraph('x'), at: place(1) }],
      'a x y b f(c d) e',
    ],
    [
      'an insertion behind what was removed',
      [{ do: 'insert', block: paragraph('x'), at: place(2) }],
      [{ do: 'remove', id: 'b' }],
      'a x f(c d) e',
    ],
    [
      'an insertion behind what was moved',
      [{ do: 'insert', block: paragraph('x'), at: place(2) }],
      [{ do: 'move', id: 'b', to: place(3) }],
      'a x f(c d) e b',
    ],
    ['changes within one fold', [{ do: 'replace', block: paragraph('c', 'C') }], [{ do: 'move', id: 'd', to: place(0) }], 'd a b f(c=C) e'],
    ['the same removal', [{ do: 'remove', id: 'f' }], [{ do: 'remove', id: 'f' }], 'a b e'],
    ['the same change', [{ do: 'replace', block: paragraph('a', 'A') }], [{ do: 'replace', block: paragraph('a', 'A') }], 'a=A b f(c d) e'],
    [
      'a move into a fold and a change of its title',
      [{ do: 'move', id: 'a', to: place(2, 'f') }],
      [{ do: 'replace', block: { ...fold('f', paragraph('c'), paragraph('d')), open: true } as Block }],
      'b f(c d a) e',
    ],
  ])('%s', (_, mine, theirs, expected) => {
    for (const [one, other] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const { report: merged, conflicts } = mergeReports(base, edited(base, ...one), edited(base, ...other));
      expect(outline(merged.blocks)).toBe(expected);
      expect(conflicts).toEqual([]);
    }
  });

  test.each<[string, Edit[], Edit[], string, object[]]>([
    [
      'two changes of one block',
      [{ do: 'replace', block: paragraph('a', 'M') }],
      [{ do: 'replace', block: paragraph('a', 'T') }],
      'a=M b f(c d) e',
      [{ what: 'block', id: 'a', base: paragraph('a'), mine: paragraph('a', 'M'), theirs: paragraph('a', 'T') }],
    ],
    [
      'a change of what was removed',
      [{ do: 'remove', id: 'a' }],
      [{ do: 'replace', block: paragraph('a', 'T') }],
      'a=T b f(c d) e',
      [{ what: 'block', id: 'a', base: paragraph('a'), theirs: paragraph('a', 'T') }],
    ],
    [
      'a removal of what was changed',
      [{ do: 'replace', block: paragraph('a', 'M') }],
      [{ do: 'remove', id: 'a' }],
      'a=M b f(c d) e',
      [{ what: 'block', id: 'a', base: paragraph('a'), mine: paragraph('a', 'M') }],
    ],
    [
      'a change within what was removed',
      [{ do: 'remove', id: 'f' }],
      [{ do: 'replace', block: paragraph('c', 'T') }],
      'a b f(c=T d) e',
      [
        { what: 'block', id: 'f' },
        { what: 'block', id: 'c' },
      ],
    ],
    [
      'a move out of what was removed',
      [{ do: 'remove', id: 'f' }],
      [{ do: 'move', id: 'c', to: place(0) }],
      'c a b f(d) e',
      [
        { what: 'block', id: 'c' },
        { what: 'block', id: 'f' },
      ],
    ],
    [
      'a move into what was removed',
      [{ do: 'remove', id: 'f' }],
      [{ do: 'move', id: 'a', to: place(0, 'f') }],
      'b f(a c d) e',
      [{ what: 'block', id: 'f' }],
    ],
    [
      'two moves of one block',
      [{ do: 'move', id: 'a', to: place(3) }],
      [{ do: 'move', id: 'a', to: place(0, 'f') }],
      'b f(c d) e a',
      [{ what: 'place', id: 'a' }],
    ],
  ])('reports %s, with both versions', (_, mine, theirs, expected, conflicts) => {
    const merged = mergeReports(base, edited(base, ...mine), edited(base, ...theirs));
    expect(outline(merged.report.blocks)).toBe(expected);
    expect(merged.conflicts).toMatchObject(conflicts);
    expect(merged.conflicts).toHaveLength(conflicts.length);
  });

  test('moves into each other leave no block in itself', () => {
    const start = reportOf(fold('f'), fold('g'));
    const mine = edited(start, { do: 'move', id: 'f', to: place(0, 'g') });
    const theirs = edited(start, { do: 'move', id: 'g', to: place(0, 'f') });
    expect(outline(mergeReports(start, mine, theirs).report.blocks)).toBe('g(f())');
  });

  test('panels, run sets and fields', () => {
    const panel = (n: number) => ({ id: 'p', kind: 'x', version: 1, spec: { n }, layout: { x: 0, y: 0, w: 1, h: 1 } });
    const start = edited(reportOf(), { do: 'set-panel', id: 'p', panel: panel(0) });
    const mine = edited(start, { do: 'set-panel', id: 'p', panel: panel(1) }, { do: 'set', field: 'title', value: 'Mine' });
    const theirs = edited(
      start,
      { do: 'set-panel', id: 'p' },
      { do: 'set', field: 'title', value: 'Theirs' },
      { do: 'set', field: 'width', value: 'full' },
    );
    const { report: merged, conflicts } = mergeReports(start, mine, theirs);
    expect(merged).toEqual({ ...start, title: 'Mine', width: 'full', panels: { p: panel(1) } });
    expect(conflicts).toEqual([
      { what: 'field', key: 'title', base: 'T', mine: 'Mine', theirs: 'Theirs' },
      { what: 'panel', key: 'p', base: panel(0), mine: panel(1), theirs: undefined },
    ]);
  });
});

/** A report after some random edits. */
function after(
  start: ReportDocument,
  draws: readonly Iterator<number>[],
  prefix: string,
  allowed?: (id: string) => boolean,
): ReportDocument {
  return draws.reduce(
    (report, stream, i) =>
      applyEdit(
        report,
        randomEdit(report, () => stream.next().value as number, `${prefix}${i}-`, allowed),
      ).report,
    start,
  );
}

const draws = fc.array(fc.infiniteStream(fc.nat()), { maxLength: 6 });
const idsOf = ({ blocks }: ReportDocument) => [...placedBlocks(blocks)].map(({ block }) => block.id);

describe('any two versions', () => {
  test('give a report that holds everything that nobody took away', () => {
    fc.assert(
      fc.property(arbitraryReport, draws, draws, (start, one, other) => {
        const [mine, theirs] = [after(start, one, 'm'), after(start, other, 't')];
        const { report } = mergeReports(start, mine, theirs);
        expect(readReport(report)).toEqual(report);
        const [was, here, there, merged] = [start, mine, theirs, report].map((version) => new Set(idsOf(version)));
        const wanted = [...here!, ...there!].filter((id) => !was!.has(id) || (here!.has(id) && there!.has(id)));
        expect(wanted.filter((id) => !merged!.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('where one side changed nothing give the other', () => {
    fc.assert(
      fc.property(arbitraryReport, draws, (start, changes) => {
        const changed = after(start, changes, 'm');
        for (const merged of [
          mergeReports(start, changed, start),
          mergeReports(start, start, changed),
          mergeReports(start, changed, changed),
        ]) {
          expect(merged).toEqual({ report: changed, conflicts: [] });
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of different blocks give the same whichever side is mine, without conflicts', () => {
    fc.assert(
      fc.property(arbitraryReport, arbitraryReport, draws, draws, (first, second, one, other) => {
        // Each side has a part of the report to itself.
        const own = (prefix: string, blocks: Block[]): Block => fold(prefix, ...renamed(blocks, prefix));
        const start = { ...first, blocks: [own('m', first.blocks), paragraph('between'), own('t', second.blocks)] };
        const mine = after(start, one, 'm', (id) => id.startsWith('m') && id !== 'm');
        const theirs = after(start, other, 't', (id) => id.startsWith('t') && id !== 't');
        const [here, there] = [mergeReports(start, mine, theirs), mergeReports(start, theirs, mine)];
        expect(here.conflicts).toEqual([]);
        expect(here).toEqual(there);
      }),
      { numRuns: 150 },
    );
  });
});

function renamed(blocks: readonly Block[], prefix: string): Block[] {
  const copy = structuredClone(blocks) as Block[];
  for (const { block } of placedBlocks(copy)) block.id = `${prefix}${block.id}`;
  return copy;
}
