import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { arbitraryPanel, arbitraryRunSet } from '../../../tests/support/arbitraryReportParts.js';
import { allRuns, canonicalJson, type PanelDocument } from '../../model/index.js';
import type { PanelGrid } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import { missingReferences } from '../document/missingReferences.js';
import { readReport } from '../document/readReport.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { saveReport } from '../document/saveReport.js';
import { addPanels } from './addPanels.js';

const panel = (id: string): PanelDocument => ({ id, kind: 'line-plot', version: 1, spec: { n: id }, layout: { x: 0, y: 0, w: 6, h: 7 } });
const gridOf = (report: ReportDocument): PanelGrid => report.blocks.at(-1) as PanelGrid;
/** Names that the arbitrary reports have too. */
const panelIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'metric:loss', 'panel-1', 'run set'), { minLength: 1 });

describe('panels that are added to any report', () => {
  test('stand in a valid report that has all it had, and lacks nothing that they name', () => {
    const panels = panelIds.chain((ids) => fc.tuple(...ids.map(arbitraryPanel)));
    fc.assert(
      fc.property(arbitraryReport, panels, arbitraryRunSet('all'), (before, added, runSet) => {
        const lacking = missingReferences(before);
        const after = addPanels(before, added, runSet);
        // JSON has no −0.
        const saved = saveReport(after);
        expect(canonicalJson(JSON.parse(saveReport(readReport(JSON.parse(saved)))))).toBe(canonicalJson(JSON.parse(saved)));
        const { blocks, panels: all, runSets, ...rest } = after;
        expect({ ...rest, blocks: blocks.slice(0, -1) }).toEqual({ ...before, panels: undefined, runSets: undefined });
        for (const [id, part] of Object.entries(before.panels)) expect(all[id]).toBe(part);
        for (const [id, part] of Object.entries(before.runSets)) expect(runSets[id]).toBe(part);
        expect(Object.keys(all)).toHaveLength(Object.keys(before.panels).length + added.length);
        const grid = gridOf(after);
        expect(new Set(grid.panels).size).toBe(added.length);
        expect(grid.panels.map((id) => ({ ...all[id], id: '' }))).toEqual(added.map((each) => ({ ...each, id: '' })));
        expect(grid.runSets.map((id) => ({ ...runSets[id], id: '', name: '' }))).toEqual([{ ...runSet, id: '', name: '' }]);
        // A panel of a name that was missing may be there now, never one more missing.
        const still = new Set(lacking.map(({ path }) => path.join(' ')));
        expect(missingReferences(after).filter(({ path }) => !still.has(path.join(' ')))).toEqual([]);
        const ids = [...placedBlocks(blocks)].map(({ block }) => block.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });

  test('use the run set that is there, whatever it is called', () => {
    fc.assert(
      fc.property(arbitraryReport, arbitraryRunSet('all'), (before, runSet) => {
        const once = addPanels(before, [panel('x')], runSet);
        const twice = addPanels(once, [panel('x')], { ...runSet, id: 'other', name: 'Another name' });
        expect(twice.runSets).toEqual(once.runSets);
        expect(gridOf(twice).runSets).toEqual(gridOf(once).runSets);
      }),
      { numRuns: 100 },
    );
  });
});

test('run sets that differ in a colour, a hidden run or a filter are others; each gets a letter', () => {
  const all = allRuns('p');
  const sets = [all, { ...all, colors: { r: '#f00' } }, { ...all, hidden: ['r'] }, { ...all, search: 'x' }];
  const report = [...sets, ...sets].reduce((before, set) => addPanels(before, [panel('x')], set), emptyReport('T'));
  expect(Object.keys(report.runSets)).toEqual(['A', 'B', 'C', 'D']);
  expect(Object.values(report.runSets).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
  expect(Object.keys(report.panels)).toEqual(['x', ...Array.from({ length: 7 }, (_, i) => `panel-${i + 1}`)]);
});

test('a block id that is taken is not given twice', () => {
  const ids = ['a', 'a', 'b'];
  const before: ReportDocument = { ...emptyReport('T'), blocks: [{ id: 'a', type: 'divider' }] };
  expect(addPanels(before, [panel('x')], allRuns('p'), () => ids.shift() ?? 'c').blocks.map(({ id }) => id)).toEqual(['a', 'b']);
});
