import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { histogramBins, type HistogramSeriesPlan, type LoggedHistogram, type RunData } from '../../model/index.js';

const histogram = (step: number, edges: number[], counts: number[], more: Partial<LoggedHistogram> = {}): LoggedHistogram => ({
  step,
  edges: Float64Array.from(edges),
  counts: Float64Array.from(counts),
  ...more,
});

function runWith(id: string, entries: LoggedHistogram[], more: Partial<RunData> = {}): RunData {
  return makeRun(id, { name: `name of ${id}`, histograms: new Map([['w', entries]]), ...more });
}

const plan = (changes: Partial<HistogramSeriesPlan> = {}): HistogramSeriesPlan => ({
  kind: 'histogram.series',
  runs: { project: 'p' },
  key: 'w',
  ...changes,
});

async function open(runs: RunData[], segmentBytes?: number) {
  const files = memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }, segmentBytes ? { segmentBytes } : {});
  return { ...(await openSeries(files)), ...files };
}

const three = [
  runWith('a', [histogram(0, [0, 1, 2], [3, 1]), histogram(10, [-1, 0, 1], [1, 1], { nan: 2 }), histogram(10, [0, 4], [4])], {
    createdAt: 0,
  }),
  makeRun('none', { createdAt: 1 }),
  runWith('b', [histogram(5, [], [], { posInf: 1 }), histogram(20, [1, 1], [0.5])], { createdAt: 2 }),
];

describe('histogram.series', () => {
  it('has a row per histogram with its figures, and says what is missing, not finite and doubled', async () => {
    const { histograms } = await open(three);
    const frame = await histograms(plan());
    expect(frame.columns).toMatchObject({
      run: Int32Array.of(0, 0, 0, 2, 2),
      step: Float64Array.of(0, 10, 10, 5, 20),
      total: Float64Array.of(4, 2, 4, 0, 0.5),
      bins: Float64Array.of(2, 2, 1, 0, 1),
      mean: Float64Array.of(0.75, 0, 2, NaN, 1),
      q50: Float64Array.of(2 / 3, 0, 2, NaN, 1),
      nan: Int32Array.of(0, 2, 0, 0, 0),
      pos_inf: Int32Array.of(0, 0, 0, 1, 0),
    });
    expect(frame.fidelity).toEqual({ kind: 'exact' });
    expect(frame.notes).toEqual([
      { kind: 'missing-metric', metric: 'w', runs: 1, of: 3 },
      { kind: 'non-finite', nan: 2, posInf: 1, negInf: 0 },
      { kind: 'duplicate-steps', points: 1 },
    ]);
    expect(frame.histograms).toMatchObject({ matched: 3, logging: 2, steps: [0, 20], domain: [-5, 27.5], extent: [-1, 4] });
    expect(frame.histograms?.runs).toEqual([
      { run: 0, runId: 'a', name: 'name of a', start: 0, end: 3, logged: 3 },
      { run: 2, runId: 'b', name: 'name of b', start: 3, end: 5, logged: 2 },
    ]);
    expect(frame.versions).toMatchObject({ 'histograms/0': expect.any(Number) as number });
  });

  it('puts all into the same bins, and keeps every count', async () => {
    const { histograms } = await open(three);
    const { histograms: facts } = await histograms(plan({ bins: { count: 5, scale: 'linear' } }));
    const rows = [0, 1, 2, 3, 4].map((row) => histogramBins(facts!, row));
    expect([...rows[0]!.edges]).toEqual([-1, 0, 1, 2, 3, 4]);
    expect(rows.map(({ counts }) => [...counts])).toEqual([
      [0, 3, 1, 0, 0],
      [1, 1, 0, 0, 0],
      [0, 1, 1, 1, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 0.5, 0, 0],
    ]);
  });

  it('gives the last at or before a step with the bins it was logged with', async () => {
    const { histograms } = await open(three);
    const { histograms: facts, columns } = await histograms(plan({ at: 19, bins: 'own' }));
    expect(columns).toMatchObject({ run: Int32Array.of(0, 2), step: Float64Array.of(10, 5) });
    expect([0, 1].map((row) => histogramBins(facts!, row))).toEqual([
      { edges: Float64Array.of(0, 4), counts: Float64Array.of(4) },
      { edges: new Float64Array(), counts: new Float64Array() },
    ]);
    expect((await histograms(plan({ at: -1 }))).rows).toBe(0);
  });

  it('turns pages of the runs that logged it, in the order of the query', async () => {
    const { histograms } = await open(three);
    const sort = [{ column: { from: 'run', key: 'run_id' }, descending: true }] as never;
    const { histograms: facts } = await histograms(plan({ runs: { project: 'p', sort }, offset: 1, limit: 1 }));
    expect(facts?.runs.map(({ runId }) => runId)).toEqual(['a']);
    expect([facts?.logging, facts?.extent]).toEqual([2, [-1, 4]]);
    const empty = await histograms(plan({ key: 'absent' }));
    expect([empty.rows, empty.histograms?.logging, empty.histograms?.extent]).toEqual([0, 0, [NaN, NaN]]);
    expect(empty.notes).toEqual([{ kind: 'missing-metric', metric: 'absent', runs: 3, of: 3 }]);
  });

  it('keeps the last of each pixel column, by a count of all, and neighbours of a range', async () => {
    const steps = Array.from({ length: 1000 }, (_, i) => i * 3 + (i % 3));
    const { histograms } = await open(
      [
        runWith(
          'a',
          steps.map((step) => histogram(step, [0, 1], [step])),
        ),
      ],
      4000,
    );
    const all = await histograms(plan({ pixels: 100 }));
    const [from, to] = all.histograms!.domain;
    const last = new Map(steps.map((step) => [Math.min(99, Math.floor(((step - from) / (to - from)) * 100)), step]));
    expect([...(all.columns['step'] as Float64Array)]).toEqual([...last.values()]);
    expect(all.fidelity).toMatchObject({ kind: 'truncated', from: 1000, to: last.size });
    const part = await histograms(plan({ range: [100, 200] }));
    const inside = steps.filter((step) => step >= 100 && step <= 200);
    expect([...(part.columns['step'] as Float64Array)].slice(1, -1)).toEqual(inside);
    expect([part.rows, part.fidelity.kind, part.histograms?.domain]).toEqual([inside.length + 2, 'exact', [100, 200]]);
  });

  it('fetches the files of its runs only, each once', async () => {
    const many = Array.from({ length: 40 }, (_, i) => runWith(`r${i}`, [histogram(0, [0, 1], [i])], { createdAt: i }));
    const { histograms, reads, manifest } = await open(many, 500);
    const wanted = plan({ runs: { project: 'p', only: ['r30'] } });
    expect((await histograms(wanted)).columns).toMatchObject({ total: Float64Array.of(30) });
    await histograms(wanted);
    const holding = manifest.histograms![0]!.segments.filter(({ firstRun, lastRun }) => firstRun <= 30 && lastRun >= 30);
    expect(reads.filter((path) => path.startsWith('histograms/'))).toEqual(holding.map(({ file }) => file));
  });
});
