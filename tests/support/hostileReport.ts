import { allRuns, type PanelDocument, type RunSet } from '../../src/model/index.js';
import { builtinKinds } from '../../src/panels/builtinKinds.js';
import { linePlotSpec } from '../../src/panels/linePlot/spec.js';
import { linkSchema, pageSchema, sourceSchema } from '../../src/report/document/link.js';
import { readReport, type ReportDocument } from '../../src/report/plain.js';

/** Charts that aim at a server in the ways Vega has: data, images, links, and words that are no part of a chart. */
function hostileCharts(texts: readonly string[], aim: string): object[] {
  const [text = ''] = texts;
  const encoding = {
    x: { field: 'run_id', type: 'nominal', title: text },
    tooltip: { value: text },
    href: { value: 'javascript:alert(1)' },
  };
  return [
    { data: { name: 'runs' }, title: text, description: text, mark: { type: 'bar', tooltip: { content: 'data' } }, encoding },
    {
      data: { name: 'runs' },
      mark: { type: 'image', url: `${aim}/vega.png`, width: 9, height: 9 },
      encoding: { x: { value: 5 }, url: { value: `${aim}/vega-url.png` } },
    },
    { data: { url: `${aim}/vega.json` }, mark: 'point', encoding: {} },
    {
      data: { name: 'runs' },
      transform: [{ calculate: 'constructor.constructor("alert(1)")()', as: 'a' }],
      mark: 'point',
      encoding: { x: { field: 'a' } },
    },
    {
      data: { name: 'runs' },
      mark: { type: 'text', fill: `url(${aim}/vega.svg#a)`, font: `x;src:url(${aim}/font)` },
      encoding: { text: { value: text } },
    },
  ];
}

/** A panel of each kind, as it comes, and charts that are hostile by themselves; titles are texts. */
export function hostilePanels(texts: readonly string[], aim: string): PanelDocument[] {
  const specs: Pick<PanelDocument, 'kind' | 'spec'>[] = [
    { kind: 'line-plot', spec: linePlotSpec(texts.slice(0, 9), { legend: true }) },
    ...builtinKinds.filter(({ kind }) => kind !== 'line-plot').map(({ kind }) => ({ kind, spec: undefined })),
    ...hostileCharts(texts, aim).map((chart) => ({ kind: 'custom-chart', spec: { chart, columns: [], metrics: [] } })),
    { kind: texts[1]!, spec: { [texts[2]!]: texts[3] } },
  ];
  return specs.map(({ kind, spec }, i) => ({
    id: `panel-${i}`,
    kind,
    version: 1,
    ...(spec !== undefined && { spec }),
    title: texts[i % texts.length]!,
    layout: { x: (i % 2) * 6, y: Math.floor(i / 2) * 8, w: 6, h: 8 },
  })) as PanelDocument[];
}

/** Run sets whose names, searches, filters, groups and colours are texts, six in each. */
export function hostileRunSets(texts: readonly string[]): Record<string, RunSet> {
  const sets = Array.from({ length: Math.ceil(texts.length / 6) }, (_, i): RunSet => {
    const some = texts.slice(i * 6, i * 6 + 6);
    const [text = ''] = some;
    return {
      id: `set-${i}`,
      name: some.join('\n'),
      project: 'hostile',
      filter: { op: 'or', of: some.map((key) => ({ op: '=' as const, column: { from: 'config' as const, key }, value: key })) },
      ...(i % 5 === 1 && { search: text }),
      ...(i % 5 === 2 && { groupBy: [{ from: 'config', key: text }] }),
      sort: [],
      hidden: [],
      colors: Object.fromEntries(some.map((color, at) => [`${i * 6 + at} ${color}`.slice(0, 499), color])),
    };
  });
  return Object.fromEntries(sets.map((set) => [set.id, set]));
}

const allowed = (schema: typeof linkSchema, text: string, other: string): string => (schema.safeParse(text).success ? text : other);

/** A report whose every text is one of these, each in every kind of block; addresses that a report refuses are replaced by harmless-looking ones of `aim`. */
export function hostileReport(texts: readonly string[], aim: string): ReportDocument {
  const written = (text: string): object => ({
    type: 'text',
    text,
    marks: ['bold', 'code'],
    link: allowed(linkSchema, text, `${aim}/link`),
  });
  const inline = (text: string): object[] => [
    written(text),
    { type: 'math', tex: text },
    { type: 'value', source: text },
    { type: `x${text}`.slice(0, 60), text },
  ];
  const each = (make: (text: string, i: number) => object): object[] => texts.map(make);
  // Of what costs the browser much, one holds four texts.
  const four = (make: (text: string, i: number, first: string) => object): object[] =>
    texts.flatMap((text, i) => (i % 4 === 0 ? [make(texts.slice(i, i + 4).join('\n'), i, text)] : []));
  const prose = texts.map((text) => ({ type: 'paragraph', text: [written(text)] }));
  const runSets = hostileRunSets(texts);
  const panels = hostilePanels(texts, aim).filter(({ kind }) => /line-plot|custom|table|</.test(kind));
  const blocks = [
    { type: 'panel-grid', runSets: Object.keys(runSets), hiddenRunSets: Object.keys(runSets).slice(2), panels: panels.map(({ id }) => id) },
    { type: 'run-table', runSet: 'set-0', columns: texts.slice(0, 6).map((key) => ({ from: 'config', key })) },
    { type: 'table-of-contents' },
    ...each((text) => ({ type: 'heading', level: 2, text: [{ type: 'text', text }] })),
    { type: 'quote', content: prose },
    { type: 'callout', tone: 'warning', content: prose },
    {
      type: 'list',
      style: 'bullet',
      items: texts.map((text) => ({ checked: true, content: [{ type: 'paragraph', text: inline(text) }] })),
    },
    { type: 'table', rows: texts.map((text) => [inline(text)]) },
    ...four((text) => ({ type: 'code', language: text, meta: text, text })),
    ...four((text) => ({ type: 'code', language: 'xml', text })),
    ...each((tex) => ({ type: 'math', tex })),
    ...four((text, i, first) => ({ type: 'image', src: allowed(sourceSchema, first, `${aim}/image-${i}.png`), alt: text, caption: text })),
    ...four((text, i, first) => ({ type: 'video', src: allowed(sourceSchema, first, `${aim}/video-${i}.mp4`), caption: text })),
    ...four((text, i, first) => ({ type: 'embed', url: allowed(pageSchema, first, `${aim}/page-${i}`), title: text })),
    ...four((title, i) => ({
      type: 'collapsible',
      title,
      open: true,
      blocks: [{ id: `in-${i}`, type: `y${title}`.slice(0, 60), html: title }],
    })),
    { type: 'columns', columns: [{ blocks: [{ id: 'left', type: 'paragraph', text: inline(texts[0]!) }] }] },
    { type: 'panel-grid', runSets: [texts[0]!], panels: [texts[1]!] },
  ];
  return readReport({
    kind: 'report',
    version: 1,
    title: texts.join(' ').slice(0, 499),
    description: texts.join('\n'),
    authors: texts,
    blocks: blocks.map((block, i) => ({ id: `b${i}`, ...block })),
    panels: Object.fromEntries(panels.map((panel) => [panel.id, panel])),
    runSets,
  });
}

/** A saved dashboard with all these panels, columns and colours. */
export function hostileView(texts: readonly string[], aim: string): object {
  const { filter: _filter, ...set } = hostileRunSets(texts)['set-0']!;
  return {
    kind: 'dashboard-view',
    version: 1,
    runSet: { ...allRuns('hostile'), ...set },
    columns: texts.slice(0, 12).map((key) => ({ from: 'config', key })),
    widths: {},
    panels: hostilePanels(texts, aim),
    open: {},
    smoothing: 0,
  };
}
