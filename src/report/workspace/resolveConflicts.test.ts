import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { randomEdit } from '../../../tests/support/randomEdit.js';
import { placedBlocks } from '../document/blockTree.js';
import { readReport } from '../document/readReport.js';
import type { ReportDocument } from '../document/report.js';
import { sameJson } from '../document/sameJson.js';
import { applyEdit } from '../edit/applyEdit.js';
import { mergeReports } from '../edit/mergeReports.js';
import { conflictKey, resolveConflicts, type Side } from './resolveConflicts.js';

const edited = (report: ReportDocument, draws: readonly number[], prefix: string): ReportDocument => {
  let at = 0;
  const draw = (): number => draws[at++ % draws.length]!;
  let current = report;
  for (let i = 0; i < 4; i++) {
    try {
      current = applyEdit(current, randomEdit(current, draw, prefix)).report;
    } catch {
      // The same number drawn twice names a block that is there already.
    }
  }
  return current;
};

test('whatever is chosen, the result is a report, and what was chosen of panels, run sets and fields is in it', () => {
  const draws = fc.array(fc.nat(1000), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(arbitraryReport, draws, draws, fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (base, a, b, coins) => {
      // Both draw the same names for new panels and run sets, so that they clash.
      const [mine, theirs] = [edited(base, a, 'p'), edited(base, b, 'p')];
      const { conflicts } = mergeReports(base, mine, theirs);
      const chosen = new Map<string, Side>(conflicts.map((each, i) => [conflictKey(each), coins[i % coins.length] ? 'mine' : 'theirs']));
      const { report } = resolveConflicts({ base, mine, theirs }, conflicts, chosen);
      expect(() => readReport(report)).not.toThrow();
      for (const each of conflicts) {
        if (each.what !== 'panel' && each.what !== 'run set') continue;
        const parts = each.what === 'panel' ? report.panels : report.runSets;
        expect(parts[each.key]).toEqual(each[chosen.get(conflictKey(each))!]);
      }
    }),
    { numRuns: 150 },
  );
});

test('a block that one side took away and the other changed goes or stays as chosen', () => {
  const base = readReport({
    kind: 'report',
    version: 1,
    title: 'T',
    blocks: [{ id: 'a', type: 'paragraph', text: [] }],
    panels: {},
    runSets: {},
  });
  const mine = applyEdit(base, { do: 'remove', id: 'a' }).report;
  const theirs = applyEdit(base, { do: 'replace', block: { id: 'a', type: 'heading', level: 1, text: [] } }).report;
  const { conflicts } = mergeReports(base, mine, theirs);
  expect(conflicts).toHaveLength(1);
  const resolved = (side: Side): string[] => {
    const { report, conflicts: left } = resolveConflicts({ base, mine, theirs }, conflicts, new Map([['block a', side]]));
    expect(left).toEqual([]);
    return [...placedBlocks(report.blocks)].map(({ block }) => block.type);
  };
  expect(resolved('mine')).toEqual([]);
  expect(resolved('theirs')).toEqual(['heading']);
  expect(sameJson(theirs, base)).toBe(false);
});
