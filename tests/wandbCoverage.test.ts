import { describe, expect, test } from 'vitest';
import { readReport, saveReport } from '../src/report/plain.js';
import { parseReport, printReport } from '../src/report/text/index.js';
import { importWandbReport } from '../src/report/wandb/index.js';
import { names, specOf } from './support/wandbSpecs.js';

const texts = ['chartTitle', 'legendTemplate', 'fontSize'];
const runs = ['groupBy', 'groupAgg', 'groupArea', 'limit', 'expressions'];
const lineAxes = [
  'xAxis',
  'xAxisMin',
  'xAxisMax',
  'xLogScale',
  'xAxisTitle',
  'xAxisFormat',
  'xExpression',
  'yAxisMin',
  'yAxisMax',
  'yLogScale',
];
const lineLooks = ['yAxisTitle', 'plotType', 'ignoreOutliers', 'legendFields', 'legendPosition', 'overrideLineWidths', 'overrideMarks'];
const lineData = [
  'metrics',
  'metricRegex',
  'useMetricRegex',
  'smoothingType',
  'smoothingWeight',
  'showOriginalAfterSmoothing',
  'aggregate',
];
const overrides = ['overrideSeriesTitles', 'overrideColors'];
const ranges = ['x', 'y', 'z'].flatMap((axis) => ['', 'Min', 'Max', 'LogScale'].map((end) => `${axis}Axis${end}`));
const scatterLines = ['showMinYAxisLine', 'showMaxYAxisLine', 'showAvgYAxisLine', 'showLinearRegression', 'customGradient'];

/** Each kind of panel of W&B, with the settings it is known to have. */
const settings: Readonly<Record<string, readonly string[]>> = {
  'Run History Line Plot': [...texts, ...runs, ...lineAxes, ...lineLooks, ...lineData, ...overrides],
  'Scatter Plot': [...texts, ...ranges, ...scatterLines],
  'Bar Chart': [
    ...texts,
    ...runs,
    ...overrides,
    'metrics',
    'vertical',
    'xAxisMin',
    'xAxisMax',
    'xAxisTitle',
    'yAxisTitle',
    'barLimit',
    'aggregate',
  ],
  'Scalar Chart': [...texts, 'metrics', 'groupAgg', 'groupArea', 'expressions'],
  'Parallel Coordinates Plot': ['chartTitle', 'columns', 'customGradient', 'fontSize'],
  'Parameter Importance': ['targetKey', 'columnsPinned', 'columnWidths', 'columnOrder', 'pageSize', 'onlyShowSelected'],
  'Run Comparer': ['diffOnly'],
  'Code Comparer': ['diff'],
  'Markdown Panel': ['value'],
  'Media Browser': ['chartTitle', 'columnCount', 'mediaKeys', 'mode', 'gallerySettings', 'gridSettings'],
  Vega2: ['transform', 'userQuery', 'panelDefId', 'fieldSettings', 'stringSettings'],
  Weave: ['panel2Config'],
  'Weave Trace': ['panel2Config'],
};

/** Kinds of blocks, and of what stands in them. */
const blocks = [
  'paragraph default heading list list-item code-block code-line markdown-block latex block-quote callout-block',
  'callout-line image video horizontal-rule spotify soundcloud twitter gallery table-of-contents panel-grid',
  'weave-panel link',
].flatMap((line) => line.split(' '));
const codeLanguages = ['javascript', 'python', 'css', 'json', 'html', 'markdown', 'yaml'];

/** All values of a field, anywhere in the hand-made specs. */
function valuesOf(field: string): Set<unknown> {
  const found = new Set<unknown>();
  for (const name of names) JSON.stringify(specOf(name), (key, value: unknown) => (key === field && found.add(value), value));
  return found;
}

/** A report of one panel. */
function reportOf(viewType: string, config: object): ReturnType<typeof importWandbReport> {
  const panel = { __id__: 'one', viewType, config, layout: { x: 0, y: 0, w: 8, h: 6 } };
  const metadata = { runSets: [], panelBankSectionConfig: { type: 'grid', panels: [panel] } };
  const grid = { type: 'panel-grid', children: [{ text: '' }], metadata };
  return importWandbReport(JSON.stringify({ version: 5, blocks: [grid] }));
}

describe('reports of W&B', () => {
  test('of all kinds of panels and blocks are among those that are imported by tests', () => {
    expect(Object.keys(settings).filter((kind) => !valuesOf('viewType').has(kind))).toEqual([]);
    expect(blocks.filter((block) => !valuesOf('type').has(block))).toEqual([]);
  });

  test.each(Object.entries(settings))('a %s keeps each of its settings that cannot be read, to the byte', (viewType, keys) => {
    for (const key of keys) {
      const odd = { [`odd ${key}`]: [1, '…', null, { deep: -0.5 }] };
      const { report } = reportOf(viewType, { [key]: odd });
      const again = parseReport(printReport(readReport(JSON.parse(saveReport(report)))));
      expect([key, JSON.stringify(again).includes(JSON.stringify(odd))]).toEqual([key, true]);
    }
  });

  test.each(codeLanguages)('code in %s stays what it is', (language) => {
    const code = { type: 'code-block', language, children: [{ type: 'code-line', language, children: [{ text: 'a = "<b>"' }] }] };
    const { report } = importWandbReport(JSON.stringify({ version: 5, blocks: [code] }));
    expect(printReport(report)).toContain(`\`\`\`${language}\na = "<b>"\n\`\`\``);
  });

  test.each([1, 2, 3])('a heading of level %i stays one', (level) => {
    const { report } = importWandbReport(
      JSON.stringify({ version: 5, blocks: [{ type: 'heading', level, children: [{ text: 'Head' }] }] }),
    );
    expect(report.blocks).toMatchObject([{ type: 'heading', level }]);
  });

  test.each([
    ['readable', 'readable'],
    ['fixed', 'wide'],
    ['fluid', 'full'],
  ])('the width %s is %s here', (width, ours) => {
    const { report } = importWandbReport(JSON.stringify({ version: 5, width, blocks: [] }));
    expect(report.width ?? 'readable').toBe(ours);
  });
});
