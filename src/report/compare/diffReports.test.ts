import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { randomEdit } from '../../../tests/support/randomEdit.js';
import type { Block } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { applyEdit } from '../edit/applyEdit.js';
import type { Edit } from '../edit/edit.js';
import { diffReports } from './diffReports.js';
import { diffWords } from './diffWords.js';
import { keptOrder } from './keptOrder.js';

const paragraph = (id: string, words = id): Block => ({ id, type: 'paragraph', text: [{ type: 'text', text: words }] });
const panel = (smoothing: number) => ({
  id: 'p',
  kind: 'line-plot',
  version: 1,
  spec: { y: ['loss'], smoothing },
  layout: { x: 0, y: 0, w: 1, h: 1 },
});
const base: ReportDocument = {
  ...emptyReport('T'),
  blocks: [paragraph('a', 'The loss fell to 0.3.'), paragraph('b'), { id: 'f', type: 'collapsible', title: 'f', blocks: [paragraph('c')] }],
  panels: { p: panel(0) },
};

/** What changed between the base and the base after edits, in short. */
function changes(...edits: Edit[]): string[] {
  const { blocks } = diffReports(base, applyEdit(base, { do: 'several', edits }).report);
  return blocks.map(({ change, id }) => `${change} ${id}`);
}

describe('the difference of two reports', () => {
  test.each<[string, Edit[], string[]]>([
    ['nothing', [], []],
    ['an added block', [{ do: 'insert', block: paragraph('x'), at: { index: 1 } }], ['added x']],
    ['a removed fold', [{ do: 'remove', id: 'f' }], ['removed f', 'removed c']],
    ['a block that was moved down is the only one that moved', [{ do: 'move', id: 'a', to: { index: 2 } }], ['moved a']],
    ['a block that was moved into a fold', [{ do: 'move', id: 'b', to: { parent: 'f', index: 0 } }], ['moved b']],
    ['a block in a fold is a change of its own', [{ do: 'replace', block: paragraph('c', 'C') }], ['changed c']],
    [
      'a block that was moved and changed',
      [
        { do: 'move', id: 'a', to: { index: 2 } },
        { do: 'replace', block: paragraph('a') },
      ],
      ['moved a', 'changed a'],
    ],
  ])('%s', (_, edits, expected) => {
    expect(changes(...edits)).toEqual(expected);
  });

  test('says which words and which settings', () => {
    const after = applyEdit(base, {
      do: 'several',
      edits: [
        { do: 'replace', block: paragraph('a', 'The loss rose to 0.3!') },
        { do: 'set-panel', id: 'p', panel: panel(0.6) },
        { do: 'set', field: 'authors', value: ['A'] },
      ],
    }).report;
    const diff = diffReports(base, after);
    expect(diff.blocks).toMatchObject([
      {
        text: [
          { change: 'same', text: 'The loss ' },
          { change: 'removed', text: 'fell' },
          { change: 'added', text: 'rose' },
          { change: 'same', text: ' to 0.3' },
          { change: 'removed', text: '.' },
          { change: 'added', text: '!' },
        ],
        fields: [{ path: 'text[0].text', before: 'The loss fell to 0.3.', after: 'The loss rose to 0.3!' }],
      },
    ]);
    expect(diff.panels).toMatchObject([{ key: 'p', fields: [{ path: 'spec.smoothing', before: 0, after: 0.6 }] }]);
    expect(diff.fields).toMatchObject([{ key: 'authors', before: undefined, after: ['A'] }]);
    expect(diff.runSets).toEqual([]);
  });

  test('names every block that differs, and no other', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.array(fc.infiniteStream(fc.nat()), { maxLength: 6 }), (before, streams) => {
        const after = streams.reduce(
          (report, stream, i) =>
            applyEdit(
              report,
              randomEdit(report, () => stream.next().value, `s${i}-`),
            ).report,
          before,
        );
        const [old, now] = [before, after].map(({ blocks }) => new Set([...placedBlocks(blocks)].map(({ block }) => block.id)));
        const found = (change: string): string[] =>
          diffReports(before, after)
            .blocks.flatMap((one) => (one.change === change ? [one.id] : []))
            .toSorted();
        expect(found('added')).toEqual([...now!].filter((id) => !old!.has(id)).toSorted());
        expect(found('removed')).toEqual([...old!].filter((id) => !now!.has(id)).toSorted());
        if (streams.length === 0) expect(diffReports(before, after)).toEqual({ blocks: [], panels: [], runSets: [], fields: [] });
      }),
      { numRuns: 150 },
    );
  });
});

test('the words of a difference make both texts', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'loss', '0.3', '—', 'é', '😀', '{{x}}'), { maxLength: 20 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffWords(before, after);
      const without = (change: string): string => parts.map((part) => (part.change === change ? '' : part.text)).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      expect(parts.some((part, i) => part.change === parts[i - 1]?.change || part.text === '')).toBe(false);
      if (before === after) expect(parts.every(({ change }) => change === 'same')).toBe(true);
    }),
  );
});

test('very long texts are compared too', () => {
  const long = Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' ');
  expect(diffWords(long, long.replace('word2500 ', ''))).toEqual([
    { change: 'same', text: long.split('word2500 ')[0]! },
    { change: 'removed', text: 'word2500 ' },
    { change: 'same', text: long.split('word2500 ')[1]! },
  ]);
  expect(diffWords(`a ${long}`, `${long} b`).map(({ change }) => change)).toEqual(['removed', 'added']);
});

test('the kept order is the longest there is', () => {
  const permutation = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 0 });
  /** By trying all subsets. */
  const longest = (before: string[], after: string[]): number => {
    let best = 0;
    for (let set = 0; set < 1 << before.length; set++) {
      const some = before.filter((_, i) => set & (1 << i));
      const places = some.map((id) => after.indexOf(id));
      if (places.every((at, i) => at >= 0 && (i === 0 || at > places[i - 1]!))) best = Math.max(best, some.length);
    }
    return best;
  };
  fc.assert(
    fc.property(permutation, permutation, (before, after) => {
      const kept = keptOrder(before, after);
      expect(kept.size).toBe(longest(before, after));
      expect(before.filter((id) => kept.has(id))).toEqual(after.filter((id) => kept.has(id)));
    }),
  );
});
