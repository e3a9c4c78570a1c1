import { describe, expect, it } from 'vitest';
import { importancePlan, importanceProject } from '../../../tests/support/importanceProject.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { RunfolioError, type Frame, type ImportancePlan } from '../../model/index.js';
import { createLocalEngine } from '../local/index.js';
import type { CallOptions } from '../queryEngine.js';

const { manifest, readFile } = memoryExport(importanceProject(150));
const engine = createLocalEngine({
  exports: [{ id: 'p', manifest, readFile }],
  bootDatabase: () => Promise.reject(new RunfolioError('internal', 'No database is needed.')),
});

function ask(changes: Partial<ImportancePlan> = {}, options: Partial<CallOptions> = {}): Promise<Frame> {
  return engine.run({ ...importancePlan, ...changes }, { signal: new AbortController().signal, ...options });
}

describe('an importance plan', () => {
  it('gives a row per parameter, and says which runs and parameters had no part', async () => {
    const frame = await ask();
    expect(frame.columns['parameter']).toEqual(['config.lr', 'config.optimizer', 'config.layers', 'config.momentum']);
    expect(frame.columns['type']).toEqual(['number', 'category', 'number', 'number']);
    expect(frame.columns['scale']).toEqual(['log', 'linear', 'linear', 'linear']);
    expect(frame.rows).toBe(4);
    const { importance: facts } = frame;
    expect(facts).toMatchObject({ runs: 150, used: 125, withoutTarget: 15, nonFinite: 10, goal: 'minimize', trees: 40, seed: 0 });
    expect(facts!.byState).toEqual([
      { state: 'finished', runs: 135, withoutTarget: 0, nonFinite: 10 },
      { state: 'crashed', runs: 15, withoutTarget: 15, nonFinite: 0 },
    ]);
    expect(frame.notes).toEqual([{ kind: 'no-target', missing: 15, nonFinite: 10, of: 150 }]);
    expect(facts!.skipped).toEqual([{ parameter: 'config.batch', because: 'one-value', distinct: 1, runs: 125 }]);
    expect(facts!.r2).toBeGreaterThan(0.8);
    const importance = frame.columns['permutation'] as Float64Array;
    expect(Math.min(importance[0]!, importance[1]!)).toBeGreaterThan(10 * Math.max(importance[2]!, importance[3]!));
    expect(facts!.curves).toHaveLength(4);
    expect(new Set(facts!.curves[1]!.labels)).toEqual(new Set(['adam', 'lion', 'sgd']));
    expect(facts!.curves[3]!.labels.at(-1)).toBeUndefined();
    expect(frame.versions).toMatchObject({
      runs: manifest.tables['runs'],
      columns: manifest.tables['columns'],
      run_metrics: manifest.tables['run_metrics'],
    });
  });

  it('is about the runs that the query finds, in whatever order it sorts them', async () => {
    const crashed = await ask({ runs: { project: 'p', filter: { op: '=', column: { from: 'run', key: 'state' }, value: 'crashed' } } });
    expect(crashed).toMatchObject({ rows: 0, importance: { runs: 15, used: 0, withoutTarget: 15, r2: NaN } });
    const sorted = await ask({
      parameters: [
        { from: 'run', key: 'state' },
        { from: 'config', key: 'lr' },
      ],
    });
    expect(sorted.importance!.skipped).toMatchObject([{ parameter: 'run.state', because: 'one-value' }]);
  });

  it('chooses a number of trees where the plan has none, and gives the same for the same seed only', async () => {
    const { trees: _, ...open } = importancePlan;
    const frame = await engine.run(open, { signal: new AbortController().signal });
    expect(frame.importance!.trees).toBe(914);
    expect(await ask({ seed: 5 })).toEqual(await ask({ seed: 5 }));
    expect((await ask({ seed: 5 })).importance!.r2).not.toBe((await ask({ seed: 6 })).importance!.r2);
  });

  it('tells how far it is, and stops between trees when it is aborted', async () => {
    const told: number[] = [];
    await ask({}, { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const controller = new AbortController();
    const stopped = ask(
      { trees: 2000 },
      { signal: controller.signal, onProgress: () => controller.abort(new DOMException('No.', 'AbortError')) },
    );
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses a target that is a parameter, a parameter that comes twice, and forests of no size', async () => {
    const lr = { from: 'config', key: 'lr' } as const;
    await expect(ask({ target: lr })).rejects.toMatchObject({ code: 'bad-plan', message: expect.stringContaining('config.lr') as string });
    await expect(ask({ parameters: [lr, lr] })).rejects.toMatchObject({ code: 'bad-plan' });
    await expect(ask({ trees: 0 })).rejects.toMatchObject({ code: 'bad-plan' });
    await expect(ask({ trees: 1e9 })).rejects.toMatchObject({ code: 'bad-plan' });
  });

  it('is explained by the SQL of its columns, and a word that the rest is not SQL', async () => {
    const { sql } = await engine.explain(importancePlan);
    expect(sql.split('\n')[0]).toMatch(/^-- .*outside of SQL/);
    expect(sql).toContain('WITH matching AS');
  });
});
