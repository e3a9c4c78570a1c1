import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryExport } from '../../../demo-server/exportFiles.js';
import { createNodeEngine } from '../../../demo-server/nodeEngine.js';
import { differences } from '../../../tests/support/differences.js';
import { everyPlan, everyPlanProject } from '../../../tests/support/everyPlan.js';
import { firstSnapshot } from '../../../tests/support/firstSnapshot.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { pixelColumns } from '../../../tests/support/pixelColumns.js';
import type { Column, Filter, Plan, ProjectData, RunsColumnsPlan, SeriesPlan } from '../../model/index.js';
import { decodeBinary, encodeBinary } from '../http/index.js';
import type { QueryEngine } from '../queryEngine.js';
import {
  createSnapshotEngine,
  decodeSnapshot,
  encodeSnapshot,
  libraryVersion,
  partPlan,
  snapshotId,
  snapshotVersion,
  type RecordedAnswer,
  type Snapshot,
} from './index.js';
import packageJson from '../../../package.json' with { type: 'json' };

const idle = { signal: new AbortController().signal };

/** A noisy loss of 30,000 points with gaps, infinities and values ≤ 0. */
function longProject(): ProjectData {
  const step = Float64Array.from({ length: 30_000 }, (_, i) => i);
  const runs = [0, 1].map((k) => {
    const value = step.map((i) => Math.sin(i * 12.9898 + k) * Math.exp(-i / 9000));
    for (const [at, odd] of [
      [40, NaN],
      [9000, Infinity],
      [9001, NaN],
      [20_000, -Infinity],
    ] as const)
      value[at + k] = odd;
    return makeRun(`r${k}`, { createdAt: k, metrics: new Map([['loss', { step, value }]]) });
  });
  return { id: 'long', name: 'long', runs, parameters: [], warnings: [] };
}

let live: QueryEngine;
beforeAll(async () => {
  live = await createNodeEngine(
    new Map([
      ['p', memoryExport(everyPlanProject())],
      ['long', memoryExport(longProject())],
    ]),
  );
});
afterAll(() => live.dispose());

/** A snapshot of the answers to plans, written and read again. */
async function recorded(
  plans: readonly Plan[],
  points: number | null = 2000,
): Promise<{ snapshot: Snapshot; bytes: Uint8Array; engine: QueryEngine }> {
  const answers = await Promise.all(
    plans.map(async (asked): Promise<RecordedAnswer> => {
      const { key, plan, viewport } = partPlan(asked);
      return {
        key,
        kind: plan.kind,
        viewport,
        of: ['panel'],
        plan: plan.kind === 'runs.columns' ? plan : undefined,
        frame: await live.run(plan, idle),
      };
    }),
  );
  const catalogs = { p: await live.catalog('p', idle), long: await live.catalog('long', idle) };
  const bytes = encodeSnapshot({
    format: 'runfolio-snapshot',
    version: 2,
    runfolio: 'x',
    frozenAt: 5,
    points,
    document: { b: 1, a: [2] },
    catalogs,
    answers,
    files: [],
  });
  const snapshot = decodeSnapshot(bytes);
  return { snapshot, bytes, engine: createSnapshotEngine(snapshot) };
}

const series = (viewport: SeriesPlan['viewport']): SeriesPlan => ({
  kind: 'series',
  runs: [{ project: 'long' }],
  y: ['loss'],
  x: 'step',
  pipeline: [],
  viewport,
});

describe('the engine of a snapshot', () => {
  test('answers every kind of plan as the engine it was recorded from', async () => {
    const plans = everyPlan('p');
    // Lines are recorded whole: what is on screen is cut from them later.
    const whole = plans.map((plan) =>
      plan.kind === 'series' && plan.viewport.points !== 'all'
        ? { ...plan, viewport: { ...plan.viewport, range: undefined, pixels: 100_000 } }
        : plan,
    );
    const { engine } = await recorded(whole, null);
    // A zoom keeps more points than live where some cannot be drawn, which are not counted as recorded: the tests below look at what it draws.
    for (const plan of plans.filter((each) => each.kind !== 'series' || each.viewport.range === undefined)) {
      const [then, now] = await Promise.all([engine.run(plan, idle), live.run(plan, idle)]);
      // How many points that cannot be drawn are in view, and where, is known of a zoom as far as it was recorded.
      const found = differences(then, now).filter((text) => !/\/inView:|\/fidelity\/from:|\/marks\//.test(text));
      expect([plan.kind, found]).toEqual([plan.kind, []]);
    }
    const [then, now] = await Promise.all([engine.catalog('p', idle), live.catalog('p', idle)]);
    expect(then).toEqual(now);
  }, 60_000);

  test('refuses what was not recorded, and says what to do', async () => {
    const { engine } = await recorded(everyPlan('p').slice(0, 1));
    const other: Plan = { kind: 'runs.columns', runs: { project: 'p' }, columns: [] };
    await expect(engine.run(other, idle)).rejects.toMatchObject({ code: 'not-found', hint: expect.stringMatching(/live report/) });
    await expect(engine.run({ kind: 'nonsense' } as unknown as Plan, idle)).rejects.toMatchObject({ code: 'bad-plan' });
    await expect(engine.catalog('other', idle)).rejects.toMatchObject({ code: 'unknown-project' });
    await expect(engine.explain(other)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('draws any zoom and width from the recorded points as M4 does, and says at which resolution they were recorded', async () => {
    const { snapshot, engine } = await recorded([series({ pixels: 500 })]);
    const { frame } = snapshot.answers[0]!;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 900 }),
        fc.option(fc.tuple(fc.integer({ min: 0, max: 29_990 }), fc.integer({ min: 1, max: 30_000 }))),
        async (pixels, zoom) => {
          const range = zoom ? ([zoom[0], zoom[0] + zoom[1]] as [number, number]) : undefined;
          const drawn = await engine.run(series({ pixels, range }), idle);
          expect(drawn.fidelity).toMatchObject({ kind: 'm4', recorded: 2000 });
          const [low, high] = range ?? [0, 29_999];
          for (const [i, line] of frame.series!.lines.entries()) {
            const own = drawn.series!.lines[i]!;
            const all = pixelColumns(frame.columns, line.start, line.end, low, high, pixels);
            const kept = pixelColumns(drawn.columns, own.start, own.end, low, high, pixels);
            expect(kept).toEqual(all);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('draws lines that were recorded whole as live ones, at every zoom', async () => {
    const { engine } = await recorded([series({ pixels: 100_000 }), series({ pixels: 100_000, yScale: 'log' })], null);
    for (const viewport of [{ pixels: 300 }, { pixels: 77, range: [8000, 12_000] as [number, number] }]) {
      const [then, now] = await Promise.all([engine.run(series(viewport), idle), live.run(series(viewport), idle)]);
      expect([[...numbersOf(then.columns['x'])], [...numbersOf(then.columns['y'])]]).toEqual([
        [...numbersOf(now.columns['x'])],
        [...numbersOf(now.columns['y'])],
      ]);
      expect([then.series!.xExtent, then.series!.yExtent, then.notes]).toEqual([now.series!.xExtent, now.series!.yExtent, now.notes]);
      expect(then.fidelity.kind).toBe(now.fidelity.kind);
    }
  });

  test('gives any page of what was recorded, and no more', async () => {
    const page = (offset: number, limit: number): Plan => ({
      kind: 'runs.page',
      runs: { project: 'p' },
      columns: [
        { from: 'run', key: 'name' },
        { from: 'config', key: 'lr' },
      ],
      offset,
      limit,
    });
    const { engine } = await recorded([page(0, 5)]);
    for (const [offset, limit] of [
      [0, 5],
      [2, 2],
      [4, 1],
      [1, 0],
    ] as const)
      expect(differences(await engine.run(page(offset, limit), idle), await live.run(page(offset, limit), idle))).toEqual([]);
    await expect(engine.run(page(3, 9), idle)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('selects of recorded runs those that a further filter finds, as the live engine does', async () => {
    const shown: Column[] = [
      { from: 'config', key: 'lr' },
      { from: 'config', key: 'optimizer' },
      { from: 'config', key: 'mixed' },
      { from: 'run', key: 'state' },
      { from: 'run', key: 'name' },
    ];
    const base: Filter = { op: '<', column: shown[0]!, value: 0.8 };
    const plan = (filter: Filter, columns: Column[]): RunsColumnsPlan => ({
      kind: 'runs.columns',
      runs: { project: 'p', filter },
      columns,
    });
    const { engine } = await recorded([plan(base, shown)]);
    const brushes: Filter[] = [
      { op: '>=', column: shown[0]!, value: 0.3 },
      { op: 'in', column: shown[1]!, values: ['adam', 'sgd'] },
      { op: 'is not set', column: shown[2]! },
      {
        op: 'or',
        of: [
          { op: '=', column: shown[3]!, value: 'finished' },
          { op: 'not', of: { op: '>', column: shown[2]!, value: 1 } },
        ],
      },
    ];
    for (const brush of brushes) {
      const asked = plan({ op: 'and', of: [base, ...(brush.op === 'and' ? brush.of : [brush])] }, []);
      const [then, now] = await Promise.all([engine.run(asked, idle), live.run(asked, idle)]);
      expect([...numbersOf(then.columns['run'])]).toEqual([...numbersOf(now.columns['run'])]);
    }
    const unknown = plan({ op: 'and', of: [base, { op: '=', column: { from: 'config', key: 'seed' }, value: 1 }] }, []);
    await expect(engine.run(unknown, idle)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a snapshot as bytes', () => {
  test('is the same for the same content, in whatever order it was recorded', async () => {
    const plans = everyPlan('p').filter(({ kind }) => kind === 'series' || kind === 'runs.columns');
    const [one, other] = [await recorded(plans), await recorded(plans.toReversed())];
    expect(snapshotId(one.bytes)).toBe(snapshotId(other.bytes));
    expect(snapshotId(one.bytes)).toMatch(/^[0-9a-f]{64}$/);
    expect(snapshotId(encodeSnapshot(one.snapshot))).toBe(snapshotId(one.bytes));
    expect(snapshotId(encodeSnapshot({ ...one.snapshot, frozenAt: 6 }))).not.toBe(snapshotId(one.bytes));
    expect(Object.keys(one.snapshot.document as object)).toEqual(['b', 'a']);
  });

  test('is refused where it is cut off, is something else, or is newer', async () => {
    const { bytes } = await recorded([series({ pixels: 500 })]);
    expect(() => decodeSnapshot(bytes.subarray(0, bytes.length - 8))).toThrow(/cannot be read/);
    expect(() => decodeSnapshot(new Uint8Array(64))).toThrow(/cannot be read/);
    const newer = { ...(decodeBinary(bytes) as object), version: snapshotVersion + 1 };
    expect(() => decodeSnapshot(encodeBinary(newer))).toThrow(/up to 2 is known/);
  });

  test('of the first version is still read, number by number, and is written as one of this', async () => {
    const written = gunzipSync(await readFile(new URL('../../../tests/fixtures/snapshots/version1.rfb.gz', import.meta.url)));
    const snapshot = decodeSnapshot(written);
    expect(snapshot).toEqual({ ...firstSnapshot, version: snapshotVersion });
    expect(decodeSnapshot(encodeSnapshot(snapshot))).toEqual(snapshot);
  });

  test('keeps a moving average as where it comes from, with every bit, and refuses one of points that it has not', async () => {
    const raw = series({ pixels: 100_000 });
    const smoothed = { ...raw, pipeline: [{ do: 'smooth' as const, method: 'ema' as const, weight: 0.7 }] };
    const [{ snapshot: plain }, { snapshot: both }] = [await recorded([raw], null), await recorded([raw, smoothed], null)];
    const answers = both.answers.map((answer) => (answer.key === partPlan(smoothed).key ? { ...answer, weight: 0.7 } : answer));
    const bytes = encodeSnapshot({ ...both, answers });
    expect(bytes.length - encodeSnapshot(plain).length).toBeLessThan(4000);
    expect(decodeSnapshot(bytes).answers).toEqual(answers);
    const value = decodeBinary(bytes) as { slices: object[] };
    for (const slice of [
      { average: value.slices.length, weight: 0.7 },
      { average: value.slices.length - 1, weight: 0.7 },
      { average: 0 },
      7,
    ]) {
      const changed = encodeBinary({ ...value, slices: [...value.slices.slice(0, -1), slice] });
      expect(() => decodeSnapshot(changed)).toThrow(/cannot be read: it has an average of points/);
    }
  });

  test('whose few bytes name more points than there is room for is refused', () => {
    const points = new Float64Array(2 ** 17).map((_, i) => i);
    const snapshot = { ...firstSnapshot, version: snapshotVersion } satisfies Snapshot;
    const value = decodeBinary(encodeSnapshot(snapshot)) as { answers: { frame: { columns: object } }[] };
    const [answer] = value.answers;
    const places = new Int32Array(2000);
    const frame = { ...answer!.frame, columns: { x: places, y: places } };
    expect(() => decodeSnapshot(encodeBinary({ ...value, slices: [points], answers: [{ ...answer, frame }] }))).toThrow(
      /more than \d+ points/,
    );
  });

  test('names the version of the package', () => expect(libraryVersion).toBe(packageJson.version));
});

function numbersOf(column: unknown): Float64Array {
  return Float64Array.from(column as Float64Array);
}
