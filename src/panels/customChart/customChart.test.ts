import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type Plan } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { checkChart } from './guards/checkChart.js';
import { mostRows, planCustomChart } from './plan.js';
import { parseJsonObject } from './jsonError.js';
import { fillPlaceholders, placeholdersOf } from './placeholders.js';
import { selectedRuns } from './selectedRuns.js';
import type { ChartJson, CustomChartSpec } from './spec.js';
import { viewCustomChart } from './view.js';

const context: PanelContext = {
  runs: { ...allRuns('p'), colors: { r1: '#123456' } },
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 400, height: 300 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};

const rate: Column = { from: 'config', key: 'optimizer.lr' };
const named: Column = { from: 'config', key: 'name' };
const chart: ChartJson = { data: { name: 'runs' }, mark: 'bar', encoding: { x: { field: 'optimizer.lr' }, y: { field: 'name' } } };

const runs = [0, 1].map((i) =>
  makeRun(`r${i}`, {
    name: `run ${i}`,
    createdAt: i,
    config: new Map<string, number | string>([
      ['optimizer.lr', i + 0.5],
      ['name', 'own'],
    ]),
    metrics: new Map([['loss', { step: Float64Array.from([0, 1, 2]), value: Float64Array.from([3, i === 0 ? NaN : 2, 1]) }]]),
  }),
);

async function viewOf(changes: Partial<CustomChartSpec>, more: Partial<PanelContext> = {}) {
  const spec: CustomChartSpec = { chart, columns: [rate, named], metrics: [], ...changes };
  const { columns, series } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const full = { ...context, ...more };
  const answer = async (plan: Plan): Promise<Answer[]> => {
    if (plan.kind === 'runs.columns') return [{ plan, frame: await columns(plan) }];
    return plan.kind === 'series' ? [{ plan, frame: await series(plan) }] : [];
  };
  const answers: Answer[] = [];
  for (const plan of planCustomChart(spec, undefined, full)) answers.push(...(await answer(plan)));
  return viewCustomChart(answers, spec, undefined, full);
}

describe('data of a custom chart', () => {
  it('has a row per run, with a name of its own for what another field is called', async () => {
    const { main, chart: drawn, summary, fidelity } = await viewOf({});
    expect(main?.rows).toEqual([
      { run_id: 'r0', name: 'run 0', state: 'finished', color: '#4269d0', selected: true, 'optimizer.lr': 0.5, 'config.name': 'own' },
      { run_id: 'r1', name: 'run 1', state: 'finished', color: '#123456', selected: true, 'optimizer.lr': 1.5, 'config.name': 'own' },
    ]);
    // Else Vega reads `lr` of an object `optimizer`.
    expect(drawn?.['encoding']).toEqual({ x: { field: String.raw`optimizer\.lr` }, y: { field: 'name' } });
    expect(summary).toBe('Custom chart: 2 runs of runs.');
    expect(fidelity).toBe('2 runs · exact');
  });

  it('has a row per finite point, and says how many are not', async () => {
    const view = await viewOf({ metrics: ['loss'], chart: { ...chart, data: { name: 'history' }, encoding: {} } });
    expect(view.main?.rows.map(({ run_id, metric, step, value }) => [run_id, metric, step, value])).toEqual([
      ['r0', 'loss', 0, 3],
      ['r0', 'loss', 2, 1],
      ['r1', 'loss', 0, 3],
      ['r1', 'loss', 1, 2],
      ['r1', 'loss', 2, 1],
    ]);
    expect(view.notes).toEqual(['1 NaN or infinite point is no part of history']);
  });

  it('marks what others select', async () => {
    const filter = { op: '=', column: { from: 'run', key: 'run_id' }, value: 'r1' } as const;
    const { main } = await viewOf({}, { selection: { filter, own: [], effect: 'grey' } });
    expect(main?.rows.map(({ selected }) => selected)).toEqual([false, true]);
  });

  it('refuses more than can be drawn, with the figure', () => {
    const columns = { run: new Int32Array(mostRows + 1) };
    const frame = { columns, rows: mostRows + 1, fidelity: { kind: 'exact' }, notes: [], versions: {} } as const;
    const spec: CustomChartSpec = { chart, columns: [], metrics: [] };
    const [plan] = planCustomChart(spec, undefined, context);
    const { error, chart: drawn } = viewCustomChart([{ plan: plan!, frame }], spec, undefined, context);
    expect(error?.message).toBe('runs has 100,001 runs; a custom chart draws at most 100,000.');
    expect(drawn).toBeUndefined();
  });

  it('names fields that are not there, and those that are', async () => {
    const { notes } = await viewOf({ chart: { ...chart, encoding: { x: { field: 'accuracy' } } } });
    expect(notes).toEqual(['There is no field “accuracy”: runs has run_id, name, state, color, selected, optimizer.lr, config.name.']);
    const made = { ...chart, transform: [{ calculate: '1', as: 'one' }], encoding: { x: { field: 'one' } } };
    expect((await viewOf({ chart: made })).notes).toEqual([]);
  });

  it('says what is to be chosen', async () => {
    expect((await viewOf({ chart: { ...chart, data: { name: 'history' } } })).empty).toMatch(/choose its metrics/);
    expect((await viewOf({ chart: undefined })).empty).toMatch(/preset/);
    const open = { ...chart, encoding: { x: { field: '${field:x}' } } };
    expect((await viewOf({ chart: open })).empty).toBe(
      'Choose “x” in the settings. Fields there are: run_id, name, state, color, selected, optimizer.lr, config.name.',
    );
    expect((await viewOf({ chart: open, fields: { x: 'name' } })).empty).toBeUndefined();
  });
});

describe('placeholders', () => {
  const open = {
    title: '${string:title} of ${field:x}',
    transform: [{ calculate: "datum['${field:x}'] + 1" }],
    x: { field: '${field:x}' },
  };

  it('are found and filled, quotes escaped within expressions', () => {
    expect(placeholdersOf(open)).toEqual({ fields: ['x'], strings: ['title'] });
    expect(fillPlaceholders(open, { fields: { x: "it's" }, strings: { title: 'Loss' } })).toEqual({
      title: String.raw`Loss of it\'s`,
      transform: [{ calculate: String.raw`datum['it\'s'] + 1` }],
      x: { field: "it's" },
    });
  });

  it('take nothing from objects’ own methods', () => {
    expect(fillPlaceholders({ a: '${field:constructor}', b: '${string:toString}' }, { fields: {}, strings: {} })).toEqual({ a: '', b: '' });
  });
});

describe('what a chart must not do', () => {
  const deep = (levels: number): ChartJson => (levels === 0 ? { mark: 'bar' } : { layer: [deep(levels - 1)] });
  it.each<[string, ChartJson, RegExp]>([
    ['data by address', { data: { url: 'https://a.example/x.json' } }, /loads nothing.*\(data\.url\)/],
    ['lookup by address', { transform: [{ lookup: 'a', from: { data: { url: 'x' } } }] }, /\(transform\[0\]\.from\.data\.url\)/],
    ['links', { encoding: { href: { value: 'javascript:alert(1)' } } }, /\(encoding\.href\)/],
    ['links of marks', { layer: [{ mark: { type: 'bar', href: 'javascript:alert(1)' } }] }, /\(layer\[0\]\.mark\.href\)/],
    ['images', { layer: [{ mark: 'image' }] }, /Image marks.*\(layer\[0\]\.mark\)/],
    ['images by object', { mark: { type: 'image' } }, /\(mark\.type\)/],
    ['elements of the page', { params: [{ name: 'a', bind: { element: 'body' } }] }, /\(params\[0\]\.bind\)/],
    ['options of embedding', { usermeta: { embedOptions: { loader: {} } } }, /\(usermeta\)/],
    ['events of the page', { config: { events: { window: true } } }, /\(config\.events\)/],
    ['signals', { config: { signals: [] } }, /\(config\.signals\)/],
    ['polluting', JSON.parse('{"encoding":{"__proto__":{"a":1}}}') as ChartJson, /“__proto__”/],
    ['endless sequences', { data: { sequence: { start: 0, stop: 1e12 } } }, /\(data\.sequence\)/],
    ['sequences that never end', { data: { sequence: { start: 0, stop: 10, step: 0 } } }, /too many rows/],
    ['endless missing keys', { encoding: { y: { impute: { keyvals: { start: 0, stop: 1e12 } } } } }, /\(encoding\.y\.impute\.keyvals\)/],
    ['endless quantiles', { transform: [{ quantile: 'a', step: 1e-12 }] }, /\(transform\[0\]\.step\)/],
    ['very many bins', { encoding: { x: { bin: { maxbins: 1e9 } } } }, /1,000,000,000 is more than is drawn \(encoding\.x\.bin\.maxbins\)/],
    ['very many ticks', { encoding: { x: { axis: { tickCount: 1e9 } } } }, /\(encoding\.x\.axis\.tickCount\)/],
    ['ticks every millisecond', { encoding: { x: { axis: { tickCount: 'millisecond' } } } }, /every millisecond/],
    ['very many ticks by expression', { encoding: { x: { axis: { tickCount: { expr: '1e9' } } } } }, /cannot be an expression/],
    ['very many points of a density', { transform: [{ density: 'a', steps: 1e9 }] }, /\(transform\[0\]\.steps\)/],
    ['a polynomial of high order', { transform: [{ regression: 'a', on: 'b', method: 'poly', order: 1e6 }] }, /\.order\)/],
    ['very many colours', { encoding: { color: { scale: { scheme: { name: 'blues', count: 1e9 } } } } }, /\.scheme\.count\)/],
    ['a fine graticule', { data: { graticule: { step: [1e-9, 1] } } }, /too many lines \(data\.graticule\)/],
    ['a number as long as a book', { encoding: { x: { axis: { format: '100000000d' } } } }, /number format.*\(encoding\.x\.axis\.format\)/],
    ['a huge drawing', { width: 1e9 }, /\(width\)/],
    ['deep nesting', deep(80), /nested too deeply/],
    ['very many parts', { layer: Array.from({ length: 60_000 }, () => ({})) }, /too many parts/],
    ['very many rows', { data: { values: Array.from({ length: 100_001 }, () => 0) } }, /brings 100,001 rows/],
  ])('%s', (_, hostile, reason) => {
    expect(() => checkChart(hostile)).toThrow(reason);
  });

  it('while rows of its own may have any names, and fields be called so', () => {
    const values = [{ url: 'x', href: 'y', type: 'image' }];
    expect(() => checkChart({ data: { values }, mark: 'bar', encoding: { x: { field: 'url', type: 'nominal' } } })).not.toThrow();
    expect(() => checkChart({ params: [{ name: 'a', bind: 'scales' }] })).not.toThrow();
  });
});

describe('the value of a selection', () => {
  const rows = [
    { run_id: 'a', x: 1, kind: 'u' },
    { run_id: 'b', x: 2, kind: 'v' },
    { run_id: 'c', x: 3, kind: 'v' },
  ];
  it('names runs by id, by range and by category', () => {
    expect(selectedRuns({ run_id: ['a', 'c'] }, rows)).toEqual(['a', 'c']);
    expect(selectedRuns({ x: [2.5, 1.5], kind: ['v'] }, rows)).toEqual(['b']);
    expect(selectedRuns({}, rows)).toEqual([]);
    expect(selectedRuns({ bin_x: [0, 1] }, rows)).toBeUndefined();
  });
});

describe('a text of JSON', () => {
  it('says line and column of what is wrong', () => {
    expect(parseJsonObject('{"a": 1}')).toEqual({ value: { a: 1 } });
    expect(parseJsonObject('{\n  "a": 1,\n  b: 2\n}')).toMatchObject({ error: { line: 3, column: 3 } });
    expect(parseJsonObject('{\n  "a": 1')).toMatchObject({ error: { line: 2 } });
    expect(parseJsonObject('[]')).toMatchObject({ error: { reason: 'A chart is an object: { … }' } });
  });
});
