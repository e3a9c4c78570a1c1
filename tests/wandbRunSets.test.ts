import { expect, test } from 'vitest';
import { filterText } from '../src/model/index.js';
import { parseDashboardView } from '../src/query/index.js';
import { importWandbReport, importWandbWorkspace } from '../src/report/wandb/index.js';
import { imported, read } from './support/wandbSpecs.js';

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
