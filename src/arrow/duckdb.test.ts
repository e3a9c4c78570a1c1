import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { readExport, type ReadExport } from '../../tests/support/readExport.js';
import type { CellColumn, FrameColumn, RunData } from '../model/index.js';
import { decodeTable, encodeTable, writeExport, type DecodedTable } from './index.js';

/** The database that runs in the browser, here in Node: it must take our bytes as they are. */
async function openDatabase(): Promise<DuckDBConnection> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = { mainModule: resolve(dist, 'duckdb-eh.wasm'), mainWorker: resolve(dist, 'duckdb-node-eh.worker.cjs') };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  return database.connect();
}

function decodeQuery(connection: DuckDBConnection, sql: string): DecodedTable {
  return decodeTable(connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql)));
}

const values = Float64Array.of(0.5, NaN, Infinity, -2);
const runs: RunData[] = [
  makeRun('b', {
    name: 'süß 🦆',
    createdAt: Date.UTC(2024, 1, 29, 12, 34, 56, 789),
    durationS: 1.5,
    tags: ['x', 'é'],
    group: 'g',
    state: 'crashed',
    config: new Map<string, string | number | boolean | { json: string }>([
      ['lr', 0.1],
      ['LR', 'big'],
      ['on', true],
      ['layers', { json: '[1,2]' }],
    ]),
    summary: new Map([['acc', NaN]]),
    metrics: new Map([
      ['loss', { step: Float64Array.of(0, 1, 2, 3), value: values, time: Float64Array.of(1e12, NaN, 1e12 + 2, 1e12 + 3) }],
    ]),
  }),
  makeRun('a', {
    createdAt: 1,
    group: 'g',
    config: new Map([['lr', 'auto']]),
    metrics: new Map([['loss', { step: Float64Array.of(0.5), value: Float64Array.of(0.1) }]]),
  }),
  makeRun('c'),
];

describe('DuckDB reads what is written', () => {
  let connection: DuckDBConnection;
  let exported: ReadExport;

  const query = (sql: string): Record<string, FrameColumn> => decodeQuery(connection, sql).columns;
  const load = (path: string, name: string): void =>
    connection.insertArrowFromIPCStream(exported.bytes.get(path)!.slice(), { name, create: true });
  const types = (table: string): unknown => {
    const { column_name: names, column_type: found } = query(`select column_name, column_type from (describe ${table})`);
    return Object.fromEntries((names as string[]).map((name, i) => [name, (found as string[])[i]]));
  };

  beforeAll(async () => {
    connection = await openDatabase();
    exported = await readExport(writeExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  });

  test('runs.arrow', () => {
    load('runs.arrow', 'runs');
    expect(types('runs')).toMatchObject({
      run: 'INTEGER',
      run_id: 'VARCHAR',
      group: 'VARCHAR',
      state: 'VARCHAR',
      parent: 'VARCHAR',
      created_at: 'TIMESTAMP_MS',
      duration_s: 'DOUBLE',
      tags: 'VARCHAR[]',
    });
    expect(
      query('select run_id, name, "group", state, tags, created_at, duration_s, epoch_ms(created_at) as ms from runs order by run'),
    ).toEqual({
      run_id: ['a', 'b', 'c'],
      name: ['a', 'süß 🦆', 'c'],
      group: ['g', 'g', undefined],
      state: ['finished', 'crashed', 'finished'],
      tags: [[], ['x', 'é'], []],
      created_at: [1, Date.UTC(2024, 1, 29, 12, 34, 56, 789), undefined],
      duration_s: [undefined, 1.5, undefined],
      ms: [1, Date.UTC(2024, 1, 29, 12, 34, 56, 789), undefined],
    });
  });

  test('columns, even when their names differ in case only', () => {
    load('runs/c0.arrow', 'config');
    load('runs/s0.arrow', 'summary');
    const entries = exported.manifest.columns.map(({ key, variants }) => [key, variants.map(({ column }) => column)]);
    expect(entries).toEqual([
      ['LR', ['config.LR']],
      ['layers', ['config.layers']],
      ['lr', ['config.lr#number', 'config.lr#string']],
      ['on', ['config.on']],
      ['acc', ['summary.acc']],
    ]);
    expect(types('config')).toEqual({
      run: 'INTEGER',
      'config.LR': 'VARCHAR',
      'config.layers': 'VARCHAR',
      'config.lr#number': 'DOUBLE',
      'config.lr#string': 'VARCHAR',
      'config.on': 'BOOLEAN',
    });
    expect(query('select * exclude run from config order by run')).toEqual({
      'config.LR': [undefined, 'big', undefined],
      'config.layers': [undefined, '[1,2]', undefined],
      'config.lr#number': [undefined, 0.1, undefined],
      'config.lr#string': ['auto', undefined, undefined],
      'config.on': [undefined, true, undefined],
    });
    expect(query('select "summary.acc" as acc, isnan("summary.acc") as nan from summary order by run')).toEqual({
      acc: [undefined, NaN, undefined],
      nan: [undefined, true, undefined],
    });
  });

  test('config keys that differ in case alone', () => {
    const twins = [
      makeRun('a', {
        config: new Map([
          ['lr', 1],
          ['LR', 2],
          ['Lr', 3],
        ]),
      }),
    ];
    const files = new Map(
      Array.from(writeExport({ id: 'p', name: 'p', runs: twins, parameters: [], warnings: [] }), (file) => [file.path, file.bytes]),
    );
    connection.insertArrowFromIPCStream(files.get('runs/c0.arrow')!, { name: 'twins', create: true });
    expect(query('select * exclude run from twins')).toEqual({
      'config.LR': Float64Array.of(2),
      'config.Lr~2': Float64Array.of(3),
      'config.lr~3': Float64Array.of(1),
    });
  });

  test('run_metrics.arrow', () => {
    load('run_metrics.arrow', 'run_metrics');
    const columns = query('select * exclude run from run_metrics where run = 1');
    expect(columns).toEqual({
      metric: Int32Array.of(0),
      n: Int32Array.of(4),
      first: Float64Array.of(0.5),
      last: Float64Array.of(-2),
      first_step: Float64Array.of(0),
      last_step: Float64Array.of(3),
      min: Float64Array.of(-2),
      argmin: Float64Array.of(3),
      max: Float64Array.of(0.5),
      argmax: Float64Array.of(0),
      mean: Float64Array.of(-0.75),
      nan: Int32Array.of(1),
      pos_inf: Int32Array.of(1),
      neg_inf: Int32Array.of(0),
    });
  });

  test('history and times, point by point', () => {
    const [segment] = exported.manifest.metrics[0]!.segments;
    load(segment!.file, 'history');
    load(segment!.time!, 'times');
    expect(types('history')).toEqual({ run: 'INTEGER', step: 'DOUBLE[]', value: 'DOUBLE[]' });
    const points = query('select run, unnest(step) as step, unnest(value) as value from history');
    expect(points).toEqual({
      run: Int32Array.of(0, 1, 1, 1, 1),
      step: Float64Array.of(0.5, 0, 1, 2, 3),
      value: Float64Array.of(0.1, ...values),
    });
    const { time } = query('select unnest(time) as time from times where run = 1');
    expect(time).toEqual(Float64Array.of(1e12, NaN, 1e12 + 2, 1e12 + 3));
  });

  test('float32 values and int32 steps too, and tables without rows', async () => {
    const narrow = [makeRun('a', { metrics: new Map([['m', { step: Float64Array.of(7), value: Float64Array.of(0.5) }]]) })];
    const files = [...writeExport({ id: 'p', name: 'p', runs: narrow, parameters: [], warnings: [] })];
    const history = files.find(({ path }) => path.startsWith('history/'))!;
    connection.insertArrowFromIPCStream(history.bytes, { name: 'narrow', create: true });
    expect(types('narrow')).toEqual({ run: 'INTEGER', step: 'INTEGER[]', value: 'FLOAT[]' });
    const empty = await readExport(writeExport({ id: 'p', name: 'p', runs: [], parameters: [], warnings: [] }));
    for (const path of ['runs.arrow', 'run_metrics.arrow']) {
      const name = `empty_${path.replace('.arrow', '')}`;
      connection.insertArrowFromIPCStream(empty.bytes.get(path)!, { name, create: true });
      expect(query(`select count(*) as n from ${name}`)).toEqual({ n: Float64Array.of(0) });
    }
  });
});

describe('query results', () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await openDatabase();
  });
  const query = (sql: string): Record<string, FrameColumn> => decodeQuery(connection, sql).columns;

  test.each<[string, FrameColumn]>([
    ['1::utinyint', Uint8Array.of(1)],
    ['(-1)::smallint', Int16Array.of(-1)],
    ['9007199254740993::bigint', Float64Array.of(9007199254740992)],
    ['1.5::float', Float32Array.of(1.5)],
    ["'nan'::double", Float64Array.of(NaN)],
    ['null::double', [undefined]],
    ['null', [undefined]],
    ['12.34::decimal(5,2)', Float64Array.of(12.34)],
    ['sum(3)', Float64Array.of(3)],
    ['true', [true]],
    ["'🦆'", ['🦆']],
    ['null::varchar', [undefined]],
    ["'b'::enum('a', 'b')", { codes: Int32Array.of(0), dictionary: ['a', 'b'] }],
    ["['a', '']", [['a', '']]],
    ['null::varchar[]', [undefined]],
    ["timestamp '2024-02-29 12:34:56.789'", Float64Array.of(Date.UTC(2024, 1, 29, 12, 34, 56, 789))],
    ["timestamp_s '1969-12-31 23:59:59'", Float64Array.of(-1000)],
    ["date '2024-02-29'", Float64Array.of(Date.UTC(2024, 1, 29))],
  ])('%s', (sql, expected) => {
    const { x } = query(`select ${sql} as x`);
    if (!Array.isArray(expected) && 'codes' in expected) expect(texts(x!)).toEqual(['b']);
    else expect(x).toEqual(expected);
  });

  test('several batches are put together', () => {
    const { rows, columns } = decodeQuery(
      connection,
      "select range as i, if(range % 3 = 0, null, 'v' || range % 5) as s, range / 4 as f from range(300000)",
    );
    expect(rows).toBe(300_000);
    const { i, s, f } = columns as { i: Float64Array; s: CellColumn; f: Float64Array };
    for (let row = 0; row < rows; row += 997)
      expect([i[row], s[row], f[row]]).toEqual([row, row % 3 === 0 ? undefined : `v${row % 5}`, row / 4]);
  });

  test('a type that has no form here is refused by name', () => {
    expect(() => query("select {'a': 1} as x")).toThrow(/x: Struct.* is not understood/);
  });

  test('tables go in and come out', () => {
    const columns: Record<string, FrameColumn> = {
      i: Int32Array.of(1, 2, 3),
      f: Float64Array.of(NaN, Infinity, -0.5),
      small: Uint8Array.of(1, 2, 255),
      s: ['a', '', '🦆'],
      maybe: ['a', undefined, 'b'],
      n: [1, undefined, NaN],
      b: [true, false, undefined],
      none: [undefined, undefined, undefined],
      tags: [['x', 'y'], [], ['z']],
    };
    expect(decodeTable(encodeTable(columns))).toEqual({ rows: 3, columns });
    connection.insertArrowFromIPCStream(encodeTable(columns), { name: 'cells', create: true });
    expect(query('select * exclude (none) from cells')).toEqual(
      Object.fromEntries(Object.entries(columns).filter(([name]) => name !== 'none')),
    );
    const dictionary = { codes: Int32Array.of(1, -1, 0), dictionary: ['p', 'q'] };
    expect(texts(decodeTable(encodeTable({ d: dictionary })).columns['d']!)).toEqual(['q', undefined, 'p']);
    expect(() => encodeTable({ x: [1, 'a'] })).toThrow('Column x has "a" among cells of another type.');
  });
});

function texts(column: FrameColumn): (string | undefined)[] {
  if (!('codes' in column)) throw new Error('This is no dictionary column.');
  return Array.from(column.codes, (code) => column.dictionary[code]);
}
