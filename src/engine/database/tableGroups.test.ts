import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTables } from '../../../tests/support/arbitraryTables.js';
import {
  arbitraryRowColumn,
  arbitraryRowQuery,
  listed,
  matchingRows,
  rowRuns,
  valueOf,
  type Cell,
  type Row,
} from '../../../tests/support/bruteRows.js';
import { duckProjects } from '../../../tests/support/duckProjects.js';
import { tableOf } from '../../../tests/support/tableOf.js';
import {
  aggregateId,
  columnId,
  groupAggregates,
  groupMeasures,
  type Column,
  type Frame,
  type GroupAggregate,
  type GroupMeasure,
  type GroupSort,
  type LoggedTable,
  type TableGroupsPlan,
} from '../../model/index.js';
import { runRowPlan } from './runRowPlan.js';

const idle = new AbortController().signal;
const projects = duckProjects();

function open(tables: LoggedTable[]): (plan: TableGroupsPlan) => Promise<Frame> {
  const { tables: projectTables } = projects.open({ runs: rowRuns, tables });
  return (plan) => runRowPlan(plan, projectTables, projects.database, idle);
}

/** What a cell is as a key: equal for equal values, different for different ones. A text is JSON of the same text. */
function keyText(value: Cell): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return Number.isNaN(value) ? 'number NaN' : `number ${value + 0}`;
  return `${typeof value} ${String(value)}`;
}

const isList = (cell: Cell): boolean => Array.isArray(cell) || cell instanceof Float64Array;

interface Group {
  keys: Cell[];
  rows: Row[];
}

function groupsOf(rows: readonly Row[], by: readonly Column[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const keys = by.map((column) => valueOf(row, column).value);
    const id = JSON.stringify(keys.map(keyText));
    const group = groups.get(id) ?? { keys, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  return groups;
}

/** By the textbook: two passes, in the order of the rows. */
function measured(measure: GroupMeasure, cells: readonly Cell[]): number | undefined {
  const finite = cells.filter((cell) => typeof cell === 'number' && Number.isFinite(cell)).map(Number);
  const n = finite.length;
  const sum = finite.reduce((all, value) => all + value, 0);
  const sorted = finite.toSorted((a, b) => a - b);
  const set = cells.filter((cell) => cell !== undefined);
  const booleans = cells.filter((cell) => typeof cell === 'boolean');
  switch (measure) {
    case 'mean':
      return n > 0 ? sum / n : undefined;
    case 'sum':
      return n > 0 ? sum : undefined;
    case 'min':
      return sorted[0];
    case 'max':
      return sorted.at(-1);
    case 'median':
      return n > 0 ? (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.ceil((n - 1) / 2)]!) / 2 : undefined;
    case 'sd':
      return n > 1 ? Math.sqrt(finite.reduce((all, value) => all + (value - sum / n) ** 2, 0) / (n - 1)) : undefined;
    case 'finite':
      return n;
    case 'count':
      return set.length;
    case 'distinct':
      return new Set(set.map((cell) => (cell instanceof Float64Array ? `[${cell.join()}]` : keyText(cell)))).size;
    case 'share':
      return booleans.length > 0 ? booleans.filter(Boolean).length / booleans.length : undefined;
    default:
      return measure satisfies never;
  }
}

const aggregate: fc.Arbitrary<GroupAggregate> = fc.record({ column: arbitraryRowColumn, measure: fc.constantFrom(...groupMeasures) });
const sortLevel = (by: readonly Column[]): fc.Arbitrary<GroupSort> =>
  fc.oneof(
    fc.record({ of: fc.constant('rows' as const), ascending: fc.boolean() }),
    fc.record({ of: fc.constant('key' as const), column: fc.constantFrom(...by), ascending: fc.boolean() }),
    aggregate.chain((one) => fc.boolean().map((ascending): GroupSort => ({ of: 'aggregate', ...one, ascending }))),
  );

const plan: fc.Arbitrary<TableGroupsPlan> = fc
  .uniqueArray(arbitraryRowColumn, { minLength: 1, maxLength: 2, selector: columnId })
  .chain((by) =>
    fc.record({
      kind: fc.constant('table.groups' as const),
      rows: arbitraryRowQuery,
      by: fc.constant(by),
      aggregates: fc.array(aggregate, { maxLength: 4 }),
      sort: fc.option(fc.array(sortLevel(by), { maxLength: 2 }), { nil: undefined }),
      offset: fc.constantFrom(0, 0, 1, 3),
      limit: fc.constantFrom(0, 1, 2, 100),
    }),
  );

const rank = (value: Cell): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Order of two values; what is NaN or missing is behind all others in both directions. */
function compare(a: Cell, b: Cell, ascending: boolean): number {
  const last = (value: Cell): number => (value === undefined ? 2 : Number.isNaN(value) ? 1 : 0);
  if (last(a) + last(b) > 0) return last(a) - last(b);
  const order =
    rank(a) - rank(b) ||
    (typeof a === 'string' && typeof b === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : a! < b! ? -1 : a! > b! ? 1 : 0);
  return ascending ? order : -order;
}

/** Rows of a frame in the order that the plan asks for, by the figures of the frame itself. */
function orderOf({ sort = [], by }: TableGroupsPlan, { columns, rows }: Frame): number[] {
  const levels = [...sort, ...by.map((column) => ({ of: 'key' as const, column, ascending: true }))].map((level) => ({
    ascending: level.ascending,
    cells: listed(columns[level.of === 'rows' ? 'rows' : level.of === 'key' ? columnId(level.column) : aggregateId(level)]),
  }));
  return Array.from({ length: rows }, (_, i) => i).toSorted((a, b) => {
    for (const { cells, ascending } of levels) {
      const order = compare(cells[a], cells[b], ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function expectClose(found: Cell, wanted: number | undefined, scale: number, what: string): void {
  if (wanted === undefined) expect(found, what).toBeUndefined();
  else expect(Math.abs(Number(found) - wanted), what).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));
}

describe('groups', () => {
  it(
    'are those that brute force over the logged tables finds, with their figures, in order, page by page',
    { timeout: 300_000 },
    async () => {
      let [refused, several] = [0, 0];
      await fc.assert(
        fc.asyncProperty(arbitraryTables, fc.array(plan, { minLength: 5, maxLength: 12 }), async (tables, asked) => {
          const run = open(tables);
          for (const page of asked) {
            const all = { ...page, aggregates: groupAggregates(page), offset: 0, limit: 1000 };
            const rows = matchingRows(page.rows, tables);
            const answered = await run(all).catch((thrown: unknown) => {
              expect(thrown).toMatchObject({ code: 'bad-plan', message: expect.stringContaining('has lists') as unknown });
              return undefined;
            });
            const lists = matchingRows({ ...page.rows, filter: undefined, search: undefined }, tables).some((row) =>
              page.by.some((column) => isList(valueOf(row, column).value)),
            );
            if (lists || !answered) {
              expect(answered === undefined || !lists).toBe(true);
              refused++;
              continue;
            }
            const groups = groupsOf(rows, page.by);
            const keys = page.by.map((column) => listed(answered.columns[columnId(column)]));
            expect([answered.total, answered.rows, answered.groups]).toEqual([groups.size, groups.size, { rows: rows.length }]);
            for (let i = 0; i < answered.rows; i++) {
              const group = groups.get(JSON.stringify(keys.map((column) => keyText(column[i]))))!;
              expect(listed(answered.columns['rows'])[i]).toBe(group.rows.length);
              for (const one of all.aggregates) {
                const cells = group.rows.map((row) => valueOf(row, one.column).value);
                const scale = cells.reduce<number>((sum, cell) => sum + (Number.isFinite(cell) ? Math.abs(Number(cell)) : 0), 0);
                expectClose(listed(answered.columns[aggregateId(one)])[i], measured(one.measure, cells), scale, `${aggregateId(one)} ${i}`);
              }
            }
            expect(orderOf(page, answered)).toEqual(Array.from({ length: answered.rows }, (_, i) => i));
            const slice = await run(page);
            expect([slice.total, slice.groups]).toEqual([answered.total, answered.groups]);
            for (const [name, column] of Object.entries(slice.columns)) {
              expect(listed(column), name).toEqual(listed(answered.columns[name]).slice(page.offset, page.offset + page.limit));
            }
            if (groups.size > 1) several++;
          }
        }),
        { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 60) },
      );
      expect(several).toBeGreaterThan(30);
      expect(refused).toBeGreaterThan(0);
    },
  );

  const ask = (run: (plan: TableGroupsPlan) => Promise<Frame>, by: string[], measures: [string, GroupMeasure][]): Promise<Frame> =>
    run({
      kind: 'table.groups',
      rows: { runs: { project: 'p' }, table: 't' },
      by: by.map((key) => ({ from: 'table', table: 't', key })),
      aggregates: measures.map(([key, measure]) => ({ column: { from: 'table', table: 't', key }, measure })),
      offset: 0,
      limit: 100,
    });
  const figure = (frame: Frame, measure: GroupMeasure, key = 'x'): Cell[] =>
    listed(frame.columns[aggregateId({ column: { from: 'table', table: 't', key }, measure })]);

  it('take -0 for 0, and NaN, missing and texts of numbers for keys of their own', async () => {
    const numbers = tableOf('t', [{ k: -0 }, { k: 0 }, { k: NaN }, { k: NaN }, {}, {}, {}], {});
    const frame = await ask(open([numbers, tableOf('t', [{ k: '0' }], { runId: 'r0' })]), ['k'], []);
    const keys = listed(frame.columns['table.["t","k"]']);
    expect(keys).toEqual([0, '0', NaN, undefined]);
    expect(Object.is(keys[0], 0)).toBe(true);
    expect(listed(frame.columns['rows'])).toEqual([2, 1, 2, 3]);
  });

  it('have deviations also of numbers whose squares no double holds, and infinite sums', async () => {
    const rows = [1e300, -1e300, 3, 5].map((x, i) => ({ k: Math.floor(i / 2), x }));
    const [huge, small] = figure(await ask(open([tableOf('t', rows, {})]), ['k'], [['x', 'sd']]), 'sd').map(Number);
    expect(huge! / 1e300).toBeCloseTo(Math.SQRT2, 12);
    expect(small).toBeCloseTo(Math.SQRT2, 12);
    const overflowing = open([
      tableOf(
        't',
        [1.5e308, 1.5e308].map((x) => ({ k: 1, x })),
        {},
      ),
    ]);
    expect(figure(await ask(overflowing, ['k'], [['x', 'sum']]), 'sum')).toEqual([Infinity]);
  });

  it('refuses to group by lists, by name', async () => {
    const column = { type: 'numbers' as const, offsets: Int32Array.of(0, 1), values: Float64Array.of(1) };
    const run = open([{ key: 't', rows: 1, columns: [{ name: 'scores', column }] }]);
    await expect(ask(run, ['scores'], [])).rejects.toThrow('Rows cannot be grouped by "scores": it has lists.');
  });

  it('are exact over a million rows', { timeout: 120_000 }, async () => {
    const rows = 1_000_000;
    const k = Float64Array.from({ length: rows }, (_, i) => (i * 7919) % 1000);
    const x = Float64Array.from(k, (key, i) => key + (i % 4));
    const number = (name: string, values: Float64Array) => ({ name, column: { type: 'number' as const, values } });
    const frame = await ask(
      open([{ key: 't', rows, columns: [number('k', k), number('x', x)] }]),
      ['k'],
      [
        ['x', 'sum'],
        ['x', 'max'],
      ],
    );
    const sums = new Float64Array(1000);
    const largest = new Float64Array(1000);
    k.forEach((key, i) => {
      sums[key]! += x[i]!;
      largest[key] = Math.max(largest[key]!, x[i]!);
    });
    expect([frame.total, frame.rows, frame.groups]).toEqual([1000, 100, { rows }]);
    expect(figure(frame, 'sum')).toEqual(Array.from(sums.subarray(0, 100)));
    expect(figure(frame, 'max')).toEqual(Array.from(largest.subarray(0, 100)));
  });
});
