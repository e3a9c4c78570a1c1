import { expect, it } from 'vitest';
import { sql } from '../compile/index.js';
import { duckDbWasmUrl } from '../engineWorkers.js';
import { bootDuckDb } from './bootDuckDb.js';

it('runs in the browser: parameters, cancellation, and the lock', async () => {
  const database = await bootDuckDb(duckDbWasmUrl());
  const idle = new AbortController().signal;
  expect((await database.query(sql`SELECT ${"it's"} AS a, ${0.1} AS b`, idle)).columns).toEqual({ a: ["it's"], b: Float64Array.of(0.1) });

  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('enough', 'AbortError')), 50);
  const endless = sql`SELECT sum(a.i * b.i) AS s FROM range(1000000) a(i), range(1000000) b(i)`;
  await expect(database.query(endless, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect((await database.query(sql`SELECT 1::INTEGER AS one`, idle)).columns).toEqual({ one: Int32Array.of(1) });

  const before = performance.getEntriesByType('resource').length;
  const probe = sql`SELECT * FROM read_text(${`${location.origin}/package.json`})`;
  await expect(database.query(probe, idle)).rejects.toThrow(/DuckDB: /);
  await expect(database.query(sql`SET enable_external_access = true`, idle)).rejects.toThrow(/DuckDB: /);
  expect(
    performance
      .getEntriesByType('resource')
      .slice(before)
      .filter(({ name }) => name.endsWith('package.json')),
  ).toEqual([]);
});
