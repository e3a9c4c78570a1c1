import { expect, test } from 'vitest';
import { memoryExport } from '../demo-server/exportFiles.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import { createSnapshotEngine, type QueryEngine } from '../src/engine/index.js';
import type { Plan } from '../src/model/index.js';
import { pointsTable } from '../src/panels/download/pointsTable.js';
import { builtinKinds } from '../src/panels/index.js';
import { emptyReport, type ReportDocument } from '../src/report/plain.js';
import { recordSnapshot } from '../src/report/snapshot/index.js';
import { makeRun } from './support/makeRun.js';

const { signal } = new AbortController();

/** A report of one line plot over two runs, frozen at so many points per line: what answers from it, and what its panel asks. */
async function frozen(logged: number, points: number): Promise<{ engine: QueryEngine; plans: Plan[] }> {
  const step = Float64Array.from({ length: logged }, (_, i) => i);
  const runs = ['a', 'b'].map((id, i) => makeRun(id, { metrics: new Map([['loss', { step, value: step.map((x) => Math.sin(x) + i) }]]) }));
  const project = { id: 'p', name: 'p', parameters: [], warnings: [], runs };
  const panel = {
    id: 'l',
    kind: 'line-plot',
    version: 1,
    layout: { x: 0, y: 0, w: 6, h: 8 },
    spec: { metrics: ['loss'], x: 'step', yScale: 'linear', smoothing: 0.5, showOriginal: true },
  };
  const report: ReportDocument = {
    ...emptyReport('Frozen'),
    blocks: [{ id: 'g', type: 'panel-grid', runSets: ['A'], panels: ['l'] }] as ReportDocument['blocks'],
    panels: { l: panel },
    runSets: { A: { id: 'A', name: 'All', project: 'p', sort: [], hidden: [], colors: {} } },
  };
  const live = await createNodeEngine(new Map([['p', memoryExport(project)]]));
  const plans: Plan[] = [];
  const listening = {
    catalog: live.catalog.bind(live),
    run: (plan: Plan, options: { signal: AbortSignal }) => (plans.push(plan), live.run(plan, options)),
  };
  const { snapshot, problems } = await recordSnapshot(report, listening, { kinds: builtinKinds, frozenAt: 7, points }, signal);
  await live.dispose();
  expect(problems).toEqual([]);
  return { engine: createSnapshotEngine(snapshot), plans: plans.filter(({ kind }) => kind === 'series') };
}

async function table(logged: number, points: number): Promise<{ engine: QueryEngine; made: ReturnType<typeof pointsTable> }> {
  const { engine, plans } = await frozen(logged, points);
  const answers = await Promise.all(plans.map(async (plan) => ({ plan, frame: await engine.run(plan, { signal }) })));
  return { engine, made: pointsTable(answers) };
}

test('a frozen plot gives all its points where all were recorded', async () => {
  const { engine, made } = await table(500, 2000);
  let rows = 0;
  for await (const chunk of made!.chunks((plan) => engine.run(plan, { signal }))) {
    expect(chunk.columns.map(({ name }) => name)).toEqual(['run_id', 'run', 'metric', 'step', 'value', 'smoothed']);
    const value = chunk.columns[4]!;
    expect([value.at(0), value.at(17), value.at(500)]).toEqual([0, Math.sin(17), 1]);
    rows += chunk.rows;
  }
  expect(rows).toBe(1000);
});

test('one that has some of them alone offers none: what is drawn is all that there is', async () => {
  expect((await table(9000, 2000)).made).toBeUndefined();
});
