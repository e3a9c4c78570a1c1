import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryExport, type ExportFiles } from '../demo-server/exportFiles.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import { decodeForeignTable } from '../src/arrow/index.js';
import type { QueryEngine } from '../src/engine/index.js';
import { allRuns, type Plan, type SeriesPlan } from '../src/model/index.js';
import { dataExports } from '../src/panels/download/dataExports.js';
import { panelProvenance, type PanelData } from '../src/panels/index.js';
import { everyPlan, everyPlanProject } from './support/everyPlan.js';
import { readCsv } from './support/readCsv.js';

const idle = { signal: new AbortController().signal };
const project = everyPlanProject();
let engine: QueryEngine;

beforeAll(async () => {
  engine = await createNodeEngine(new Map<string, ExportFiles>([['p', memoryExport(project)]]));
});
afterAll(() => engine.dispose());

/** A panel that was drawn from these plans. */
async function panelOf(...plans: Plan[]): Promise<PanelData> {
  const answers = await Promise.all(plans.map(async (plan) => ({ plan, frame: await engine.run(plan, idle) })));
  return {
    document: { id: 'a', kind: 'any', version: 1, spec: {}, layout: { x: 0, y: 0, w: 1, h: 1 } },
    title: 'train/loss: "all"',
    runs: allRuns('p'),
    catalog: await engine.catalog('p', idle),
    answers,
    drawn: { rows: 1, columns: [{ label: 'x', text: () => '0.33', value: () => 1 / 3 }] },
  };
}

/** The file of a group by its place: CSV as rows of texts, Arrow as a table. */
async function fileOf(data: PanelData, group: number, format: 'CSV' | 'Arrow') {
  const item = dataExports(data, engine)[group]!.items.find(({ title }) => title === format)!;
  return (await item.run(idle))!;
}

async function csvOf(data: PanelData, group: number): Promise<Record<string, string | undefined>[]> {
  const [head = [], ...rows] = readCsv(await (await fileOf(data, group, 'CSV')).content.text());
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

const line: SeriesPlan = {
  kind: 'series',
  runs: [{ project: 'p' }],
  y: ['loss'],
  x: 'step',
  pipeline: [],
  viewport: { pixels: 2, range: [5, 9], yScale: 'log' },
};

test('what is drawn has the digits that its table leaves out', async () => {
  const data = await panelOf(line);
  expect(await csvOf(data, 0)).toEqual([{ x: String(1 / 3) }]);
  expect((await fileOf(data, 0, 'CSV')).name).toBe('train-loss-all.drawn.csv');
});

test('all points of lines are those that were logged, whatever was drawn, with smoothed ones beside them', async () => {
  const smoothed: SeriesPlan = { ...line, pipeline: [{ do: 'smooth', method: 'ema', weight: 0.5 }] };
  const found = await csvOf(await panelOf(smoothed, line), 1);
  const logged = project.runs.flatMap((run) => {
    const points = run.metrics.get('loss');
    return points ? Array.from(points.value, (value, i) => [run.runId, points.step[i]!, value] as const) : [];
  });
  expect(found.length).toBe(logged.length);
  const key = ([id, step, value]: readonly [string, number, number]): string => `${id} ${step} ${value}`;
  expect(found.map(({ run_id, step, value }) => key([run_id!, Number(step), Number(value)])).toSorted()).toEqual(
    logged.map(key).toSorted(),
  );
  // The debiased average with weight ½, by hand, over the finite values of a run.
  const first = found.filter(({ run_id }) => run_id === found[0]!['run_id']);
  let [sum, norm] = [0, 0];
  for (const { value, smoothed: mean } of first) {
    if (!Number.isFinite(Number(value))) continue;
    [sum, norm] = [0.5 * sum + 0.5 * Number(value), 0.5 * norm + 0.5];
    expect(Number(mean)).toBeCloseTo(sum / norm, 10);
  }
});

describe('all data behind every kind of plan', () => {
  const pages: Plan['kind'][] = ['runs.page', 'table.page', 'table.groups', 'table.compare', 'media.page', 'log.page'];
  test.each(everyPlan('p').map((plan, i) => [`${i} ${plan.kind}`, plan] as const))('%s', async (_, plan) => {
    const data = await panelOf(plan);
    const { frame } = data.answers[0]!;
    const rows = await csvOf(data, 1);
    const bytes = new Uint8Array(await (await fileOf(data, 1, 'Arrow')).content.arrayBuffer());
    const table = decodeForeignTable(bytes, 'x.arrow');
    expect(table.every(({ cells }) => cells.length === rows.length)).toBe(true);
    if (rows.length > 0) expect(table.map(({ name }) => name)).toEqual(Object.keys(rows[0]!));
    if (pages.includes(plan.kind)) expect(rows.length).toBe(frame.total);
    else expect(rows.length).toBeGreaterThanOrEqual(frame.rows);
    const known = new Set(project.runs.map(({ runId }) => runId));
    if (plan.kind.startsWith('runs.')) for (const { run_id } of rows) if (run_id !== undefined) expect(known).toContain(run_id);
  });
});

test('the provenance says with what the figure can be made again, and its hash follows the data', async () => {
  const columns: Plan = { kind: 'runs.columns', runs: { project: 'p' }, columns: [{ from: 'config', key: 'lr' }] };
  const data = await panelOf(line, columns);
  const found = await panelProvenance(data, engine, { ...idle, madeAt: Date.UTC(2026, 0, 2) });
  expect(JSON.parse(JSON.stringify(found))).toMatchObject({
    kind: 'runfolio-provenance',
    madeAt: '2026-01-02T00:00:00.000Z',
    project: { id: 'p' },
    runs: project.runs.map(({ runId }) => runId),
    queries: [{ plan: line }, { plan: columns, sql: { text: expect.stringContaining('SELECT') as string } }],
    spec: { panel: data.document, runSet: data.runs },
  });
  const hashOf = async (panel: PanelData): Promise<string> => (await panelProvenance(panel, engine, idle)).data.hash;
  expect(found.data.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashOf(await panelOf(line, columns))).toBe(found.data.hash);
  expect(await hashOf(await panelOf(line))).not.toBe(found.data.hash);
  const y = data.answers[0]!.frame.columns['y'] as Float64Array;
  y[0] = y[0]! + 1e-12;
  expect(await hashOf(data)).not.toBe(found.data.hash);
});

test('the spec is that of the panel, with its run set', async () => {
  const data = await panelOf(line);
  const spec = dataExports(data, engine)
    .at(-1)!
    .items.find(({ id }) => id === 'spec')!;
  expect(JSON.parse(await (await spec.run(idle))!.content.text())).toEqual({ panel: data.document, runSet: data.runs });
});
