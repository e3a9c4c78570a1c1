import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryExport } from '../demo-server/exportFiles.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import { encodeSnapshot, createSnapshotEngine, type QueryEngine } from '../src/engine/index.js';
import { builtinKinds, type PanelDocument } from '../src/panels/index.js';
import { emptyReport, makeAnonymous, type ReportDocument } from '../src/report/plain.js';
import { buildStaticReport, recordSnapshot } from '../src/report/snapshot/index.js';
import { namedProject, secrets, secretsIn, telling } from './support/namedProject.js';
import { unpackedParts } from './support/unpackedParts.js';

const { signal } = new AbortController();
const project = namedProject();
let engine: QueryEngine;
let report: ReportDocument;

/** A panel of every kind, with names in its title, over runs that are named by their ids and names. */
async function reportWithNames(): Promise<ReportDocument> {
  const catalog = await engine.catalog(project.id, { signal });
  const wholes = await Promise.all(builtinKinds.map(async (kind) => (await kind.whole?.()) ?? kind));
  const panels = wholes.map((kind, i): PanelDocument => ({
    id: kind.kind,
    ...kind.create(catalog),
    title: `${kind.title} of ${telling(i)}`,
    layout: { x: 0, y: 8 * i, w: 6, h: 8 },
  }));
  const set = { id: 'A', name: `Runs of ${secrets.person}`, project: project.id, sort: [], hidden: [], colors: {} };
  return {
    ...emptyReport(telling(1)),
    description: telling(2),
    authors: [secrets.person],
    blocks: [
      {
        id: 'text',
        type: 'paragraph',
        text: [
          { type: 'text', text: telling(3) },
          { type: 'value', source: 'count of A' },
          { type: 'image', src: 'asset:plan.txt', alt: secrets.mail },
        ],
      },
      { id: 'image', type: 'image', src: 'asset:aa.svg', alt: secrets.mail },
      { id: 'grid', type: 'panel-grid', runSets: ['A'], panels: panels.map(({ id }) => id) },
      { id: 'runs', type: 'run-table', runSet: 'A' },
    ] as ReportDocument['blocks'],
    panels: Object.fromEntries(panels.map((panel) => [panel.id, panel])),
    runSets: { A: set },
  };
}

beforeAll(async () => {
  engine = await createNodeEngine(new Map([[project.id, memoryExport(project)]]));
  report = await reportWithNames();
});
afterAll(() => engine.dispose());

describe('what is frozen without names', () => {
  test('has none in any byte, compressed or not, and draws every panel', async () => {
    const anonymous = await makeAnonymous(report, engine, { signal });
    const options = { kinds: builtinKinds, frozenAt: 7 };
    const [hidden, named] = [
      await recordSnapshot(anonymous.report, anonymous.engine, { ...options, loadAsset: anonymous.loadAsset }, signal),
      await recordSnapshot(report, engine, options, signal),
    ];
    expect(secretsIn(hidden.problems.join())).toEqual([]);
    expect(secretsIn(encodeSnapshot(hidden.snapshot))).toEqual([]);
    const viewer = { entry: 'main.js', chunks: { 'main.js': { code: '', imports: [], dynamicImports: [] } }, css: '', start: '' };
    const html = await buildStaticReport(hidden.snapshot, viewer, { signal });
    expect([secretsIn(html), ...unpackedParts(html).map(({ bytes }) => secretsIn(bytes))]).toEqual([[], [], []]);
    // It answers as much as with names, and the scan has a way to fail.
    expect(hidden.snapshot.answers.length).toBe(named.snapshot.answers.length);
    expect(hidden.snapshot.files.length).toBe(named.snapshot.files.length);
    expect(secretsIn(encodeSnapshot(named.snapshot)).length).toBeGreaterThan(6);
    const frozen = createSnapshotEngine(hidden.snapshot);
    const again = await recordSnapshot(anonymous.report, frozen, options, signal);
    expect(again.problems).toEqual([]);
  }, 60_000);
});
