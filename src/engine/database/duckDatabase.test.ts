import { beforeAll, describe, expect, it } from 'vitest';
import { nodeDuckDb } from '../../../tests/support/nodeDuckDb.js';
import { encodeTable } from '../../arrow/index.js';
import { sql } from '../compile/index.js';
import type { DuckBindings } from './duckBindings.js';
import type { DuckDatabase } from './duckDatabase.js';

const idle = new AbortController().signal;
let database: DuckDatabase;
let bindings: DuckBindings;

beforeAll(async () => {
  ({ database, bindings } = await nodeDuckDb());
  database.createSchema('t');
});

describe('parameters', () => {
  it.each(['', "it's", 'a"b', 'back\\slash', '); DROP TABLE t; --', '😀 ～', 'nul \0 inside', '\n\r\t', '%_', '${x}', '$1'])(
    'text %j',
    async (text) => {
      const { columns } = await database.query(sql`SELECT ${text} AS a, ${[text, 'b']} AS b`, idle);
      expect(columns).toEqual({ a: [text], b: [[text, 'b']] });
    },
  );

  it.each([0.1, 1e-320, 5e-324, 1.7976931348623157e308, 2 ** 53 + 2, -1e21, 123456789.1234567, 2 ** 64])(
    'number %d, to the last bit',
    async (number) => {
      expect((await database.query(sql`SELECT ${number} AS a`, idle)).columns).toEqual({ a: Float64Array.of(number) });
    },
  );

  it.each([NaN, Infinity, -Infinity])('%d', async (number) => {
    expect((await database.query(sql`SELECT ${number} AS a`, idle)).columns).toEqual({ a: Float64Array.of(number) });
  });

  it('booleans', async () => {
    expect((await database.query(sql`SELECT ${true} AS a, ${false} AS b`, idle)).columns).toEqual({ a: [true], b: [false] });
  });

  it('do not outlive their query', async () => {
    await database.query(sql`SELECT ${'secret'} AS a`, idle);
    expect((await database.query({ parts: ["SELECT getvariable('p0') IS NULL AS gone"], params: [] }, idle)).columns).toEqual({
      gone: [true],
    });
  });
});

describe('results', () => {
  it('come whole when they are larger than a chunk', async () => {
    const { rows, columns } = await database.query(sql`SELECT i::INTEGER AS i, 'v' || (i % 3) AS v FROM range(100000) t(i)`, idle);
    expect(rows).toBe(100_000);
    expect(columns['i']).toEqual(Int32Array.from({ length: 100_000 }, (_, i) => i));
    expect(columns['v']).toEqual(Array.from({ length: 100_000 }, (_, i) => `v${i % 3}`));
  });

  it('keep columns that were loaded as dictionaries', async () => {
    database.load(
      { schema: 't', name: 'dictionary' },
      encodeTable({ d: { codes: Int32Array.of(0, 1, -1, 0), dictionary: ['x', 'y'] } }),
      4,
    );
    const { columns } = await database.query(sql`SELECT d, typeof(d) AS type FROM t.dictionary`, idle);
    expect(columns).toEqual({ d: ['x', 'y', undefined, 'x'], type: Array.from({ length: 4 }, () => 'VARCHAR') });
  });

  it('are refused when the loaded table is not whole', () => {
    expect(() => database.load({ schema: 't', name: 'short' }, encodeTable({ a: Float64Array.of(1, 2) }), 3)).toThrow('has 2 rows');
  });
});

describe('cancellation', () => {
  const endless = sql`SELECT sum(a.i * b.i) AS s FROM range(1000000) a(i), range(1000000) b(i)`;

  it('stops a long query, and the next one works', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('enough', 'AbortError')), 50);
    await expect(database.query(endless, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect((await database.query(sql`SELECT 1::INTEGER AS one`, idle)).columns).toEqual({ one: Int32Array.of(1) });
  });

  it('lets short queries overtake a long one', async () => {
    const controller = new AbortController();
    const long = database.query(endless, controller.signal).catch(() => 'stopped');
    await expect(Promise.race([long, database.query(sql`SELECT ${'short'} AS a`, idle)])).resolves.toMatchObject({
      columns: { a: ['short'] },
    });
    controller.abort(new DOMException('enough', 'AbortError'));
    await expect(long).resolves.toBe('stopped');
  });
});

describe('the lock', () => {
  it.each([
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM 'http://127.0.0.1:9/x.csv'",
    "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
    "COPY (SELECT 1) TO '/tmp/runfolio-probe.csv'",
    "ATTACH 'http://127.0.0.1:9/x.db'",
    "ATTACH '/tmp/runfolio-probe.db'",
    "LOAD 'json'",
    "EXPORT DATABASE '/tmp/runfolio-probe'",
    "SET memory_limit = '4GB'",
    'SET enable_external_access = true',
    'RESET lock_configuration',
    'SET autoload_known_extensions = true',
  ])('refuses %s', async (text) => {
    await expect(database.query({ parts: [text], params: [] }, idle)).rejects.toThrow(/DuckDB: /);
  });

  it('leaves the bindings usable', () => {
    const connection = bindings.connect().useUnsafe((_, id) => id);
    expect(bindings.runQuery(connection, 'SELECT 1').length).toBeGreaterThan(0);
    bindings.disconnect(connection);
  });
});

it('names what DuckDB found wrong', async () => {
  await expect(database.query(sql`SELECT * FROM nowhere`, idle)).rejects.toMatchObject({
    code: 'internal',
    message: expect.stringContaining('nowhere') as string,
  });
});
