import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { evaluationTables } from '../../../stories/support/evaluationTables.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import type { Column, ProjectData } from '../../model/index.js';
import { catalogOf } from '../../model/index.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { CustomChart } from './CustomChart.js';
import { chartPresets } from './presets.js';
import type { ChartJson, CustomChartSpec } from './spec.js';

const columns: Column[] = [{ from: 'config', key: 'a' }];
const line = (i: number) => ({ step: Float64Array.from([0, 1, 2]), value: Float64Array.from([3, 2, i]) });
const project: ProjectData = {
  id: 'p',
  name: 'p',
  runs: [0, 1, 2].map((i) =>
    makeRun(`r${i}`, {
      name: `run ${i}`,
      createdAt: i,
      config: new Map([['a', i + 1]]),
      metrics: new Map([
        ['loss', line(i)],
        ['acc', line(i + 1)],
      ]),
    }),
  ),
  tables: evaluationTables().map((table) => ({ ...table, runId: 'r0' })),
  parameters: [],
  warnings: [],
};

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.flatMap(({ filter }) => ('values' in filter ? filter.values : [])))}</output>;
}

async function show(chart: ChartJson | undefined, more: Partial<CustomChartSpec> = {}, theme: 'light' | 'dark' = 'light') {
  await render(
    <RunfolioProvider engine={createMemoryEngine(project)} theme={theme} style={{ width: 500 }}>
      <CustomChart project="p" chart={chart} columns={columns} height={300} {...more} />
      <Clauses />
    </RunfolioProvider>,
  );
}

const canvas = (): HTMLCanvasElement | null => document.querySelector('[data-rf-chart="drawn"] canvas');

/** Colours of the drawing that are neither grey nor transparent, with how many pixels have them. */
function colors(): Map<string, number> {
  const drawn = canvas();
  const found = new Map<string, number>();
  if (!drawn || drawn.width === 0) return found;
  const { data } = drawn.getContext('2d')!.getImageData(0, 0, drawn.width, drawn.height);
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b, a] = [data[i]!, data[i + 1]!, data[i + 2]!, data[i + 3]!];
    if (a < 128 || Math.max(r, g, b) - Math.min(r, g, b) < 30) continue;
    const key = `${r},${g},${b}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('bars have the colours of their runs and lengths by value', async () => {
  await show({
    data: { name: 'runs' },
    mark: 'bar',
    encoding: {
      y: { field: 'name', type: 'nominal' },
      x: { field: 'a', type: 'quantitative' },
      color: { field: 'color', type: 'nominal', scale: null },
    },
  });
  await expect.poll(() => colors().size, { timeout: 20_000 }).toBeGreaterThan(0);
  // The first three colours of d3's schemeObservable10 on light.
  const [one, two, three] = ['66,105,208', '194,137,0', '242,103,82'].map((key) => colors().get(key) ?? 0);
  expect(two! / one!).toBeCloseTo(2, 1);
  expect(three! / one!).toBeCloseTo(3, 1);
});

test.each(chartPresets.map(({ id }) => id))('the preset %s draws', async (id) => {
  const spec = chartPresets.find((preset) => preset.id === id)!.make(catalogOf(createMemoryEngine(project).manifest));
  const table = id === 'pr' ? { table: 'pr', fields: { recall: 'recall', precision: 'precision', class: 'class' } } : {};
  await show(spec.chart, { ...spec, ...table });
  await expect.poll(() => [...colors().values()].reduce((sum, one) => sum + one, 0), { timeout: 30_000 }).toBeGreaterThan(100);
  expect(document.querySelector('.rf-chart-warnings')).toBeNull();
});

const attack = "[window, event, datum.constructor, datum.constructor.constructor, replace('a', 'a', event.view.fetch)]";
const hostile: [string, ChartJson][] = [
  ['data by address', { data: { url: 'https://canary.example/rows.json' }, mark: 'bar' }],
  ['an image', { data: { values: [{}] }, mark: { type: 'image', url: 'https://canary.example/a.png' } }],
  ['an image by expression', { data: { values: [{}] }, mark: { type: 'image', url: { expr: "'https://canary.example/a.png'" } } }],
  ['a link', { data: { values: [{}] }, mark: { type: 'bar', href: 'javascript:window.rfCanary()' } }],
  ['a cursor', { data: { values: [{}] }, mark: { type: 'rect', cursor: "url('https://canary.example/c.cur'), auto" } }],
  [
    'code by constructor',
    { data: { values: [{}] }, transform: [{ calculate: "datum.constructor.constructor('rfCanary()')()", as: 'x' }], mark: 'bar' },
  ],
  ['code by a literal', { data: { values: [{}] }, transform: [{ calculate: "{toString: datum.constructor} + ''", as: 'x' }], mark: 'bar' }],
  ['the window in a parameter', { data: { values: [{}] }, params: [{ name: 'x', expr: 'window.rfCanary()' }], mark: 'bar' }],
  [
    'the page by an event',
    {
      data: { values: [{}] },
      params: [{ name: 'x', value: 0, on: [{ events: 'pointermove', update: attack }] }],
      mark: 'rect',
    },
  ],
  [
    'a function by replace',
    {
      data: { values: [{}] },
      params: [
        { name: 'x', select: { type: 'point', on: "pointermove[replace('https://canary.example/', regexp('.*'), event.view.fetch)]" } },
      ],
      mark: 'rect',
    },
  ],
  [
    'a font and a fill by address',
    {
      data: { values: [{ t: 'a' }] },
      mark: { type: 'text', font: "url('https://canary.example/f')", fill: 'url(https://canary.example/#a)' },
      encoding: { text: { field: 't' } },
    },
  ],
  ['nothing of Vega-Lite', { mark: 42, encoding: [] }],
];

const values = Array.from({ length: 20_000 }, (_, i) => ({ i }));
const endless: [string, ChartJson, RegExp][] = [
  [
    'a list',
    { data: { values: [{}] }, transform: [{ calculate: 'length(sequence(1e10))', as: 'x' }], mark: 'bar' },
    /sequence\(…\) in an expression makes 10,000,000,000 numbers/,
  ],
  [
    'a pattern',
    { data: { values: [{}] }, transform: [{ calculate: "test(/^(?:(a+)+)+$/, pad('', 5000, 'a') + '!')", as: 'x' }], mark: 'bar' },
    /^$/,
  ],
  [
    'fine bins',
    { data: { values: [{ a: 1 }, { a: 1e9 }] }, mark: 'bar', encoding: { x: { field: 'a', bin: { step: 1e-6 } } } },
    /sequence\(…\) in an expression/,
  ],
  [
    'work for hours',
    {
      data: { values },
      transform: Array.from({ length: 60 }, (_, i) => ({ calculate: 'length(sequence(100000))', as: `x${i}` })),
      mark: 'bar',
    },
    /given up after 5 seconds/,
  ],
  [
    'a canvas of miles',
    { data: { values }, mark: 'bar', encoding: { x: { field: 'i', type: 'nominal' } }, width: { step: 15 } },
    /The drawing would be [\d,]+ × [\d,]+ pixels/,
  ],
  [
    'no expression',
    { data: { values: [{}] }, transform: [{ calculate: 'datum.a +', as: 'x' }], mark: 'bar' },
    /The expression at transform\[0\]\.calculate is not right/,
  ],
];

test.each(endless)('%s ends, and is said', { timeout: 90_000 }, async (_, chart, message) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await show(chart);
  await expect.poll(() => document.querySelector('[data-rf-chart="drawn"], [role="alert"]'), { timeout: 80_000 }).not.toBeNull();
  expect(document.querySelector('[role="alert"]')?.textContent ?? '').toMatch(message);
});

test('binned charts have the axis that Vega gives them', async () => {
  await show({
    data: { name: 'runs' },
    mark: 'bar',
    encoding: { x: { field: 'a', type: 'quantitative', bin: { step: 0.5 } }, y: { aggregate: 'count' } },
  });
  await expect.poll(() => colors().size, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(document.querySelector('[role="alert"], .rf-chart-warnings')).toBeNull();
});

test.each(hostile)('%s loads nothing and runs nothing', async (_, chart) => {
  const canary = vi.fn();
  vi.stubGlobal('rfCanary', canary);
  const fetched = vi.spyOn(globalThis, 'fetch');
  const opened = vi.spyOn(XMLHttpRequest.prototype, 'open');
  const before = location.href;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await show(chart);
  await expect.poll(() => document.querySelector('[data-rf-chart="drawn"], [role="alert"]'), { timeout: 30_000 }).not.toBeNull();
  const drawn = canvas();
  if (drawn) {
    const { left, top, width, height } = drawn.getBoundingClientRect();
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click', 'mousemove'])
      drawn.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.querySelector<HTMLElement>('.rf-chart-holder')?.style.cursor ?? '').not.toMatch(/url/);
    expect(document.querySelector('.rf-chart a, .rf-chart img')).toBeNull();
  }
  expect(canary).not.toHaveBeenCalled();
  const addresses = [...fetched.mock.calls.map(([address]) => JSON.stringify(address)), ...opened.mock.calls.map(String)];
  expect(addresses.filter((address) => address.includes('canary.example'))).toEqual([]);
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('canary.example'))).toEqual([]);
  expect(location.href).toBe(before);
  vi.unstubAllGlobals();
});

test('no code is made at run time', async () => {
  const made = vi.fn();
  const trap: ProxyHandler<FunctionConstructor> = {
    apply: (_, __, texts) => made(texts),
    construct: (_, texts) => {
      made(texts);
      throw new EvalError('unsafe-eval');
    },
  };
  vi.stubGlobal('Function', new Proxy(Function, trap));
  await show({
    data: { name: 'runs' },
    transform: [{ calculate: 'datum.a * 2', as: 'b' }],
    mark: 'bar',
    encoding: { x: { field: 'b', type: 'quantitative', bin: true }, y: { aggregate: 'count' } },
  });
  await expect.poll(() => colors().size, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(made).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

test('a click on a mark selects its run for the page; Escape selects all', async () => {
  await show({
    data: { name: 'runs' },
    params: [{ name: 'runfolio_select', select: { type: 'point', fields: ['run_id'], on: 'click' } }],
    mark: { type: 'rect' },
    encoding: { x: { field: 'name', type: 'nominal', axis: null } },
  });
  await expect.poll(canvas, { timeout: 20_000 }).not.toBeNull();
  await userEvent.click(canvas()!, { position: { x: canvas()!.getBoundingClientRect().width / 2, y: 100 } });
  await expect.element(page.getByText('["r1"]')).toBeInTheDocument();
  (page.getByRole('application').element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('[]')).toBeInTheDocument();
});

test('keys read rows, and the table has them; what Vega-Lite refuses is said with its place', async () => {
  await show({ description: 'Values of a', data: { name: 'runs' }, mark: 'point', encoding: { x: { field: 'a', type: 'quantitative' } } });
  const figure = page.getByRole('application', { name: 'Values of a: 3 runs of runs.' });
  await expect.element(figure).toBeVisible();
  (figure.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(page.getByText(/^Row 2 of 3: run 1; .*a 2/)).toBeInTheDocument();
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('table')).toBeVisible();
});

test('a view that Vega-Lite refuses is named by its path', async () => {
  await show({ data: { name: 'runs' }, layer: [{ mark: 'bar' }, { mark: 'nonsense' }] });
  await expect.element(page.getByText(/Vega-Lite refuses the chart at layer\[1\]: "nonsense" is no mark/)).toBeVisible();
});
