import { describe, expect, it } from 'vitest';
import { predictionsProject, type Predictions } from '../../../stories/support/scoresProject.js';
import { duckProjects } from '../../../tests/support/duckProjects.js';
import type { Column, CurvePlan, Frame, ProjectData, TypedArray } from '../../model/index.js';
import { compile, sqlText } from '../compile/index.js';
import { runCurvePlan } from './runCurvePlan.js';
import { SortedScores } from './sortedScores.js';

const idle = new AbortController().signal;
const projects = duckProjects();

const column = (key: string): Column => ({ from: 'table', table: 'predictions', key });

/** Opens a project, and asks it. */
function open(project: ProjectData) {
  const { tables, database, asked, manifest } = projects.open({ ...project, id: 'p' });
  const sorted = new SortedScores();
  const ask = async (changes: Partial<CurvePlan> = {}, signal = idle, onProgress?: (done: number) => void): Promise<Frame> => {
    const plan: CurvePlan = {
      kind: 'curve',
      rows: { runs: { project: 'p' }, table: 'predictions' },
      actual: column('label'),
      scores: [{ class: '1', column: column('score_1') }],
      curve: 'roc',
      pixels: 400,
      ...changes,
    };
    return (await runCurvePlan(plan, { tables, database, sorted }, signal, onProgress)).value;
  };
  return { ask, asked, manifest };
}

interface Row {
  score: number;
  positive: boolean;
}

/** The rows of a class as the tables have them, without DuckDB. */
function rowsOf({ tables = [] }: ProjectData, name: string, which: (table: number) => boolean = () => true): Row[] {
  return tables
    .filter((_, i) => which(i))
    .flatMap(({ columns, rows }) => {
      const label = columns.find((each) => each.name === 'label')!.column;
      const score = columns.find((each) => each.name === `score_${name}`)!.column;
      if (!('codes' in label) || score.type !== 'number') throw new Error('Not as expected.');
      return Array.from({ length: rows }, (_, row) => ({
        code: label.codes[row]!,
        score: score.values[row]!,
        positive: label.dictionary[label.codes[row]!] === name,
      })).filter((each) => each.code >= 0 && !Number.isNaN(each.score));
    });
}

/** P(positive above negative) + ½ P(equal), pair by pair. */
function pairArea(rows: readonly Row[]): number {
  const negatives = rows.filter(({ positive }) => !positive);
  const positives = rows.filter(({ positive }) => positive);
  let right = 0;
  for (const a of positives) for (const b of negatives) right += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return right / positives.length / negatives.length;
}

const numbers = (frame: Frame, name: string): TypedArray => frame.columns[name] as TypedArray;

describe('a curve plan', () => {
  const small: Predictions = { rows: 300, scores: (score) => Math.round(score * 50) / 50 };

  it('is exact: area, counts at a threshold and the points of the curve, ties included', async () => {
    const project = predictionsProject([{ ...small, run: 0 }]);
    const rows = rowsOf(project, '1');
    const frame = await open(project).ask({ threshold: 0.4 });
    const [line] = frame.curve!.lines;
    expect(frame.fidelity).toEqual({ kind: 'exact' });
    expect(line!.auc).toBeCloseTo(pairArea(rows), 12);
    expect(line!.distinct).toBe(new Set(rows.map(({ score }) => score)).size);
    const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
    expect(line!.counts).toEqual({
      threshold: 0.4,
      tp: count(({ positive, score }) => positive && score >= 0.4),
      fp: count(({ positive, score }) => !positive && score >= 0.4),
      fn: count(({ positive, score }) => positive && score < 0.4),
      tn: count(({ positive, score }) => !positive && score < 0.4),
    });
    expect(frame.rows).toBe(line!.distinct + 1);
    for (let i = 0; i < frame.rows; i++) {
      const threshold = numbers(frame, 'threshold')[i]!;
      expect(numbers(frame, 'tp')[i]).toBe(count(({ positive, score }) => positive && score >= threshold));
      expect(numbers(frame, 'fp')[i]).toBe(count(({ positive, score }) => !positive && score >= threshold));
      expect(numbers(frame, 'x')[i]).toBe(numbers(frame, 'fp')[i]! / line!.negatives);
      expect(numbers(frame, 'y')[i]).toBe(numbers(frame, 'tp')[i]! / line!.positives);
    }
  });

  it('leaves out rows without label or score, and counts them; rows without any give no curve and say why', async () => {
    const project = predictionsProject([
      { ...small, run: 0, scores: (score, row) => (row % 10 === 3 ? NaN : score), labelled: (row) => row % 7 !== 2 },
    ]);
    const { curve } = await open(project).ask();
    const rows = rowsOf(project, '1');
    const unlabelled = Array.from({ length: 300 }, (_, row) => row).filter((row) => row % 7 === 2).length;
    expect(curve).toMatchObject({ rows: 300, withoutLabel: unlabelled });
    expect(curve!.lines[0]).toMatchObject({ rows: rows.length, withoutScore: 300 - unlabelled - rows.length });
    expect(curve!.lines[0]!.auc).toBeCloseTo(pairArea(rows), 12);
    const none = await open(project).ask({ scores: [{ class: 'what', column: column('score_1') }] });
    expect(none.rows).toBe(0);
    expect(none.curve!.lines[0]).toMatchObject({ oneClass: 'only-negatives', auc: NaN, averagePrecision: NaN, start: 0, end: 0 });
  });

  it('draws lines of their own for runs, steps and classes, and their averages', async () => {
    const classes = ['cat', 'dog', 'owl'];
    const project = predictionsProject(
      [
        { ...small, run: 0, step: 1, classes },
        { ...small, run: 1, step: 1, classes, skill: 3 },
        { ...small, run: 1, step: 2, classes, skill: 4 },
        { ...small, classes },
      ],
      ['first', 'second'],
    );
    const { ask } = open(project);
    const scores = classes.map((name) => ({ class: name, column: column(`score_${name}`) }));
    const byRun = (await ask({ scores, by: 'run', averages: ['micro', 'macro'] })).curve!.lines;
    expect(byRun.map((line) => [line.name, line.class ?? line.average])).toEqual(
      ['first', 'second', undefined].flatMap((name) => [...classes, 'micro', 'macro'].map((of) => [name, of])),
    );
    expect(byRun[5]!.auc).toBeCloseTo(pairArea(rowsOf(project, 'cat', (table) => table === 2)), 12);
    const micro = classes.flatMap((name) => rowsOf(project, name, (table) => table === 0));
    expect(byRun[3]!.auc).toBeCloseTo(pairArea(micro), 12);
    expect(byRun[4]).toMatchObject({ average: 'macro', classes: 3 });
    expect(byRun[4]!.auc).toBeCloseTo((byRun[0]!.auc + byRun[1]!.auc + byRun[2]!.auc) / 3, 12);
    const bySteps = (
      await ask({ scores: scores.slice(0, 1), by: 'step', rows: { runs: { project: 'p' }, table: 'predictions', step: 'all' } })
    ).curve!;
    expect(bySteps.lines.map(({ name, step, rows }) => [name, step, rows])).toEqual([
      ['first', 1, 300],
      ['second', 1, 300],
      ['second', 2, 300],
      [undefined, NaN, 300],
    ]);
  });

  it('gives an empty answer where a filter leaves no rows, for any curve, lines and averages', async () => {
    const { ask } = open(predictionsProject([{ ...small, run: 0, classes: ['cat', 'dog', 'owl'] }]));
    const rows = { runs: { project: 'p' }, table: 'predictions' };
    const scores = ['cat', 'dog'].map((name) => ({ class: name, column: column(`score_${name}`) }));
    const none: CurvePlan['rows'][] = [
      { ...rows, filter: { op: '=', column: column('label'), value: 'no such label' } },
      { ...rows, search: 'no such text' },
      { ...rows, runs: { project: 'p', only: [] } },
    ];
    for (const chosen of none) {
      for (const curve of ['roc', 'pr', 'det', 'gain', 'lift', 'calibration'] as const) {
        for (const by of [undefined, 'run', 'step'] as const) {
          const frame = await ask({ rows: chosen, scores, curve, by, averages: ['micro', 'macro'], threshold: 0.5 });
          expect([frame.rows, frame.curve!.rows, frame.curve!.points]).toEqual([0, 0, 0]);
          for (const line of frame.curve!.lines) expect(line).toMatchObject({ rows: 0, oneClass: 'no-rows', start: 0, end: 0 });
          for (const line of frame.curve!.lines)
            expect(Object.values(line).filter((value) => value === Infinity || value === -Infinity)).toEqual([]);
        }
      }
    }
    const bootstrap = { samples: 10, seed: 1, level: 0.9 };
    expect((await ask({ rows: none[0]!, scores, bootstrap })).rows).toBe(0);
    expect((await ask({ rows: none[0]!, scores, pixels: 0 })).rows).toBe(0);
  });

  it('sorts once for all curves and thresholds of the same scores', async () => {
    const { ask, asked } = open(predictionsProject([{ ...small, run: 0 }]));
    const frames = await Promise.all((['roc', 'pr', 'det', 'gain', 'lift', 'calibration'] as const).map((curve) => ask({ curve })));
    const before = asked.queries.length;
    expect(frames.map(({ curve }) => curve!.curve)).toEqual(['roc', 'pr', 'det', 'gain', 'lift', 'calibration']);
    expect(new Set(frames.map(({ curve }) => curve!.lines[0]!.auc)).size).toBe(1);
    for (const threshold of [0.1, 0.2, 0.3]) expect((await ask({ threshold, pixels: 0 })).rows).toBe(0);
    expect(asked.queries.length).toBe(before);
    expect(before).toBe(1);
    const bins = frames[5]!;
    expect(Array.from(numbers(bins, 'count')).reduce((sum, rows) => sum + rows, 0)).toBe(300);
  });

  it('reads lists of numbers, truth values and weights', async () => {
    const rows = 200;
    const values = Float64Array.from({ length: 2 * rows }, (_, i) => ((i * 37) % 101) / 101);
    const truth = Uint8Array.from({ length: rows }, (_, row) => (values[2 * row + 1]! + ((row * 7) % 10) / 10 > 1 ? 1 : 0));
    const weights = Float64Array.from({ length: rows }, (_, row) => (row % 11 === 0 ? NaN : row % 3));
    const project = predictionsProject([]);
    const table = {
      key: 'predictions',
      rows,
      columns: [
        { name: 'good', column: { type: 'boolean' as const, values: truth } },
        { name: 'pyx', column: { type: 'numbers' as const, values, offsets: Int32Array.from({ length: rows + 1 }, (_, i) => 2 * i) } },
        { name: 'weight', column: { type: 'number' as const, values: weights } },
      ],
    };
    const { ask } = open({ ...project, tables: [table] });
    const changes = { actual: column('good'), scores: [{ class: 'true', column: column('pyx'), item: 1 }] };
    const list = Array.from({ length: rows }, (_, row) => ({
      score: values[2 * row + 1]!,
      positive: truth[row] === 1,
      weight: weights[row]!,
    }));
    expect((await ask(changes)).curve!.lines[0]!.auc).toBeCloseTo(pairArea(list), 12);
    const weighted = (await ask({ ...changes, weight: column('weight'), threshold: 0.5 })).curve!;
    const known = list.filter(({ weight }) => !Number.isNaN(weight));
    expect(weighted.withoutWeight).toBe(rows - known.length);
    expect(weighted.lines[0]!.counts!.tp).toBe(
      known.filter((row) => row.positive && row.score >= 0.5).reduce((sum, row) => sum + row.weight, 0),
    );
    await expect(ask({ ...changes, weight: column('weight'), bootstrap: { samples: 5, seed: 1, level: 0.9 } })).rejects.toMatchObject({
      code: 'bad-plan',
    });
  });

  it('keeps at most four points per pixel column, and says so', async () => {
    const frame = await open(predictionsProject([{ run: 0, rows: 20_000, skill: 0.2 }])).ask({ pixels: 50 });
    expect(frame.fidelity).toEqual({ kind: 'm4', from: 20_001, to: frame.rows });
    expect(frame.rows).toBeLessThanOrEqual(200);
    expect([numbers(frame, 'x')[0], numbers(frame, 'x').at(-1)]).toEqual([0, 1]);
  });

  it('draws rows anew for intervals, tells how far it is, and stops when it is aborted', async () => {
    const { ask } = open(predictionsProject([{ run: 0, rows: 3000 }]));
    const told: number[] = [];
    const bootstrap = { samples: 200, seed: 3, level: 0.95 };
    const [line] = (await ask({ bootstrap }, idle, (done) => told.push(done))).curve!.lines;
    const [low, high] = line!.intervals!.auc;
    expect(low < line!.auc && line!.auc < high).toBe(true);
    expect(line!.band!.x).toHaveLength(101);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(20);
    const controller = new AbortController();
    const stopped = ask({ bootstrap: { ...bootstrap, samples: 10_000 } }, controller.signal, () =>
      controller.abort(new DOMException('No.', 'AbortError')),
    );
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses a class that comes twice and columns that are not there', async () => {
    const { ask, manifest } = open(predictionsProject([{ ...small, run: 0 }]));
    const one = { class: '1', column: column('score_1') };
    await expect(ask({ scores: [one, one] })).rejects.toMatchObject({
      code: 'bad-plan',
      message: expect.stringContaining('"1"') as string,
    });
    await expect(ask({ actual: column('gone') })).rejects.toMatchObject({
      code: 'unknown-column',
      message: expect.stringContaining('"gone"') as string,
    });
    await expect(ask({ scores: [{ class: '1', column: column('gone') }] })).rejects.toMatchObject({ code: 'unknown-column' });
    const plan: CurvePlan = {
      kind: 'curve',
      rows: { runs: { project: 'p' }, table: 'predictions' },
      actual: column('label'),
      scores: [one],
      curve: 'roc',
      pixels: 1,
    };
    expect(sqlText(compile(plan, { schema: manifest, now: 0 }))).toMatch(/^-- .*outside of SQL/);
  });
});
