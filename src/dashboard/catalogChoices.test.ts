import { describe, expect, it } from 'vitest';
import { catalogOf, type Catalog, type ManifestColumn, type ManifestMetric } from '../model/index.js';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
import { columnEntries, columnEntry, mainMetric, varyingKeys } from '../panels/index.js';
import { searchEntries } from '../panels/inner.js';
import { defaultColumns } from './defaultColumns.js';
import { panelSections, withSmoothing } from './defaultPanels.js';
import { defaultView, parseDashboardView } from '../query/index.js';
import { metricSections, sectionId, startsOpen } from './metricSections.js';

const catalog: Catalog = catalogOf(createMemoryEngine(syntheticProject({ runs: 20, points: 10 })).manifest);
const base = catalog.metrics[0]!;
const metric = (key: string, more: Partial<ManifestMetric> = {}): ManifestMetric => ({
  ...base,
  key,
  kind: 'logged',
  points: 10,
  runs: 5,
  ...more,
});

describe('choices made from a catalog', () => {
  it('starts the run list with the learning rate and the validation score', () => {
    expect(defaultColumns(catalog)).toEqual([
      { from: 'config', key: 'learning_rate' },
      { from: 'metric', key: 'val/acc', reduce: 'last' },
    ]);
  });

  it('takes the best value of a metric whose goal is declared', () => {
    const declared = { ...catalog, metrics: [metric('val/acc'), metric('cost', { goal: 'minimize' as const })] };
    expect(defaultColumns(declared)[1]).toEqual({ from: 'metric', key: 'cost', reduce: 'min' });
  });

  it('prefers held-out scores to training losses, and logged metrics to machine readings', () => {
    const keys = ['loss', 'train/accuracy', 'validation/loss', 'validator_count'].map((key) => metric(key));
    expect(mainMetric({ metrics: keys })?.key).toBe('validation/loss');
    expect(mainMetric({ metrics: [metric('system/x', { kind: 'system' })] })).toBeUndefined();
  });

  it('knows no use for keys with one value, for seeds before others, nor for texts that differ everywhere', () => {
    const key = (name: string, type: 'number' | 'string', distinct: number): ManifestColumn => ({
      from: 'config',
      key: name,
      variants: [{ type, column: name, file: 'f', runs: 20, distinct }],
    });
    const columns = [key('seed', 'number', 20), key('same', 'number', 1), key('path', 'string', 20), key('layers', 'number', 3)];
    expect(varyingKeys({ ...catalog, parameters: [], columns }).map((column) => column.key)).toEqual(['layers', 'seed']);
  });

  it('groups metrics by prefix: training, validation, no prefix, others, machine', () => {
    const metrics = ['z/b', 'epoch', 'val/loss', 'train/loss', 'z/a'].map((name) => metric(name));
    const sections = metricSections({ metrics: [...metrics, metric('system/gpu', { kind: 'system' })] });
    expect(sections.map(({ title }) => title)).toEqual(['train', 'val', 'Metrics', 'z', 'system']);
    expect(sections[3]?.metrics.map(({ key }) => key)).toEqual(['z/b', 'z/a']);
    expect(sections.map((section) => startsOpen(sections, sectionId(section)))).toEqual([true, true, true, true, false]);
  });

  it('gives every metric a panel, edited ones in place, and drops none', () => {
    const own = {
      id: 'metric:val/acc',
      kind: 'line-plot',
      version: 1,
      spec: { metrics: ['val/acc'] },
      layout: { x: 0, y: 0, w: 12, h: 9 },
    };
    const added = { id: 'mine', kind: 'unknown', version: 7, spec: 'kept', layout: { x: 0, y: 0, w: 4, h: 4 } };
    const sections = panelSections(metricSections(catalog), { edited: [own, added], smoothing: 0.5 });
    const panels = sections.flatMap((section) => section.panels);
    expect(panels).toHaveLength(catalog.metrics.length + 1);
    expect(panels).toContain(own);
    expect(sections[0]).toMatchObject({ title: 'Panels', panels: [added] });
    expect(panels.find(({ id }) => id === 'metric:epoch')?.spec).toMatchObject({ metrics: ['epoch'], smoothing: 0.5 });
    expect(withSmoothing(added, 0.1)).toBe(added);
  });

  it('finds columns: equal keys first, then beginnings, beginnings of parts, anything', () => {
    const entries = columnEntries({
      ...catalog,
      columns: [],
      metrics: ['glosses', 'train/loss', 'loss', 'loss_scale'].map((key) => metric(key)),
    });
    expect(searchEntries(entries, ' LOSS ').map(({ label }) => label)).toEqual(['loss', 'loss_scale', 'train/loss', 'glosses']);
    expect(searchEntries(entries, 'nothing')).toEqual([]);
    expect(columnEntry(catalog, { from: 'config', key: 'gone' })).toMatchObject({ type: 'string', group: 'Config' });
  });

  it('reads a saved view, and refuses what is none', () => {
    const view = defaultView('p');
    expect(parseDashboardView(JSON.parse(JSON.stringify(view)))).toEqual(view);
    expect(() => parseDashboardView({ ...view, smoothing: 2 })).toThrow(/smoothing/);
    expect(() => parseDashboardView('x')).toThrow(/no saved dashboard/);
  });

  it('keeps what it does not know of a saved view', () => {
    const layout = { x: 0, y: 0, w: 4, h: 4, pinned: true };
    const later = {
      ...defaultView('p'),
      tabs: ['one'],
      runSet: { ...defaultView('p').runSet, gather: 'seed' },
      panels: [{ id: '1', kind: 'line-plot', version: 1, spec: { bands: 2 }, layout, notes: 'mine' }],
    };
    expect(parseDashboardView(JSON.parse(JSON.stringify(later)))).toEqual(later);
  });
});
