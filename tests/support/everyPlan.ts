import type { Column, LoggedTable, Plan, ProjectData, RunQuery } from '../../src/model/index.js';
import { fuzzProject } from './fuzzProject.js';
import { tableOf } from './tableOf.js';

const scores = (run: number): LoggedTable => {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const cat = ((i * 7 + run * 3) % 10) / 10;
    return {
      id: i,
      actual: i % 3 === 0 ? 'cat' : 'dog',
      predicted: cat > 0.4 ? 'cat' : 'dog',
      cat,
      dog: 1 - cat,
      probabilities: Float64Array.of(cat, 1 - cat),
    };
  });
  return tableOf('scores', rows, { runId: `run-${run}`, step: 5 });
};

/** A project with all that plans can be about, and a declared parameter. */
export function everyPlanProject(): ProjectData {
  const project = fuzzProject();
  const tables = [...(project.tables ?? []), scores(1), scores(2), scores(4)];
  return { ...project, tables, parameters: [{ key: 'lr', scale: 'linear', low: 0, high: 1 }] };
}

const run = (key: 'name' | 'state' | 'tags' | 'created_at' | 'group'): Column => ({ from: 'run', key });
const config = (key: string): Column => ({ from: 'config', key });
const scored = (key: string): Column => ({ from: 'table', table: 'scores', key });
const logged = (key: string): Column => ({ from: 'table', table: 'predictions', key });

/** Plans of every kind about that project, several where an answer has several forms. A kind that is missing does not compile. */
export function everyPlan(project: string): Plan[] {
  const runs: RunQuery = { project };
  const some: RunQuery = { project, filter: { op: '<', column: config('lr'), value: 0.6 } };
  const shown = [run('name'), run('tags'), run('created_at'), run('group'), config('lr'), config('mixed'), config('layers')];
  const loss: Column = { from: 'metric', key: 'loss', reduce: 'min' };
  const line = { kind: 'series' as const, runs: [some], pipeline: [], viewport: { pixels: 300 } };
  const rows = { runs, table: 'scores' };
  const one = (id: string) => ({ runs: { project, only: [id] }, table: 'scores' });
  const roc = { kind: 'curve' as const, rows, actual: scored('actual'), scores: [{ class: 'cat', column: scored('cat') }], pixels: 200 };
  const confused = { kind: 'confusion' as const, rows, actual: scored('actual') };
  const compared = { rows: one('run-1'), other: one('run-2'), keys: ['id'], compare: ['predicted', 'cat'] };
  const histogram = { kind: 'histogram.series' as const, runs, key: 'weights/0' };
  const plans: { [K in Plan['kind']]: Extract<Plan, { kind: K }>[] } = {
    'runs.page': [
      {
        kind: 'runs.page',
        runs: { ...some, sort: [{ column: config('lr'), ascending: false }] },
        columns: [...shown, loss],
        offset: 1,
        limit: 4,
      },
    ],
    'runs.columns': [{ kind: 'runs.columns', runs, columns: [...shown, loss], groupBy: [config('optimizer')] }],
    'runs.facets': [{ kind: 'runs.facets', runs, columns: [run('state'), run('tags'), config('mixed'), config('lr')] }],
    series: [
      { ...line, y: ['loss', 'acc'], x: 'step' },
      { ...line, y: ['loss', 'nothing'], x: 'relative', pipeline: [{ do: 'smooth', method: 'ema', weight: 0.8 }] },
      { ...line, y: ['loss'], x: 'step', viewport: { pixels: 3, range: [4, 30], yScale: 'log' } },
      { ...line, y: ['loss', 'acc'], x: 'wall', viewport: { pixels: 1, points: 'all' } },
    ],
    'keys.search': [{ kind: 'keys.search', project, text: 'l', from: ['config', 'summary', 'metric'], limit: 10 }],
    importance: [
      {
        kind: 'importance',
        runs,
        target: { from: 'summary', key: 'best' },
        goal: 'maximize',
        parameters: [config('lr'), config('optimizer')],
        trees: 20,
      },
    ],
    'histogram.series': [{ ...histogram, bins: 'own' }, { ...histogram, bins: { count: 5, scale: 'symlog' }, pixels: 2 }, histogram],
    'media.page': [{ kind: 'media.page', runs, keys: ['samples', 'nothing'], step: 'all', offset: 0, limit: 20 }],
    'log.page': [
      { kind: 'log.page', runs: { project, only: ['run-3'] }, offset: 0, limit: 10, search: { text: 'o' }, positions: true },
      { kind: 'log.page', runs: { project, only: [] }, offset: 0, limit: 10 },
    ],
    'table.page': [
      {
        kind: 'table.page',
        rows: { runs, table: 'predictions' },
        columns: ['score', 'half', 'id', 'right', 'label', 'box', 'when', 'picture', 'embedding'].map(logged),
        offset: 0,
        limit: 50,
      },
      { kind: 'table.page', rows, columns: [run('name'), scored('probabilities')], offset: 3, limit: 5 },
    ],
    'table.facets': [{ kind: 'table.facets', rows, columns: [scored('actual'), scored('predicted')] }],
    'table.groups': [
      { kind: 'table.groups', rows, by: [scored('actual')], aggregates: [{ column: scored('cat'), measure: 'mean' }], offset: 0, limit: 5 },
    ],
    'table.compare': [{ kind: 'table.compare', ...compared, columns: ['predicted', 'cat'], offset: 0, limit: 10 }],
    'table.compare.counts': [{ kind: 'table.compare.counts', ...compared }],
    confusion: [
      { ...confused, predicted: scored('predicted'), by: 'run' },
      { ...confused, predicted: { argmax: [scored('cat'), scored('dog')] }, labels: [scored('predicted')] },
    ],
    curve: [
      { ...roc, curve: 'roc', by: 'run', threshold: 0.5, bootstrap: { samples: 20, seed: 1, level: 0.9 } },
      { ...roc, curve: 'calibration' },
      { ...roc, curve: 'pr', scores: [{ class: 'cat', column: scored('probabilities'), item: 0 }] },
    ],
  };
  return Object.values(plans).flat();
}
