import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryExport } from '../demo-server/exportFiles.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import { encodeSnapshot, type QueryEngine } from '../src/engine/index.js';
import { builtinKinds } from '../src/panels/index.js';
import { makeAnonymous, type ReportDocument } from '../src/report/plain.js';
import { buildStaticReport, packSnapshot, recordSnapshot } from '../src/report/snapshot/index.js';
import { everyForm } from './support/everyForm.js';
import { namedProject, secretsIn } from './support/namedProject.js';
import { namedReport } from './support/namedReport.js';
import { unpackedParts } from './support/unpackedParts.js';

const { signal } = new AbortController();
const project = namedProject();
let engine: QueryEngine;
let report: ReportDocument;

beforeAll(async () => {
  engine = await createNodeEngine(new Map([[project.id, memoryExport(project)]]));
  report = await namedReport(engine, project.id, builtinKinds);
});
afterAll(() => engine.dispose());

describe('what is frozen without names', () => {
  test('has none in any byte, compressed or not, and as many answers as with them', async () => {
    const anonymous = await makeAnonymous(report, engine, { signal });
    const options = { kinds: builtinKinds, frozenAt: 7 };
    const [hidden, named] = [
      await recordSnapshot(anonymous.report, anonymous.engine, { ...options, loadAsset: anonymous.loadAsset }, signal),
      await recordSnapshot(report, engine, options, signal),
    ];
    expect(secretsIn(hidden.problems.join())).toEqual([]);
    for (const form of await everyForm(encodeSnapshot(hidden.snapshot))) expect(secretsIn(form)).toEqual([]);
    for (const form of await everyForm(await packSnapshot(hidden.snapshot))) expect(secretsIn(form)).toEqual([]);
    const viewer = { entry: 'main.js', chunks: { 'main.js': { code: '', imports: [], dynamicImports: [] } }, css: '', start: '' };
    const html = await buildStaticReport(hidden.snapshot, viewer, { signal });
    expect([secretsIn(html), ...unpackedParts(html).map(({ bytes }) => secretsIn(bytes))]).toEqual([[], [], []]);
    // It answers as much as with names, and the scan has a way to fail.
    expect(hidden.snapshot.answers.length).toBe(named.snapshot.answers.length);
    expect(hidden.snapshot.files.length).toBe(named.snapshot.files.length);
    expect(secretsIn(encodeSnapshot(named.snapshot)).length).toBeGreaterThan(6);
  }, 60_000);
});
