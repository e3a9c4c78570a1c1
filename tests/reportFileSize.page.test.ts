import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { memoryExport } from '../demo-server/exportFiles.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import { decodeSnapshot, type Snapshot } from '../src/engine/index.js';
import type { MetricPoints, ProjectData } from '../src/model/index.js';
import { Random } from '../src/numeric/random.js';
import { builtinKinds } from '../src/panels/index.js';
import { loadReportText } from '../src/report/index.js';
import { buildStaticReport, recordSnapshot } from '../src/report/snapshot/index.js';
import type { StaticViewer } from '../src/report/snapshot/staticViewer.js';
import { makeRun } from './support/makeRun.js';
import { unpackedParts } from './support/unpackedParts.js';

const panels = 10;
const weight = 0.6;
const metrics = Array.from({ length: panels }, (_, i) => `loss/${i}`);
let viewer: StaticViewer;

beforeAll(async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const build = "import('./scripts/ensureApp.mjs').then(({ ensureApp }) => ensureApp())";
  await promisify(execFile)(process.execPath, ['-e', build], { cwd: root });
  viewer = JSON.parse(await readFile(join(root, 'dist/app/static/viewer.json'), 'utf8')) as StaticViewer;
}, 240_000);

/** Runs that log falling, noisy losses as 32-bit floats, as training does. */
function noisyProject(runs: number, points: number): ProjectData {
  const numbers = new Random(7);
  const random = (): number => numbers.uint32() / 2 ** 32;
  const step = Float64Array.from({ length: points }, (_, i) => 10 * i);
  const loss = (): Float64Array => {
    const [height, rate, noise] = [1 + 2 * random(), 1 + 5 * random(), 0.02 + 0.1 * random()];
    return Float64Array.from({ length: points }, (_, i) =>
      Math.fround((height * Math.exp((-rate * i) / points) + 0.3) * (1 + noise * (random() + random() - 1))),
    );
  };
  const logged = (): Map<string, MetricPoints> => new Map(metrics.map((key) => [key, { step, value: loss() }]));
  return {
    id: 'p',
    name: 'p',
    parameters: [],
    warnings: [],
    runs: Array.from({ length: runs }, (_, i) => makeRun(`r${i}`, { metrics: logged() })),
  };
}

/** Ten smoothed line plots with their raw lines behind, as one file. */
async function fileOf(project: ProjectData): Promise<{ html: string; snapshot: Snapshot }> {
  const plots = metrics.map((metric, i) => {
    const spec = `spec: { metrics: [${metric}], x: step, yScale: linear, smoothing: ${weight}, showOriginal: true }`;
    return `  - { id: l${i}, kind: line-plot, version: 1, ${spec}, layout: { x: 0, y: ${8 * i}, w: 6, h: 8 } }\n`;
  });
  const text = `---\nkind: report\nversion: 1\ntitle: Ten\nrunSets:\n  A:\n    project: p\n---\n\n\`\`\`yaml panel-grid\nrunSets: [A]\npanels:\n${plots.join('')}\`\`\`\n`;
  const { parseReport } = await loadReportText();
  const engine = await createNodeEngine(new Map([['p', memoryExport(project)]]));
  const { signal } = new AbortController();
  const { snapshot, problems } = await recordSnapshot(parseReport(text), engine, { kinds: builtinKinds, frozenAt: 7 }, signal);
  await engine.dispose();
  expect(problems).toEqual([]);
  const html = await buildStaticReport(snapshot, viewer, { signal });
  return { html, snapshot: decodeSnapshot(unpackedParts(html).find(({ name }) => name === 'snapshot')!.bytes) };
}

test('ten panels of ten runs with 2,000 points each, raw and smoothed, are under 1.5 MB, with every bit of what was logged and of its averages', async () => {
  const project = noisyProject(10, 2000);
  const { html, snapshot } = await fileOf(project);
  expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
  let lines = 0;
  for (const { frame, weight: smoothing } of snapshot.answers) {
    for (const { runId, metric, start, end } of frame.series?.lines ?? []) {
      const { value } = project.runs.find((run) => run.runId === runId)!.metrics.get(metric)!;
      expect((frame.columns['y'] as Float64Array).subarray(start, end)).toEqual(smoothing ? averaged(value) : value);
      lines++;
    }
  }
  expect(lines).toBe(2 * panels * 10);
}, 60_000);

test('of longer lines averages alone are rounded, which the answer says, by less than anybody sees', async () => {
  const project = noisyProject(2, 9000);
  const { snapshot } = await fileOf(project);
  const smoothed = snapshot.answers.filter(({ weight: smoothing }) => smoothing === weight);
  expect(smoothed.length).toBe(panels);
  for (const { frame } of smoothed) {
    expect(frame.fidelity).toMatchObject({ kind: 'm4', rounded: true });
    const [x, y] = [frame.columns['x'] as Float64Array, frame.columns['y'] as Float64Array];
    for (const { runId, metric, start, end } of frame.series!.lines) {
      const exact = averaged(project.runs.find((run) => run.runId === runId)!.metrics.get(metric)!.value);
      const span = Math.max(...exact) - Math.min(...exact);
      const errors = Array.from(y.subarray(start, end), (value, i) => Math.abs(value - exact[x[start + i]! / 10]!));
      expect(Math.max(...errors)).toBeLessThan(span / 50_000);
      expect(Math.max(...errors)).toBeGreaterThan(0);
    }
  }
  const raw = snapshot.answers.filter(({ kind, weight: smoothing }) => kind === 'series' && !smoothing);
  for (const { frame } of raw) expect(frame.fidelity).not.toHaveProperty('rounded');
}, 60_000);

/** The debiased average by its definition: `weight` of what was, the rest of what comes, over what all weights add up to. */
function averaged(values: Float64Array): Float64Array {
  let [sum, power] = [0, 1];
  return values.map((value) => {
    sum = weight * sum + (1 - weight) * value;
    power *= weight;
    return sum / (1 - power);
  });
}
