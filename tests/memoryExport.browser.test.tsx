import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { encodeTable } from '../src/arrow/index.js';
import {
  createMemoryExport,
  createWasmEngine,
  LinePlot,
  RunfolioProvider,
  useMemoryExport,
  type Frame,
  type MemoryData,
  type MemoryTable,
  type Plan,
} from '../src/index.js';
import '../src/styles.css';

const { signal } = new AbortController();
const options = { signal, priority: 'visible' } as const;

/** `points` values of a line that goes down from `from` by 0.5 a step. */
const falling = (from: number, points: number) => ({
  step: Float64Array.from({ length: points }, (_, i) => 10 * i),
  value: Float64Array.from({ length: points }, (_, i) => from - 0.5 * i),
});

const dataOf = (points: number): MemoryData => ({
  project: { id: 'own', name: 'Our own' },
  runs: [
    {
      id: 'a',
      name: 'alpha',
      config: { optimizer: { lr: 0.1 }, layers: [2, 3] },
      summary: { acc: 0.5 },
      history: { 'train/loss': falling(9, points) },
    },
    { id: 'b', name: 'beta', config: { optimizer: { lr: 0.2 } }, summary: { acc: 0.75 }, history: { 'train/loss': falling(7, 3) } },
  ],
});

const linesPlan = (project: string, y: string[]): Plan => ({
  kind: 'series',
  runs: [{ project }],
  y,
  x: 'step',
  pipeline: [],
  viewport: { pixels: 500, yScale: 'linear' },
});

/** The points of each run, by name. */
const linesOf = ({ columns: { x, y }, series }: Frame) =>
  Object.fromEntries(
    series!.lines.map(({ name, start, end }) => [
      name,
      Array.from({ length: end - start }, (_, i) => [(x as Float64Array)[start + i], (y as Float64Array)[start + i]]),
    ]),
  );

it('answers what is in memory, from workers, and what took its place', async () => {
  const memory = createMemoryExport(dataOf(3));
  const engine = createWasmEngine({ exports: [memory] });
  const told = vi.fn();
  engine.subscribe('own', told);
  const first = await engine.run(linesPlan('own', ['train/loss']), options);
  expect(linesOf(first)).toEqual({
    alpha: [
      [0, 9],
      [10, 8.5],
      [20, 8],
    ],
    beta: [
      [0, 7],
      [10, 6.5],
      [20, 6],
    ],
  });
  expect(await engine.projects({ signal })).toEqual([{ id: 'own', name: 'Our own', runs: 2 }]);
  const columns = (await engine.catalog('own', { signal })).columns.map(({ from, key }) => `${from}.${key}`);
  expect(columns).toEqual(expect.arrayContaining(['config.optimizer.lr', 'config.layers', 'summary.acc']));

  await memory.update(dataOf(4));
  await expect.poll(() => told.mock.calls.length).toBe(1);
  const second = await engine.run(linesPlan('own', ['train/loss']), options);
  expect(linesOf(second)['alpha']).toEqual([
    [0, 9],
    [10, 8.5],
    [20, 8],
    [30, 7.5],
  ]);
  expect(second.versions['history/0']).toBeGreaterThan(first.versions['history/0']!);

  // What is not valid changes nothing.
  const wrong: MemoryData = { ...dataOf(5), runs: [{ id: 'a', history: { 'train/loss': { step: [1, 2], value: [1] } } }] };
  await expect(memory.update(wrong)).rejects.toMatchObject({
    code: 'bad-input',
    message: 'Run "a", "train/loss": step has 2 entries, value has 1.',
  });
  expect(linesOf(await engine.run(linesPlan('own', ['train/loss']), options))).toEqual(linesOf(second));
  await expect(memory.update({ project: 'other', runs: [] })).rejects.toThrow('"own", not of "other"');
  await engine.dispose();
});

/** What an Arrow table is as far as it is asked. */
const arrowTable = (columns: Readonly<Record<string, ArrayLike<unknown>>>): MemoryTable => ({
  schema: { fields: Object.keys(columns).map((name) => ({ name, type: {} })) },
  getChildAt: (index: number) => {
    const cells = Object.values(columns)[index]!;
    return { length: cells.length, get: (row: number) => cells[row] };
  },
});

it('takes rows, columns and Arrow for points and tables, and DuckDB reads them', async () => {
  const columns = { run: ['a', 'a', 'b'], step: Int32Array.of(1, 2, 1), loss: Float64Array.of(3, 2, 5) };
  const forms: Record<string, MemoryTable> = {
    rows: [
      { run: 'a', step: 1, loss: 3 },
      { run: 'a', step: 2, loss: 2 },
      { run: 'b', step: 1, loss: 5 },
      { run: 'b', step: 2 },
    ],
    columns: { run: ['a', 'a', 'b'], step: [1, 2, 1], loss: Float32Array.of(3, 2, 5) },
    table: arrowTable(columns),
    stream: encodeTable(columns),
  };
  const exports = Object.entries(forms).map(([project, table]) =>
    createMemoryExport({
      project,
      runs: [{ id: 'a' }, { id: 'b' }],
      points: table,
      tables: [{ key: 'samples', run: 'a', step: 2, rows: table }],
    }),
  );
  const engine = createWasmEngine({ exports });
  for (const project of Object.keys(forms)) {
    const frame = await engine.run(linesPlan(project, ['loss']), options);
    expect([project, linesOf(frame)]).toEqual([
      project,
      {
        a: [
          [1, 3],
          [2, 2],
        ],
        b: [[1, 5]],
      },
    ]);
  }
  const plan: Plan = { kind: 'runs.facets', runs: { project: 'rows' }, columns: [{ from: 'run', key: 'name' }] };
  expect((await engine.run(plan, options)).columns['count']).toEqual(Int32Array.of(1, 1));
  await engine.dispose();
});

it.each<[string, Partial<MemoryData>, string]>([
  ['a step', { runs: [{ id: 'a', history: { loss: { step: [1, Number.NaN], value: [1, 2] } } }] }, 'Run "a", "loss": the step at 1 is NaN'],
  ['a value', { runs: [{ id: 'a', history: { loss: { value: ['x' as unknown as number] } } }] }, 'Run "a", "loss": value has "x" at 0'],
  ['a config', { runs: [{ id: 'a', config: { net: { init: () => 0 } } }] }, 'Run "a", config.net.init is a function'],
  ['an id', { runs: [{ id: 'a' }, { id: 'a' }] }, 'Two runs have the id "a"'],
  ['a run of points', { points: [{ run: 'z', step: 1, loss: 1 }] }, 'of the run "z" in row 0'],
  ['a column of a table', { tables: [{ key: 't', rows: { p: [1], q: [1, 2] } }] }, 'The table "t": the column "q" has 2 rows, "p" has 1'],
])('says where %s is wrong', async (_, part, message) => {
  const memory = createMemoryExport({ project: 'own', runs: [{ id: 'a' }], ...part });
  await expect(memory.open()).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(message) });
});

function Live({ data }: { data: MemoryData }) {
  return (
    <RunfolioProvider source={{ exports: useMemoryExport(data) }} theme="light" style={{ width: 500 }}>
      <LinePlot project="own" y="train/loss" />
    </RunfolioProvider>
  );
}

it('is drawn by panels, which follow; data that are wrong at first are said, and mended', async () => {
  const wrong: MemoryData = { project: 'own', runs: [{ id: 'a', history: { 'train/loss': { step: [0, 1], value: [1] } } }] };
  const screen = await render(<Live data={wrong} />);
  await expect
    .element(page.getByText('Run "a", "train/loss": step has 2 entries', { exact: false }).first(), { timeout: 20_000 })
    .toBeVisible();
  await screen.rerender(<Live data={dataOf(3)} />);
  await expect
    .element(page.getByRole('application', { name: /^2 runs; train\/loss over step 0 to 20; lowest 6\b/ }), { timeout: 20_000 })
    .toBeVisible();
  await screen.rerender(<Live data={dataOf(11)} />);
  await expect.element(page.getByRole('application', { name: /over step 0 to 100; lowest 4\b/ }), { timeout: 20_000 }).toBeVisible();
});
