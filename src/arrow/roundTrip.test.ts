import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProject } from '../../tests/support/arbitraryProject.js';
import { readExport, readPoints } from '../../tests/support/readExport.js';
import { columnTypes, type ConfigValue, type MetricPoints, type ProjectData, type RunData, type StoredColumn } from '../model/index.js';
import { decodeColumns, decodeRunMetrics, decodeRuns, writeExport } from './index.js';

const settings = { numRuns: 150 };

/** The order the format promises, written down once more as plainly as can be. */
function expectedRuns(project: ProjectData): RunData[] {
  const time = (run: RunData): number => run.createdAt ?? Number.MAX_VALUE;
  return [...project.runs].toSorted((a, b) => time(a) - time(b) || (a.runId < b.runId ? -1 : 1));
}

/** [step, value, time, runtime] of every point, sorted by step and then log order. */
function expectedPoints({ step, value, time, runtime }: MetricPoints): number[][] {
  const points = Array.from(step, (s, i) => ({ i, point: [s, value[i]!, time?.[i] ?? NaN, runtime?.[i] ?? NaN] }));
  return points.toSorted((a, b) => a.point[0]! - b.point[0]! || a.i - b.i).map(({ point }) => point);
}

/** What row i of a stored column holds; undefined where it is missing. */
function cell(column: StoredColumn, i: number): string | number | boolean | string[] | undefined {
  if (column.type === 'strings')
    return Array.from(column.codes.subarray(column.offsets[i], column.offsets[i + 1]), (c) => column.dictionary[c]!);
  if ('codes' in column) return column.codes[i] === -1 ? undefined : column.dictionary[column.codes[i]!];
  if (column.valid && column.valid[i] === 0) return undefined;
  return column.type === 'boolean' ? column.values[i] === 1 : column.values[i];
}

describe('any project survives writing and reading', () => {
  test('run fields', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (project) => {
        const { bytes, manifest } = await readExport(writeExport(project));
        const { rows, columns } = decodeRuns(bytes.get('runs.arrow')!, 'runs.arrow');
        const runs = expectedRuns(project);
        expect(rows).toBe(runs.length);
        expect(manifest.runs).toBe(runs.length);
        const read = runs.map((_, i) => Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, cell(column, i)])));
        expect(read).toEqual(
          runs.map((run) => ({
            run_id: run.runId,
            name: run.name,
            group: run.group,
            job_type: run.jobType,
            sweep_id: run.sweepId,
            parent: run.parent,
            state: run.state,
            created_at: run.createdAt,
            duration_s: run.durationS,
            tags: run.tags,
            notes: run.notes,
            user: run.user,
            host: run.host,
            source: run.source,
          })),
        );
      }),
      settings,
    );
  });

  test('config and summary values, each under the type it was logged with', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (project) => {
        const { bytes, manifest } = await readExport(writeExport(project));
        const runs = expectedRuns(project);
        for (const from of ['config', 'summary'] as const) {
          const keys = [...new Set(runs.flatMap((run) => [...run[from].keys()]))].toSorted();
          const entries = manifest.columns.filter((entry) => entry.from === from);
          expect(entries.map(({ key }) => key)).toEqual(keys);
          for (const { key, variants } of entries) {
            const read = runs.map((): ConfigValue | undefined => undefined);
            for (const variant of variants) {
              const column = decodeColumns(bytes.get(variant.file)!, variant.file, [variant]).get(variant.column)!;
              const values = runs.map((_, i) => cell(column, i) as string | number | boolean | undefined);
              values.forEach((value, i) => {
                if (value !== undefined) read[i] = variant.type === 'json' ? { json: String(value) } : value;
              });
              const set = values.filter((value) => value !== undefined);
              const finite = set.filter((value) => Number.isFinite(value)) as number[];
              expect(variant.runs).toBe(set.length);
              expect(variant.distinct).toBe(new Set(set).size);
              const range = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : null;
              expect(variant.range).toEqual(variant.type === 'number' ? range : undefined);
            }
            expect(read).toEqual(runs.map((run) => run[from].get(key)));
            expect(variants.map(({ type }) => columnTypes.indexOf(type))).toEqual(
              variants.map(({ type }) => columnTypes.indexOf(type)).toSorted((a, b) => a - b),
            );
          }
        }
        const names = manifest.columns.flatMap(({ variants }) => variants.map(({ column }) => column.toLowerCase()));
        expect(new Set(names).size).toBe(names.length);
      }),
      settings,
    );
  });

  test.each([200, 512 * 1024])('history by run, step and log order, in segments of %i bytes', async (segmentBytes) => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (project) => {
        const exported = await readExport(writeExport(project, { segmentBytes }));
        const runs = expectedRuns(project);
        const has = (kind: 'metrics' | 'system'): string[] =>
          [...new Set(runs.flatMap((run) => [...run[kind]].filter(([, { step }]) => step.length > 0).map(([key]) => key)))].toSorted();
        expect(exported.manifest.metrics.map(({ key, id }) => [key, id])).toEqual(
          [...has('metrics'), ...has('system')].map((key, i) => [key, i]),
        );
        for (const metric of exported.manifest.metrics) {
          const read = readPoints(exported, metric);
          const kind = metric.kind === 'logged' ? 'metrics' : 'system';
          const logged = runs.flatMap((run, i) => {
            const points = run[kind].get(metric.key);
            return points && points.step.length > 0 ? [[i, expectedPoints(points)] as const] : [];
          });
          const zipped = [...read].map(
            ([run, p]) => [run, Array.from(p.step, (s, i) => [s, p.value[i]!, p.time[i]!, p.runtime[i]!])] as const,
          );
          expect(zipped).toEqual(logged);
          expect(metric.runs).toBe(logged.length);
          expect(metric.points).toBe(logged.reduce((sum, [, points]) => sum + points.length, 0));
        }
      }),
      settings,
    );
  });

  test('statistics per run and metric, and over all runs', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (project) => {
        const { bytes, manifest } = await readExport(writeExport(project));
        const table = decodeRunMetrics(bytes.get('run_metrics.arrow')!, 'run_metrics.arrow');
        const runs = expectedRuns(project);
        let row = 0;
        for (const metric of manifest.metrics) {
          const all: number[] = [];
          let [duplicates, restarts] = [0, 0];
          runs.forEach((run, i) => {
            const points = (metric.kind === 'logged' ? run.metrics : run.system).get(metric.key);
            if (!points || points.step.length === 0) return;
            const sorted = expectedPoints(points);
            const values = sorted.map((point) => point[1]!);
            const finite = values.filter(Number.isFinite);
            const [min, max] = [Math.min(...finite), Math.max(...finite)];
            const stepOf = (value: number): number => sorted.find((point) => point[1] === value)![0]!;
            const r = row++;
            expect([table.run[r], table.metric[r], table.n[r]]).toEqual([i, metric.id, values.length]);
            expect([table.first[r], table.last[r]]).toEqual([values[0], values.at(-1)]);
            expect([table.first_step[r], table.last_step[r]]).toEqual([Math.min(...points.step), Math.max(...points.step)]);
            const counts = [Number.isNaN, (v: number) => v === Infinity, (v: number) => v === -Infinity].map(
              (is) => values.filter(is).length,
            );
            expect([table.nan[r], table.pos_inf[r], table.neg_inf[r]]).toEqual(counts);
            const stats = [table.min, table.argmin, table.max, table.argmax].map((column) => cell(column, r));
            expect(stats).toEqual(finite.length > 0 ? [min, stepOf(min), max, stepOf(max)] : stats.map(() => undefined));
            const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
            if (finite.length > 0)
              expect(Math.abs((cell(table.mean, r) as number) - mean)).toBeLessThanOrEqual(1e-9 * Math.max(...finite.map(Math.abs)));
            else expect(cell(table.mean, r)).toBeUndefined();
            all.push(...values);
            duplicates += points.step.length - new Set(points.step).size;
            restarts += Array.from(points.step).filter((step, k) => k > 0 && step < points.step[k - 1]!).length;
          });
          const finite = all.filter(Number.isFinite);
          expect(metric.values).toEqual(finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : null);
          expect([metric.nan, metric.posInf + metric.negInf]).toEqual([
            all.filter(Number.isNaN).length,
            all.length - finite.length - metric.nan,
          ]);
          expect([metric.duplicateSteps, metric.restartedSteps]).toEqual([duplicates, restarts]);
        }
        expect(table.rows).toBe(row);
      }),
      settings,
    );
  });

  test('the same project gives the same bytes, in whatever order its runs come', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const files = (data: ProjectData): string[] =>
          Array.from(writeExport(data), ({ path, bytes }) => `${path} ${Buffer.from(bytes).toString('base64')}`);
        expect(files({ ...project, runs: project.runs.toReversed() })).toEqual(files(project));
      }),
      settings,
    );
  });
});
