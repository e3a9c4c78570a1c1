import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryExport } from '../../../demo-server/exportFiles.js';
import { createNodeEngine } from '../../../demo-server/nodeEngine.js';
import { canariesIn, canaryProject } from '../../../tests/support/canaries.js';
import { createSnapshotEngine, decodeSnapshot, encodeSnapshot, type QueryEngine } from '../../engine/index.js';
import type { Plan } from '../../model/index.js';
import { builtinKinds, type PanelDocument } from '../../panels/index.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { neededChunks } from './neededChunks.js';
import { packSnapshot, openSnapshot } from './openSnapshot.js';
import { changedSince } from './changedSince.js';
import { compareSnapshots } from './compareSnapshots.js';
import { recordSnapshot } from './recordSnapshot.js';

const { project, canaries, shown } = canaryProject();
const { signal } = new AbortController();
let engine: QueryEngine;
let report: ReportDocument;

/** A panel of every kind, as Add panel makes it. */
async function reportOfEverything(): Promise<ReportDocument> {
  const catalog = await engine.catalog('p', { signal });
  const wholes = await Promise.all(builtinKinds.map(async (kind) => (await kind.whole?.()) ?? kind));
  const panels = wholes.map((kind, i): PanelDocument => ({
    id: kind.kind,
    ...kind.create(catalog),
    layout: { x: 0, y: 8 * i, w: 6, h: 8 },
  }));
  const set = { id: 'A', name: 'Shown', project: 'p', sort: [], hidden: [], colors: {}, only: shown };
  const other = { ...set, id: 'B', name: 'Two', only: shown.slice(0, 2) };
  return {
    ...emptyReport('Everything'),
    blocks: [
      { id: 'text', type: 'paragraph', text: [{ type: 'value', source: 'count of A' }] },
      { id: 'grid', type: 'panel-grid', runSets: ['A', 'B'], panels: panels.map(({ id }) => id) },
      { id: 'runs', type: 'run-table', runSet: 'A' },
    ] as ReportDocument['blocks'],
    panels: Object.fromEntries(panels.map((panel) => [panel.id, panel])),
    runSets: { A: set, B: other },
  };
}

beforeAll(async () => {
  engine = await createNodeEngine(new Map([['p', memoryExport(project)]]));
  report = await reportOfEverything();
});
afterAll(() => engine.dispose());

const record = (live: Pick<QueryEngine, 'catalog' | 'run' | 'file'> = engine, points: number | 'all' = 2000) =>
  recordSnapshot(report, live, { kinds: builtinKinds, frozenAt: 7, points }, signal);

describe('a recorded report', () => {
  test('has the answers that its panels ask with what the snapshot knows, and none has failed', async () => {
    const { snapshot, problems } = await record();
    expect(problems).toEqual([]);
    const packed = await packSnapshot(snapshot);
    const opened = await openSnapshot(new Blob([packed]));
    const frozen = createSnapshotEngine(opened);
    // As a server in Node reads it.
    expect(decodeSnapshot(gunzipSync(packed))).toEqual(opened);
    // What the panels of the snapshot ask is what recording it again asks.
    const asked: Plan[] = [];
    const again = await recordSnapshot(report, { ...listening(frozen, asked) }, { kinds: builtinKinds, frozenAt: 7 }, signal);
    expect(again.problems).toEqual([]);
    expect(asked.length).toBe(snapshot.answers.length);
    expect(new Set(snapshot.answers.flatMap(({ of }) => of))).toEqual(
      new Set(['', ...Object.keys(report.panels)].filter((id) => asksAnything(id, snapshot.answers))),
    );
    expect(compareSnapshots(snapshot, again.snapshot).panels.every(({ change }) => change === 'same' || change === 'other')).toBe(true);
  }, 60_000);

  test('holds nothing that says where the data came from', async () => {
    const { snapshot } = await record();
    const bytes = encodeSnapshot(snapshot);
    const paths = {
      texts: canaries.texts.filter((text) => /-(warning|path|user|host|notes|artifact|alias|digest|about|meta|line|file)$/.test(text)),
      numbers: [],
    };
    expect(paths.texts.length).toBeGreaterThan(8);
    expect(canariesIn(bytes, paths).filter((found) => found !== 'canary')).toEqual([]);
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of ['SELECT ', 'history/0/', '.arrow', 'http://', 'Bearer', 'warnings":[{'])
      expect(text.includes(word), word).toBe(false);
  }, 60_000);

  test('says what changed since, and by how much', async () => {
    const before = (await record()).snapshot;
    expect(await changedSince(before, engine, { signal })).toEqual({ state: 'same' });
    const runs = project.runs.map((run) => ({
      ...run,
      metrics: new Map([...run.metrics].map(([key, points]) => [key, { ...points, value: points.value.map((y) => 2 * y) }])),
    }));
    const later = await createNodeEngine(new Map([['p', memoryExport({ ...project, runs })]]));
    const newer = { catalog: async () => ({ ...(await engine.catalog('p', { signal })), versions: { runs: 9 } }) };
    expect(await changedSince(before, newer, { signal })).toEqual({ state: 'changed', projects: ['p'] });
    const after = (await record(later)).snapshot;
    const { panels, document } = compareSnapshots(before, after);
    expect(document.blocks).toEqual([]);
    expect(
      compareSnapshots(before, before)
        .panels.filter(({ change }) => change !== 'same')
        .map(({ change }) => change),
    ).not.toContain('changed');
    const line = panels.find(({ id }) => id === 'line-plot');
    expect(line).toMatchObject({ change: 'changed', difference: { largest: 0.5 } });
    expect(line!.difference!.differing).toBeGreaterThan(10);
    await later.dispose();
    await expect(changedSince(before, { catalog: () => Promise.reject(new Error('away')) }, { signal })).resolves.toEqual({
      state: 'unknown',
      because: 'away',
    });
  }, 60_000);

  test('says what could not be recorded, and is given up when it is aborted', async () => {
    const failing = {
      ...listening(engine, []),
      run: (plan: Plan) => (plan.kind === 'series' ? Promise.reject(new Error('no series')) : engine.run(plan, { signal })),
    };
    const { snapshot, problems } = await record(failing);
    expect(problems).toEqual(['no series']);
    expect(snapshot.answers.some(({ kind }) => kind === 'series')).toBe(false);
    const aborted = AbortSignal.abort();
    await expect(recordSnapshot(report, engine, { kinds: builtinKinds, frozenAt: 0 }, aborted)).rejects.toMatchObject({
      name: 'AbortError',
    });
  }, 60_000);
});

test('a file has the code of the kinds that it shows, each after what it imports', () => {
  const chunk = (imports: string[], dynamicImports: string[] = [], module?: string) => ({ code: '', imports, dynamicImports, module });
  const chunks = {
    'main.js': chunk(['shared.js'], ['bar.js', 'three.js', 'math.js', 'empty.js', 'settings.js', 'comments.js', 'data.js', 'german.js']),
    'shared.js': chunk([]),
    'bar.js': chunk(['shared.js', 'bars.js'], [], 'src/panels/bar/kind.tsx'),
    'bars.js': chunk([]),
    'three.js': chunk(['main.js'], ['points.js'], 'src/panels/scatter3d/kind.tsx'),
    'points.js': chunk([], [], 'src/panels/scatter3d/threePoints.ts'),
    'math.js': chunk([], [], 'src/report/viewer/renderMath.ts'),
    'empty.js': chunk([], [], 'src/panels/linePlot/LinePlotEmpty.tsx'),
    'settings.js': chunk([], [], 'src/panels/linePlot/LinePlotSettings.tsx'),
    'comments.js': chunk([], [], 'src/report/comments/CommentsLayer.tsx'),
    'german.js': chunk([], [], 'src/languages/index.ts'),
    'data.js': chunk([], [], 'demo-server/static/dataEngine.ts'),
  };
  const needed = (kind: string) =>
    neededChunks(
      { entry: 'main.js', chunks, css: '', start: '' },
      { ...emptyReport(''), panels: { a: { id: 'a', kind, version: 1, spec: {}, layout: { x: 0, y: 0, w: 1, h: 1 } } } },
    );
  expect(needed('bar')).toEqual(['shared.js', 'main.js', 'bars.js', 'bar.js', 'empty.js']);
  expect(needed('scatter-3d')).toEqual(['shared.js', 'main.js', 'three.js', 'points.js', 'empty.js']);
  expect(needed('nothing')).toEqual(['shared.js', 'main.js', 'empty.js']);
});

function asksAnything(id: string, answers: readonly { of: readonly string[] }[]): boolean {
  return answers.some(({ of }) => of.includes(id));
}

function listening(of: QueryEngine, asked: Plan[]): Pick<QueryEngine, 'catalog' | 'run' | 'file'> {
  return {
    catalog: (id, options) => of.catalog(id, options),
    run: (plan, options) => {
      asked.push(plan);
      return of.run(plan, options);
    },
    file: (id, path, options) => of.file!(id, path, options),
  };
}
