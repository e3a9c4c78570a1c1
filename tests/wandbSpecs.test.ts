import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterText, RunfolioError } from '../src/model/index.js';
import { barChartSpecSchema } from '../src/panels/bar/spec.js';
import { customChartSpecSchema } from '../src/panels/customChart/spec.js';
import { distributionSpecSchema } from '../src/panels/distribution/spec.js';
import { importanceSpecSchema } from '../src/panels/importance/spec.js';
import { linePlotSpecSchema } from '../src/panels/linePlot/spec.js';
import { mediaSpecSchema } from '../src/panels/media/spec.js';
import { parallelCoordinatesSpecSchema } from '../src/panels/parallelCoordinates/spec.js';
import { scalarSpecSchema } from '../src/panels/scalar/spec.js';
import { scatterSpecSchema } from '../src/panels/scatter/spec.js';
import { parseDashboardView } from '../src/query/index.js';
import { readReport, saveReport, type ReportDocument } from '../src/report/plain.js';
import { parseReport, printReport } from '../src/report/text/index.js';
import { importWandbReport, importWandbWorkspace, type MappingItem } from '../src/report/wandb/index.js';

const names = [
  'example',
  'text-blocks',
  'media-blocks',
  'line-plots',
  'run-panels',
  'other-panels',
  'filters',
  'run-sets',
  'draft',
  'collapsed',
] as const;

function read(name: string): string {
  return readFileSync(new URL(`fixtures/wandb-specs/${name}.json`, import.meta.url), 'utf8');
}

/** The spec itself, without what stands around it. */
function specOf(name: string): unknown {
  const json = JSON.parse(read(name)) as { data?: { view: { spec: string } }; spec?: unknown };
  return json.data ? JSON.parse(json.data.view.spec) : (json.spec ?? json);
}

function imported(name: string): { report: ReportDocument; mapping: readonly MappingItem[] } {
  return importWandbReport(read(name));
}

/** What stands at a place of the list, as in `blocks[1].metadata`. */
function at(json: unknown, place: string): unknown {
  const keys = place.match(/[^.[\]]+/g) ?? [];
  return keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], json);
}

describe.each(names)('the spec %s', (name) => {
  const { report, mapping } = imported(name);

  test('is the same after saving and reading, as JSON and as text', () => {
    expect(readReport(JSON.parse(saveReport(report)))).toEqual(report);
    expect(parseReport(printReport(report))).toEqual(report);
  });

  test('keeps what has no counterpart to the byte', () => {
    const again = parseReport(printReport(report));
    const json = JSON.stringify(again);
    for (const { place } of mapping.filter(({ outcome }) => outcome === 'kept'))
      expect(json).toContain(JSON.stringify(at(specOf(name), place)));
  });

  test('loses no text that is read', () => {
    const shown = JSON.stringify(report);
    const texts = new Set([
      'text',
      'content',
      'value',
      'title',
      'description',
      'url',
      'html',
      'chartTitle',
      'displayName',
      'question',
      'body',
      'query',
    ]);
    const words: string[] = [];
    JSON.stringify(specOf(name), (key, value: unknown) => {
      if (texts.has(key) && typeof value === 'string') words.push(...(value.match(/[\p{L}\p{N}]{2,}/gu) ?? []));
      return value;
    });
    // The page of a video has another address than its player; a time in a filter is a number.
    const others = new Set(['www', 'watch', '2026', '02T03']);
    expect(words.filter((word) => !others.has(word) && !shown.includes(word))).toEqual([]);
  });

  test('makes panels that their kinds can read', () => {
    const schemas = {
      'line-plot': linePlotSpecSchema,
      scatter: scatterSpecSchema,
      bar: barChartSpecSchema,
      distribution: distributionSpecSchema,
      scalar: scalarSpecSchema,
      'parallel-coordinates': parallelCoordinatesSpecSchema,
      importance: importanceSpecSchema,
      media: mediaSpecSchema,
      'custom-chart': customChartSpecSchema,
    };
    for (const { kind, spec, layout } of Object.values(report.panels)) {
      expect(layout.x + layout.w).toBeLessThanOrEqual(12);
      if (kind in schemas) expect(schemas[kind as keyof typeof schemas].safeParse(spec).error?.issues).toBeUndefined();
      else expect(kind).toMatch(/^wandb:/);
    }
  });
});

const spec = (name: string, id: string): unknown => imported(name).report.panels[id]?.spec;

test('the example arrives with its settings', () => {
  const { report } = imported('example');
  expect(report.blocks.map(({ type }) => type)).toEqual(['heading', 'panel-grid']);
  expect(report.runSets['rs1']).toMatchObject({
    project: 'proj',
    name: 'Run set',
    filter: { op: '<=', column: { from: 'config', key: 'lr' }, value: 0.01 },
  });
  expect(report.panels['p1']).toMatchObject({
    kind: 'line-plot',
    spec: {
      metrics: ['val_loss'],
      x: 'step',
      smoothing: 0.6,
      wandb: { config: { groupBy: 'lr.value', groupAgg: 'mean', groupArea: 'stderr', aggregate: true } },
    },
    layout: { x: 0, y: 0, w: 4, h: 9 },
  });
  expect(spec('example', 'p2')).toMatchObject({
    axes: [
      { column: { from: 'config', key: 'lr' }, scale: 'log' },
      { column: { from: 'summary', key: 'val_loss' }, inverted: true },
    ],
    colorBy: { from: 'summary', key: 'val_loss' },
  });
  expect(spec('example', 'p3')).toEqual({
    target: { from: 'summary', key: 'val_loss' },
    goal: 'minimize',
    methods: ['mdi', 'pearson'],
    seed: 0,
  });
});

test('text arrives with its marks, links, formulas and lists', () => {
  const text = printReport(imported('text-blocks').report);
  for (const line of [
    '# What the _learning rate_ decides',
    '**Bold** and `code`, ~~gone~~, **_both_**.',
    'See [the paper](https://example.org/paper) and $\\eta = 10^{-3}$.',
    'First line\\\nsecond line',
    '- one\n- two\n  1. inner',
    '1. first\n2. second',
    '- [x] done\n- [ ] open',
    '```python\nimport wandb\nwandb.init()\n```',
    '```math\n\\sum_i x_i\n```',
    '> A quote.',
    '> [!NOTE]\n> Mind the seed.\n>\n> **One only.**',
    '\n---\n\n```yaml table-of-contents\n```',
    '```markdown\n<div>raw html</div>\n```',
    '| k | v |\n| - | - |\n| lr | 1 |',
  ])
    expect(text).toContain(line);
});

test('media arrives as blocks, and never runs anything', () => {
  const { blocks } = imported('media-blocks').report;
  expect(blocks.map(({ type }) => type)).toEqual([
    ...['image', 'wandb:image', 'video', 'embed', 'embed', 'embed', 'wandb:twitter', 'list', 'wandb:weave-panel', 'wandb:poll'],
  ]);
  expect(blocks[0]).toMatchObject({ src: 'https://example.org/a.png', caption: 'The best sample' });
  expect(blocks.flatMap((block) => (block.type === 'embed' ? [block.url] : []))).toEqual([
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://open.spotify.com/embed/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://w.soundcloud.com/player/?url=1&x=2',
  ]);
});

test('line plots arrive with axes, scales and smoothing, their own or those of the grid', () => {
  const line = { metrics: ['loss'], x: 'step', yScale: 'linear', smoothing: 0.6, showOriginal: true, legend: true };
  expect(spec('line-plots', 'plain')).toEqual(line);
  expect(imported('line-plots').report.panels['shared']).toMatchObject({
    title: 'Both',
    spec: { ...line, metrics: ['loss', 'acc'] },
    layout: { x: 4, w: 8, h: 9 },
  });
  expect(spec('line-plots', 'own')).toEqual({ ...line, x: 'relative', yScale: 'log', smoothing: 0, showOriginal: false });
  expect(spec('line-plots', 'wall')).toMatchObject({
    x: 'wall',
    wandb: { config: { xAxisMin: 1, xAxisMax: 9, yAxisMin: 0, yAxisMax: 2, xLogScale: true } },
  });
  expect(spec('line-plots', 'absolute')).toMatchObject({
    x: 'relative',
    smoothing: 0,
    wandb: { config: { smoothingType: 'gaussian', smoothingWeight: 3 } },
  });
  expect(spec('line-plots', 'epochs')).toMatchObject({
    x: 'step',
    smoothing: 0.999,
    wandb: { config: { xAxis: 'epoch', xExpression: '_step * 2' } },
  });
  expect(spec('line-plots', 'pattern')).toMatchObject({
    metrics: [],
    wandb: { config: { metricRegex: '^val/', expressions: ['loss * 2'] } },
  });
  expect(spec('line-plots', 'looks')).toMatchObject({
    wandb: { config: { legendTemplate: '${run:displayName} [[ $x: $y ($original) ]]', yAxisTitle: 'cross entropy' } },
  });
  expect(imported('line-plots').report.runSets['rs']!.colors).toEqual({ run1: '#ff0000' });
});

test('panels of runs arrive with their columns, however these are spelled', () => {
  const summary = (key: string) => ({ from: 'summary', key });
  const config = (key: string) => ({ from: 'config', key });
  const panel = (id: string) => spec('run-panels', id);
  expect(panel('scatter')).toMatchObject({
    x: config('lr'),
    y: summary('loss'),
    colorBy: config('batch'),
    xScale: 'log',
    fit: 'linear',
    runningBest: 'minimize',
  });
  expect(panel('scatter')).not.toHaveProperty('yScale');
  expect(panel('scatter2')).toEqual({ x: { from: 'run', key: 'created_at' }, y: summary('loss'), runningBest: 'maximize' });
  expect(panel('bar')).toMatchObject({
    values: [summary('loss'), summary('acc')],
    groupBy: [config('optimizer.name')],
    centre: 'median',
    spread: 'range',
    orientation: 'vertical',
  });
  expect(panel('bar2')).toMatchObject({
    groupBy: 'run set',
    centre: 'mean',
    spread: 'none',
    orientation: 'horizontal',
    wandb: { config: { groupAgg: 'sum' } },
  });
  expect(panel('box')).toMatchObject({ value: summary('loss'), form: 'box', groupBy: [config('lr')] });
  expect(panel('violin')).toMatchObject({ value: summary('loss'), form: 'violin', groupBy: [{ from: 'run', key: 'group' }] });
  expect(panel('scalar')).toMatchObject({ metric: summary('loss'), goal: 'minimize', pick: 'best', spread: 'sd' });
  expect(panel('scalar2')).toMatchObject({ metric: summary('acc'), goal: 'maximize', pick: 'mean' });
  expect(panel('parallel')).toMatchObject({
    axes: [
      { column: config('lr'), scale: 'log', wandb: { displayName: 'rate' } },
      { column: config('depth') },
      { column: { from: 'run', key: 'name' } },
      { column: summary('loss'), inverted: true },
    ],
  });
  expect(panel('importance')).toEqual({ target: summary('val/acc'), goal: 'maximize', methods: ['mdi', 'pearson'], seed: 0 });
});

test('other panels arrive as media, charts, text and placeholders', () => {
  const { report, mapping } = imported('other-panels');
  expect(report.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'panel-grid', 'paragraph']);
  expect(Object.values(report.panels).map(({ kind }) => kind)).toEqual([
    ...['wandb:Run Comparer', 'wandb:Code Comparer', 'media', 'media', 'custom-chart', 'custom-chart'],
    ...['wandb:Vega2', 'wandb:Weave', 'wandb:Weave Trace', 'wandb:Hologram'],
  ]);
  expect(report.panels['media']).toMatchObject({ title: 'Samples', spec: { keys: ['samples', 'masks'], across: 'step', tile: 192 } });
  expect(report.panels['roc']!.spec).toMatchObject({
    table: 'roc_table',
    fields: { x: 'fpr', y: 'tpr', class: 'class' },
    strings: { title: 'ROC' },
  });
  expect(report.panels['history']!.spec).toMatchObject({ metrics: ['loss'], columns: [{ from: 'config', key: 'lr' }] });
  expect(mapping.filter(({ outcome }) => outcome === 'kept').map(({ what }) => what)).toEqual([
    'Run Comparer',
    'Code Comparer',
    'Vega2',
    'Weave',
    'Weave Trace',
    'Hologram',
  ]);
});

test('filters of all three formats mean the same', () => {
  const { runSets } = imported('filters').report;
  const said = (id: string): string | undefined => runSets[id]?.filter && filterText(runSets[id].filter);
  const wanted = '(lr <= 0.01 and state = finished and tags in a, b) or (val/acc >= 0.9 and optimizer.name != sgd)'.replace('0.01', '1e-2');
  expect(said('tree')).toBe(wanted);
  expect(runSets['flat']?.filter).toEqual(runSets['tree']?.filter);
  expect(runSets['text']?.filter).toEqual(runSets['tree']?.filter);
  expect(said('none')).toBeUndefined();
  expect(said('rest')).toBe(
    'seed is not set and loss is set and user not in bob and created_at within last 5 d and created_at >= 2026-01-02T03:04:05Z and ' +
      'tags = baseline and name = run-1 and duration_s < 60 and a.b > true',
  );
  expect(said('partial')).toBe('lr = 1');
  expect(runSets['partial']).toHaveProperty('wandb.filters');
  expect(said('within')).toBe('created_at within last 5 d and (lr <= 1 or not state = failed)');
  expect(said('broken')).toBeUndefined();
  expect(runSets['broken']).toMatchObject({ wandb: { filters: 'Config("lr") <= and 3' } });
  expect(imported('filters').mapping.find(({ what }) => what.includes('Broken'))?.sentence).toContain('character 17 ("and 3")');
});

test('run sets arrive with sort, groups, visibility, search, baseline and colours', () => {
  const { runSets, blocks } = imported('run-sets').report;
  expect(runSets['seen']).toMatchObject({
    hidden: ['r1', 'r2'],
    groupBy: [
      { from: 'config', key: 'lr' },
      { from: 'run', key: 'job_type' },
    ],
    sort: [
      { column: { from: 'summary', key: 'loss' }, ascending: true },
      { column: { from: 'config', key: 'lr' }, ascending: false },
    ],
    search: 'sweep',
    baseline: 'r9',
    colors: { r1: '#ff8800', r2: '#00ff00', r3: 'rgb(1, 2, 3)' },
    wandb: { pinnedRunIds: ['UnVuOnYxOnIzOnByb2o6ZW50'] },
  });
  expect(runSets['chosen']).toMatchObject({ project: 'other', only: ['r5'], hidden: [], filter: { op: 'matches', value: '^run-\\d+$' } });
  expect(runSets['odd']).toMatchObject({
    project: 'unknown',
    sort: [],
    wandb: { grouping: [{ section: 'keys_info', name: 'x' }], selections: { tree: [{ children: ['r1'] }] } },
  });
  expect(blocks[0]).toMatchObject({ runSets: ['seen', 'chosen', 'odd'], hiddenRunSets: ['chosen'] });
  const { report } = importWandbReport(read('run-sets'), { projects: { 'ent/proj': 'mine', other: 'theirs' } });
  expect(Object.values(report.runSets).map(({ project }) => project)).toEqual(['mine', 'theirs', 'unknown']);
});

test('a draft in an answer of the API arrives with what stands around it', () => {
  const { report, mapping } = imported('draft');
  expect(report).toMatchObject({
    title: 'Draft of a report',
    description: 'What it is about',
    authors: ['Ada', 'grace'],
    width: 'full',
    wandb: { spec: { discussionThreads: [{ comments: [{ body: 'why?' }] }], panelSettings: { x: 1 } }, view: { type: 'runs/draft' } },
  });
  expect(report.runSets['d']?.project).toBe('home');
  expect(mapping.at(-1)).toMatchObject({ what: 'Report', outcome: 'approximated', sentence: 'Kept without effect: discussionThreads.' });
});

test('a workspace arrives as a saved view', () => {
  const { name, view, mapping } = importWandbWorkspace(read('workspace'));
  expect(name).toBe('My workspace');
  expect(view).toMatchObject({
    smoothing: 0.7,
    open: { train: true, Overview: false },
    widths: { 'config.lr': 120 },
    columns: [
      { from: 'run', key: 'state' },
      { from: 'summary', key: 'loss' },
      { from: 'config', key: 'lr' },
    ],
    runSet: { project: 'proj', hidden: ['r7'], colors: { r1: '#ff8800' } },
  });
  expect(view.panels.map(({ id, kind, section }) => [id, kind, section])).toEqual([
    ['metric:train/loss', 'line-plot', 'train'],
    ['two', 'line-plot', 'train'],
    ['cmp', 'wandb:Run Comparer', 'Overview'],
    ['note', 'wandb:Markdown Panel', 'Overview'],
    ['par', 'parallel-coordinates', 'Overview'],
  ]);
  expect(view.panels[1]).toMatchObject({ title: 'Both losses', spec: { smoothing: 0.3 } });
  expect(view).toHaveProperty('wandb.spec.section.panelBankConfig.panelConfigOverrides', { 'train/loss': { yLogScale: true } });
  expect(mapping.filter(({ outcome }) => outcome === 'kept').map(({ place }) => place)).toEqual([
    'section.panelBankConfig.sections[1].panels[0]',
    'section.panelBankConfig.sections[1].panels[1]',
  ]);
  expect(parseDashboardView(JSON.parse(JSON.stringify(view)))).toEqual(view);
});

describe('says what is wrong, and where', () => {
  const blocks = (block: object): unknown => ({ version: 5, blocks: [block] });
  let deep: unknown = 1;
  for (let i = 0; i < 60; i++) deep = { deep };
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{"version": 5,', /^This W&B spec is no JSON: /],
    ['an inner text that is no JSON', { displayName: 'x', spec: '{' }, /^The text in spec is no JSON/],
    ['nothing of W&B', [1], /no W&B report or workspace/],
    ['a number that is too large', '{"version":5,"blocks":[{"type":"poll","n":1e999}]}', /blocks\[0\]\.n: this number is larger/],
    ['what is too deep', blocks({ type: 'poll', deep }), /blocks\[0\]\.deep\..* is more than 48 levels deep/],
    ['a newer version', { version: 6, blocks: [] }, /^version: this is a W&B report of spec version 6/],
    ['a version that is none', { version: 'x', blocks: [] }, /^version: .* "x"/],
    ['a field that reaches all objects', '{"version":5,"blocks":[{"__proto__":{"a":1}}]}', /blocks\[0\]\.__proto__/],
    ['half a character', blocks({ type: 'paragraph', children: [{ text: '\ud800' }] }), /blocks\[0\]\.children\[0\]\.text/],
    ['several views', { a: { spec: { blocks: [] } }, b: { spec: { blocks: [] } } }, /There are 2 views here \(a, b\)/],
    ['a workspace', { section: {} }, /no W&B report: it has no blocks/],
    ['what is too large', blocks({ type: 'poll', text: 'x'.repeat(1_000_001) }), /larger than 1,000,000/],
  ])('%s', (_, json, message) => {
    expect(() => importWandbReport(json)).toThrow(message);
    expect(() => importWandbReport(json)).toThrow(RunfolioError);
  });

  test('a report is no workspace', () => {
    expect(() => importWandbWorkspace({ version: 5, blocks: [] })).toThrow(/no W&B workspace/);
  });
});

/** Junk that stands where something else was. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x',
    -1,
    1e308,
    0.5,
    true,
    [],
    {},
    [[]],
    [null],
    { type: 'list' },
    [{ type: 'paragraph' }],
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The JSON with junk at a place chosen by numbers. */
function mutated(json: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof json !== 'object' || json === null) return value;
  const keys = Object.keys(json);
  if (keys.length === 0) return value;
  const key = keys[step % keys.length]!;
  const inner = mutated((json as Record<string, unknown>)[key], rest, value);
  return Array.isArray(json) ? json.with(Number(key), inner) : { ...json, [key]: inner };
}

const mutations = fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), junk), { minLength: 1, maxLength: 4 });

test('a changed report is read and reads again, or is refused with a reason', () => {
  const specs = names.map(specOf);
  fc.assert(
    fc.property(fc.constantFrom(...specs), mutations, (given, changes) => {
      const json = changes.reduce((old, [steps, value]) => mutated(old, steps, value), given);
      try {
        const { report } = importWandbReport(json);
        expect(readReport(JSON.parse(saveReport(report)))).toEqual(report);
      } catch (error) {
        if (!(error instanceof RunfolioError)) throw error;
      }
    }),
    { numRuns: 600 },
  );
});

test('so is a changed workspace', () => {
  const given = (JSON.parse(read('workspace')) as { data: { project: { allViews: { edges: { node: { spec: string } }[] } } } }).data.project
    .allViews.edges[0]!;
  const workspace: unknown = JSON.parse(given.node.spec);
  fc.assert(
    fc.property(mutations, (changes) => {
      const json = changes.reduce((old, [steps, value]) => mutated(old, steps, value), workspace);
      try {
        const { view } = importWandbWorkspace(json);
        expect(parseDashboardView(JSON.parse(JSON.stringify(view)))).toEqual(view);
      } catch (error) {
        if (!(error instanceof RunfolioError)) throw error;
      }
    }),
    { numRuns: 200 },
  );
});
