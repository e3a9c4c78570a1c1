import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryProject } from '../../../tests/support/arbitraryProject.js';
import { arbitraryColumn, arbitraryFilter } from '../../../tests/support/arbitraryQuery.js';
import { duckProjects } from '../../../tests/support/duckProjects.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { columnId, type CellColumn, type Frame } from '../../model/index.js';
import { runPlan } from './databaseService.js';

const idle = new AbortController().signal;
const projects = duckProjects();

/** Counts per column and value, from the cells of all matching runs; the type is part of the value. */
function countCells(frame: Frame, names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  names.forEach((name, i) => {
    const column = frame.columns[name];
    const cells: CellColumn = column && !('codes' in column) ? Array.from<CellColumn[number]>(column) : [];
    for (const cell of cells.flat()) if (cell !== undefined) counts.set(keyOf(i, cell), (counts.get(keyOf(i, cell)) ?? 0) + 1);
  });
  return counts;
}

const keyOf = (column: number, value: string | number | boolean | Float64Array): string => `${column} ${typeof value} ${String(value)}`;

it('counts what the cells of the matching runs hold, most frequent first', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryProject,
      fc.uniqueArray(arbitraryColumn, { minLength: 1, maxLength: 4, selector: columnId }),
      fc.option(arbitraryFilter, { nil: undefined }),
      async (project, columns, filter) => {
        const opened = projects.open(project);
        const runs = { project: 'p', filter };
        const frame = await runPlan({ kind: 'runs.facets', runs, columns }, opened.tables, opened.database, idle);
        const page = await (await openSeries(opened)).page({ kind: 'runs.page', runs, columns, offset: 0, limit: 1000 });
        const [column, value, count] = [frame.columns['column'], frame.columns['value'], frame.columns['count']].map((cells) =>
          cells && !('codes' in cells) ? Array.from<CellColumn[number]>(cells) : [],
        );
        const found = new Map(
          column?.map((index, i) => [`${String(index)} ${typeof value?.[i]} ${String(value?.[i])}`, Number(count?.[i])]),
        );
        expect(frame.total).toBe(page.total);
        expect(found.size).toBe(frame.rows);
        // A list and a text of the same letters share a key of the brute-force count only where a key has both types.
        expect([...found.values()].reduce((sum, n) => sum + n, 0)).toBe(
          [...countCells(page, columns.map(columnId)).values()].reduce((sum, n) => sum + n, 0),
        );
        for (const [key, n] of found) expect(countCells(page, columns.map(columnId)).get(key) ?? 0, key).toBeGreaterThanOrEqual(n);
        column?.forEach((index, i) => {
          if (i > 0 && column[i - 1] === index) expect(Number(count?.[i - 1])).toBeGreaterThanOrEqual(Number(count?.[i]));
        });
      },
    ),
    { numRuns: 60 },
  );
});
