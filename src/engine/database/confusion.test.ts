import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duckProjects, type OpenProject } from '../../../tests/support/duckProjects.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { tableOf, type TableCell } from '../../../tests/support/tableOf.js';
import {
  confusionPlanSchema,
  type Column,
  type ConfusionPlan,
  type Filter,
  type Frame,
  type LoggedTable,
  type RunQuery,
} from '../../model/index.js';
import { ProjectTables } from './projectTables.js';
import { runRowPlan } from './runRowPlan.js';

const idle = new AbortController().signal;
const projects = duckProjects();

const runIds = ['r0', 'r1', 'r2'];
const runs = runIds.map((id, i) => makeRun(id, { createdAt: i + 1, name: `run ${i}` }));
const column = (key: string): Column => ({ from: 'table', table: 't', key });
const rowsOfAll = { runs: { project: 'p' }, table: 't', step: 'all' as const };
const plain: ConfusionPlan = { kind: 'confusion', rows: rowsOfAll, actual: column('actual'), predicted: column('predicted') };

const open = (tables: LoggedTable[]): OpenProject => projects.open({ runs, tables });

function askOf(plan: ConfusionPlan, { tables, database }: OpenProject): Promise<Frame> {
  expect(confusionPlanSchema.parse(plan)).toEqual(plan);
  return runRowPlan(plan, tables, database, idle);
}

const ask = (plan: ConfusionPlan, tables: LoggedTable[]): Promise<Frame> => askOf(plan, open(tables));

/** The counts by matrix and class, as one would write them down. */
function counts(frame: Frame): Record<string, number> {
  const { classes, matrices } = frame.confusion!;
  const [matrix, actual, predicted, count] = ['matrix', 'actual', 'predicted', 'count'].map((name) => frame.columns[name] as Float64Array);
  const entries = Array.from(count!, (value, i): [string, number] => {
    const { run, step } = matrices[matrix![i]!]!;
    return [JSON.stringify([run, step ?? null, classes[actual![i]!], classes[predicted![i]!]]), value];
  });
  expect(new Set(entries.map(([key]) => key)).size).toBe(entries.length);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

type Line = Record<string, TableCell>;

const classText = (cell: TableCell): string | undefined =>
  cell === undefined || Number.isNaN(cell) || typeof cell === 'object' ? undefined : String(cell);

/** The same counts, and rows left out, row by row. */
function bruteForce(plan: ConfusionPlan, tables: readonly { run: number; step: number | undefined; lines: Line[] }[]) {
  const found: Record<string, number> = {};
  const left = { noActual: 0, noPredicted: 0, noWeight: 0, of: 0 };
  for (const { run, step, lines } of tables) {
    for (const line of lines) {
      left.of++;
      const actual = classText(line['actual']);
      const predicted = predictedIn(plan.predicted, line);
      const weight = plan.weight ? line['weight'] : 1;
      if (actual === undefined) left.noActual++;
      else if (predicted === undefined) left.noPredicted++;
      else if (typeof weight !== 'number' || !(weight >= 0) || weight === Infinity) left.noWeight++;
      else {
        const key = JSON.stringify([plan.by ? run : -1, plan.by === 'step' ? (step ?? null) : null, actual, predicted]);
        found[key] = (found[key] ?? 0) + weight;
      }
    }
  }
  return { counts: Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1))), left };
}

const number = (cell: TableCell): number => (typeof cell === 'number' ? cell : NaN);

function predictedIn(predicted: ConfusionPlan['predicted'], line: Line): string | undefined {
  if ('from' in predicted) return classText(line[predicted.key]);
  if ('argmax' in predicted) return largest(predicted.argmax.map(({ key }) => number(line[key])));
  const { score, threshold, otherwise } = predicted;
  const value = number(line[score.column.key]);
  return Number.isNaN(value) ? undefined : value >= threshold ? score.class : otherwise;
}

function largest(scores: readonly number[]): string | undefined {
  let best = -1;
  scores.forEach((score, i) => {
    if (!Number.isNaN(score) && (best < 0 || score > scores[best]!)) best = i;
  });
  return best < 0 ? undefined : `s${best}`;
}

const labels = [
  fc.constantFrom<TableCell>(0, -0, 1, 3, 0.5, NaN, Infinity, undefined),
  fc.constantFrom<TableCell>('3', '0.5', 'cat', 'Infinity', '', '😀', 'true', undefined),
  fc.constantFrom<TableCell>(true, false, undefined),
];
const scores = fc.constantFrom<TableCell>(0, 1, 0.25, -1, NaN, Infinity, -Infinity, undefined);
const oneTable = fc.tuple(fc.constantFrom(...labels), fc.constantFrom(...labels)).chain(([actual, predicted]) =>
  fc.record({
    run: fc.integer({ min: 0, max: 2 }),
    step: fc.constantFrom(undefined, 0, 1.5),
    lines: fc.array(
      fc.record<Line>({
        actual,
        predicted,
        s0: scores,
        s1: scores,
        s2: scores,
        weight: fc.constantFrom<TableCell>(0, 1, 2, 0.5, -1, NaN, Infinity, undefined),
      }),
      { maxLength: 12 },
    ),
  }),
);

/** What all rows are: with a filter the counting is left to the database, without one it may be done in the columns of the files. */
const anyRow: Filter = { op: 'and', of: [] };

const arbitraryPlan = fc.record({
  throughSql: fc.boolean(),
  weight: fc.constantFrom(undefined, column('weight')),
  by: fc.constantFrom(undefined, 'run' as const, 'step' as const),
  predicted: fc.constantFrom<ConfusionPlan['predicted']>(
    column('predicted'),
    { argmax: ['s0', 's1', 's2'].map(column) },
    ...[-1, 0, 0.25, 1e9].map((threshold) => ({ score: { class: 'cat', column: column('s1') }, threshold, otherwise: 'not cat' })),
  ),
});

describe('confusion counts', () => {
  it('are those that brute force over the rows gives', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oneTable, { maxLength: 4 }), arbitraryPlan, async (tables, choice) => {
        const { throughSql, ...asked } = choice;
        const plan = { ...plain, ...asked, rows: throughSql ? { ...rowsOfAll, filter: anyRow } : rowsOfAll };
        const logged = tables.map(({ run, step, lines }) => tableOf('t', lines, { runId: runIds[run], step }));
        const frame = await ask(plan, logged);
        const wanted = bruteForce(plan, tables);
        expect(counts(frame)).toEqual(wanted.counts);
        const { noActual, noPredicted, noWeight, of } = wanted.left;
        const [note] = frame.notes;
        if (noActual + noPredicted + noWeight > 0) expect(note).toEqual({ kind: 'left-out-rows', noActual, noPredicted, noWeight, of });
        else expect(note).toBeUndefined();
        const { matrices } = frame.confusion!;
        expect(matrices.reduce((sum, { rows }) => sum + rows, 0)).toBe(of);
        expect(matrices.reduce((sum, { counted }) => sum + counted, 0)).toBe(of - noActual - noPredicted - noWeight);
      }),
      { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 60) },
    );
  });

  it('are the same whether the database counts or the columns of the files do', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(oneTable, { maxLength: 4 }),
        fc.constantFrom(undefined, 'run' as const, 'step' as const),
        fc.constantFrom<Partial<RunQuery>>({}, { only: ['r2', 'r0'] }, { except: ['r1'] }, { search: 'run 1' }),
        async (tables, by, chosen) => {
          const logged = tables.map(({ run, step, lines }, i) =>
            tableOf('t', lines, i === 3 ? { runId: undefined, step } : { runId: runIds[run], step }),
          );
          const rows = { ...rowsOfAll, runs: { project: 'p', ...chosen } };
          const inColumns = await ask({ ...plain, by, rows }, logged);
          const inSql = await ask({ ...plain, by, rows: { ...rows, filter: anyRow } }, logged);
          expect(inColumns).toEqual(inSql);
        },
      ),
      { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 40) },
    );
  });

  describe('are counted', () => {
    /** Which way was taken: the database has to load logged tables to count in them. */
    const inDatabase = ({ asked }: OpenProject): boolean => asked.loads.some((name) => name.startsWith('table_'));
    const oneToOne = (classes: number): Line[] => Array.from({ length: classes }, (_, i) => ({ actual: i, predicted: i }));

    it('in the columns of the files up to 4,095 classes, beyond that in the database', async () => {
      for (const [classes, wanted] of [
        [4095, false],
        [4096, true],
        [5001, true],
      ] as const) {
        const project = open([tableOf('t', oneToOne(classes), { runId: 'r0' })]);
        const frame = await askOf(plain, project);
        expect([frame.rows, frame.confusion?.classes.length]).toEqual([classes, classes]);
        expect(inDatabase(project)).toBe(wanted);
      }
    });

    it('in the database where it has the tables already, with the same answer', async () => {
      const project = open([tableOf('t', oneToOne(3), { runId: 'r0' }), tableOf('t', oneToOne(4), { runId: 'r1' })]);
      const inColumns = await askOf(plain, project);
      expect(inDatabase(project)).toBe(false);
      await runRowPlan({ kind: 'table.page', rows: rowsOfAll, columns: [], offset: 0, limit: 1 }, project.tables, project.database, idle);
      const [reads, queries] = [project.reads.length, project.asked.queries.length];
      expect(await askOf(plain, project)).toEqual(inColumns);
      expect(project.reads.length).toBe(reads);
      expect(project.asked.queries.slice(queries).join()).toContain('table_');
    });

    it('from files that are read side by side, after one question about the runs', async () => {
      const logged = runIds.map((runId) => tableOf('t', oneToOne(3), { runId }));
      for (const chosen of [{}, { only: ['r0', 'r2'] }, { search: 'run' }]) {
        const project = open(logged);
        let [reading, most] = [0, 0];
        const tables = new ProjectTables(project.database, `beside${JSON.stringify(chosen)}`, project.manifest, async (path, signal) => {
          most = Math.max(most, ++reading);
          return project.readFile(path, signal).finally(() => reading--);
        });
        await askOf({ ...plain, rows: { ...rowsOfAll, runs: { project: 'p', ...chosen } } }, { ...project, tables });
        expect(most).toBe('only' in chosen ? 2 : 3);
        expect(project.asked.queries.length).toBe(1);
        expect(inDatabase(project)).toBe(false);
      }
    });
  });

  it('are given in the order of matrices and classes, numbers by value', async () => {
    const lines = [10, 9, 2, 10].map((actual, i): Line => ({ actual, predicted: String([2, 10, 9, 2][i]) }));
    const frame = await ask({ ...plain, by: 'run' }, [
      tableOf('t', lines, { runId: 'r2' }),
      tableOf('t', lines.slice(0, 1), { runId: 'r0' }),
    ]);
    expect(frame.confusion).toEqual({
      classes: ['2', '9', '10'],
      matrices: [
        { run: 0, runId: 'r0', name: 'run 0', rows: 1, counted: 1, noActual: 0, noPredicted: 0, noWeight: 0 },
        { run: 2, runId: 'r2', name: 'run 2', rows: 4, counted: 4, noActual: 0, noPredicted: 0, noWeight: 0 },
      ],
    });
    expect(frame.columns).toEqual({
      matrix: Int32Array.of(0, 1, 1, 1),
      actual: Int32Array.of(2, 0, 1, 2),
      predicted: Int32Array.of(0, 1, 2, 0),
      count: Float64Array.of(1, 1, 1, 2),
    });
  });

  it('of a list of scores have the place of the largest, or its name', async () => {
    const lists = [[0.1, 0.9], [NaN, -1], [NaN], undefined, [], [2, 2]];
    const table = tableOf(
      't',
      lists.map((list, i): Line => ({ actual: i % 2, scores: list && Float64Array.from(list) })),
      {},
    );
    const argmax = { argmax: [column('scores')] };
    const places = await ask({ ...plain, predicted: argmax }, [table]);
    expect(counts(places)).toEqual({ '[-1,null,"0","1"]': 1, '[-1,null,"1","0"]': 1, '[-1,null,"1","1"]': 1 });
    expect(places.notes).toEqual([{ kind: 'left-out-rows', noActual: 0, noPredicted: 3, noWeight: 0, of: 6 }]);
    const named = await ask({ ...plain, predicted: { ...argmax, classes: ['cat', 'dog'] } }, [table]);
    expect(counts(named)).toEqual({ '[-1,null,"0","dog"]': 1, '[-1,null,"1","cat"]': 1, '[-1,null,"1","dog"]': 1 });
  });

  it('have what columns say of the actual classes most often, of equally frequent texts the first', async () => {
    const said: [TableCell, TableCell][] = [
      [1, 'tench'],
      [1, 'carp'],
      [1, 'tench'],
      [2, 'b'],
      [2, 'a'],
      [3, undefined],
      [3, ''],
    ];
    const lines = said.map(([actual, name]): Line => ({ actual, predicted: actual === 1 ? 9 : actual, name, group: 7 }));
    const asked = [column('name'), column('group'), column('gone')];
    const { confusion } = await ask({ ...plain, labels: asked }, [tableOf('t', lines, { runId: 'r0' })]);
    expect(confusion!.classes).toEqual(['1', '2', '3', '9']);
    expect(confusion!.labels).toEqual([
      ['tench', 'a', undefined, undefined],
      ['7', '7', '7', undefined],
      [undefined, undefined, undefined, undefined],
    ]);
  });

  it('leave out all rows where a column does not exist', async () => {
    const frame = await ask(plain, [tableOf('t', [{ actual: 'a' }, {}], { runId: 'r0' })]);
    expect(frame.rows).toBe(0);
    expect(frame.notes).toEqual([{ kind: 'left-out-rows', noActual: 1, noPredicted: 1, noWeight: 0, of: 2 }]);
  });
});
