import { describe, expect, test } from 'vitest';
import { barChartSpecSchema } from '../src/panels/bar/spec.js';
import { customChartSpecSchema } from '../src/panels/customChart/spec.js';
import { distributionSpecSchema } from '../src/panels/distribution/spec.js';
import { importanceSpecSchema } from '../src/panels/importance/spec.js';
import { linePlotSpecSchema } from '../src/panels/linePlot/spec.js';
import { mediaSpecSchema } from '../src/panels/media/spec.js';
import { parallelCoordinatesSpecSchema } from '../src/panels/parallelCoordinates/spec.js';
import { scalarSpecSchema } from '../src/panels/scalar/spec.js';
import { scatterSpecSchema } from '../src/panels/scatter/spec.js';
import { readReport, saveReport } from '../src/report/plain.js';
import { parseReport, printReport } from '../src/report/text/index.js';
import { imported, names, specOf } from './support/wandbSpecs.js';

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
      smoothing: { method: 'time-ema', weight: 0.6 },
      groupBy: [{ from: 'config', key: 'lr' }],
      centre: 'mean',
      band: 'stderr',
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
    'image',
    'wandb:image',
    'video',
    'embed',
    'embed',
    'embed',
    'wandb:twitter',
    'list',
    'wandb:weave-panel',
    'wandb:poll',
  ]);
  expect(blocks[0]).toMatchObject({ src: 'https://example.org/a.png', caption: 'The best sample' });
  expect(blocks.flatMap((block) => (block.type === 'embed' ? [block.url] : []))).toEqual([
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://open.spotify.com/embed/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://w.soundcloud.com/player/?url=1&x=2',
  ]);
});

test('line plots arrive with axes, scales and smoothing, their own or those of the grid', () => {
  const smoothing = { method: 'time-ema', weight: 0.6 };
  const line = { metrics: ['loss'], x: 'step', yScale: 'linear', smoothing, showOriginal: true, legend: true };
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
    smoothing: { method: 'gaussian', sigma: 3 },
  });
  expect(spec('line-plots', 'epochs')).toMatchObject({
    x: { metric: 'epoch' },
    smoothing: 0.999,
    wandb: { config: { xExpression: '_step * 2' } },
  });
  expect(spec('line-plots', 'grouped')).toMatchObject({
    groupBy: [{ from: 'config', key: 'lr' }],
    centre: 'mean',
    band: 'stderr',
    wandb: { config: { plotType: 'stacked-area' } },
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
    'wandb:Run Comparer',
    'wandb:Code Comparer',
    'media',
    'media',
    'custom-chart',
    'custom-chart',
    'wandb:Vega2',
    'wandb:Weave',
    'wandb:Weave Trace',
    'wandb:Hologram',
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
