import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProject } from '../../../tests/support/arbitraryProject.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { columnId, type Column, type FrameColumn, type RunData, type RunsPagePlan } from '../../model/index.js';

const columns: Column[] = [
  { from: 'run', key: 'name' },
  { from: 'run', key: 'duration_s' },
  { from: 'run', key: 'tags' },
  { from: 'config', key: 'lr' },
  { from: 'summary', key: 'lr#number' },
  { from: 'metric', key: 'train/loss', reduce: 'max' },
  { from: 'metric', key: 'acc', reduce: 'first' },
  { from: 'config', key: 'no such key' },
];

const page = (changes: Partial<RunsPagePlan> = {}): RunsPagePlan => ({
  kind: 'runs.page',
  runs: { project: 'p' },
  columns,
  offset: 0,
  limit: 100,
  ...changes,
});

function cell(column: FrameColumn | undefined, row: number): unknown {
  return column && 'codes' in column ? column.dictionary[column.codes[row]!] : column?.[row];
}

function configValue(value: RunData['config'] extends Map<string, infer V> ? V | undefined : never): unknown {
  return typeof value === 'object' ? value.json : value;
}

/** The point that is first by step, then by log order. */
function firstValue(run: RunData, key: string): number | undefined {
  const points = run.metrics.get(key);
  if (!points || points.step.length === 0) return undefined;
  return points.value[points.step.indexOf(Math.min(...points.step))];
}

function largest(run: RunData, key: string): number | undefined {
  const finite = [...(run.metrics.get(key)?.value ?? [])].filter(Number.isFinite);
  return finite.length > 0 ? Math.max(...finite) : undefined;
}

test('the cells of a page are the values of the project', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProject, async (project) => {
      const { page: run } = await openSeries(memoryExport(project));
      const frame = await run(page());
      expect([frame.rows, frame.total]).toEqual([project.runs.length, project.runs.length]);
      const byId = new Map(project.runs.map((data) => [data.runId, data]));
      for (let row = 0; row < frame.rows; row++) {
        const data = byId.get(String(cell(frame.columns['run_id'], row)))!;
        const cells = columns.map((column) => cell(frame.columns[columnId(column)], row));
        expect(frame.columns['run']).toHaveProperty(String(row), row);
        expect(cells).toEqual([
          data.name,
          data.durationS,
          data.tags,
          configValue(data.config.get('lr')),
          configValue(data.summary.get('lr#number')),
          largest(data, 'train/loss'),
          firstValue(data, 'acc'),
          undefined,
        ]);
      }
    }),
    { numRuns: 100 },
  );
});

const few = (): RunData[] =>
  [3, NaN, undefined, 'x', -1, true].map((lr, i) =>
    makeRun(`r${i}`, { createdAt: i, config: new Map(lr === undefined ? [] : [['lr', lr]]) }),
  );

test('sorts, slices and counts', async () => {
  const files = memoryExport({ id: 'p', name: 'P', runs: few(), parameters: [], warnings: [] });
  const { page: run } = await openSeries(files);
  const sort = [{ column: { from: 'config', key: 'lr' } as const, ascending: false }];
  const runs = { project: 'p', sort, search: 'R', except: ['r4'] };
  const all = await run(page({ runs }));
  expect(all.columns['run_id']).toEqual(['r5', 'r3', 'r0', 'r1', 'r2']);
  const slice = await run(page({ runs, offset: 1, limit: 2 }));
  expect([slice.columns['run_id'], slice.columns['run'], slice.rows, slice.total]).toEqual([['r3', 'r0'], Int32Array.of(3, 0), 2, 5]);
  expect((await run(page({ runs, limit: 0 }))).total).toBe(5);
  expect((await run(page({ runs, offset: 9 }))).rows).toBe(0);
  expect(slice.versions).toEqual({ runs: 1, columns: 1, run_metrics: 1 });
});

test('reads only the files that the query and the columns need', async () => {
  const files = memoryExport({ id: 'p', name: 'P', runs: few(), parameters: [], warnings: [] });
  const { page: run } = await openSeries(files);
  const frame = await run(page({ columns: [{ from: 'run', key: 'name' }] }));
  expect(files.reads).toEqual(['runs.arrow']);
  expect(frame.versions).toEqual({ runs: 1 });
  await run(page({ columns: [{ from: 'config', key: 'lr' }] }));
  expect(files.reads).toHaveLength(2);
});
