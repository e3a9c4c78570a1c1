import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../src/model/index.js';
import { runCommandLine as runfolio, type Printed } from '../tests/support/runCommandLine.js';

let folder: string;
let plans = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-query-'));
  await writeFile(
    join(folder, 'a.jsonl'),
    '{"step": 0, "loss": 2}\n{"step": 1, "loss": NaN}\n{"step": 2, "loss": 1.5}\n{"step": 3, "loss": Infinity}\n',
  );
  await writeFile(join(folder, 'b.jsonl'), '{"step": 0, "acc": 0.5}\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function query(plan: Plan | string, ...options: string[]): Promise<Printed> {
  const file = join(folder, `plan-${plans++}.json.txt`);
  await writeFile(file, typeof plan === 'string' ? plan : JSON.stringify(plan));
  return runfolio('query', join(folder, 'a.jsonl'), '--project', 'p', '--plan', file, ...options);
}

const series: Plan = { kind: 'series', runs: [{ project: 'p' }], y: ['loss'], x: 'step', pipeline: [], viewport: { pixels: 100 } };

describe('runfolio query', () => {
  test('prints lines point by point, gaps as NaN, and what is not drawn as facts', async () => {
    const { code, out, err } = await query(series);
    const point = { run: 0, run_id: expect.any(String) as string, metric: 'loss' };
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      { ...point, x: 0, y: 2 },
      { ...point, x: 1, y: { $: 'NaN' } },
      { ...point, x: 2, y: 1.5 },
    ]);
    expect(JSON.parse(err.at(-1)!)).toEqual({
      rows: 3,
      runs: 1,
      lines: 1,
      pointsNotDrawn: 2,
      fidelity: { kind: 'exact' },
      notes: [{ kind: 'non-finite', nan: 1, posInf: 1, negInf: 0 }],
    });
  });

  test('prints pages with infinite values, and leaves out what is missing', async () => {
    const last = { from: 'metric', key: 'loss', reduce: 'last' } as const;
    const columns = [last, { from: 'config', key: 'none' } as const];
    const { out, err } = await query({ kind: 'runs.page', runs: { project: 'p' }, columns, offset: 0, limit: 5 });
    expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ run: 0, 'metric.last.loss': { $: 'Infinity' } }]);
    expect(out[0]).not.toContain('config.none');
    expect(JSON.parse(err.at(-1)!)).toMatchObject({ rows: 1, total: 1 });
  });

  test('counts facets in DuckDB', async () => {
    const { out } = await query({ kind: 'runs.facets', runs: { project: 'p' }, columns: [{ from: 'run', key: 'state' }] });
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([{ column: 0, value: expect.any(String) as string, count: 1 }]);
  });

  test('prints the SQL with its parameters, values apart', async () => {
    const filter = { op: '=', column: { from: 'run', key: 'name' }, value: "x'; DROP TABLE runs; --" } as const;
    const { out } = await query({ kind: 'runs.facets', runs: { project: 'p', filter }, columns: [] }, '--sql');
    expect(out[0]).toBe('WITH matching AS (');
    expect(out.at(-1)).toBe(`-- $1 = ${JSON.stringify(filter.value)}`);
    expect(out.slice(0, -1).join('\n')).not.toContain('DROP');
  });

  test.each<[string, Plan | string, number, RegExp]>([
    ['another project', { ...series, runs: [{ project: 'q' }] }, 1, /no project "q"; there is "p"/],
    ['a plan of no kind', '{"kind": "everything"}', 1, /This is no plan: at kind/],
    ['no JSON', '{"kind": ', 1, /is no JSON/],
  ])('says what is wrong: %s', async (_, plan, code, message) => {
    const answer = await query(plan);
    expect(answer).toMatchObject({ code, out: [] });
    expect(answer.err.join('\n')).toMatch(message);
  });

  test.each([
    [['query'], 2, /needs one DIR/],
    [['query', 'x'], 2, /needs --plan/],
    [['query', 'x', '--plan', 'no/such/file'], 1, /The plan no\/such\/file cannot be read/],
  ])('says what is missing: %j', async (args, code, message) => {
    const answer = await runfolio(...args);
    expect(answer.code).toBe(code);
    expect(answer.err.join('\n')).toMatch(message);
  });
});
