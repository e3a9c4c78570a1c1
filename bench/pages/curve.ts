import { createRoot } from 'react-dom/client';
import { createElement } from 'react';
import { createWasmEngine, ClassificationCurves, RunfolioProvider, type Column, type CurvePlan } from '../../src/index.js';
import '../../src/styles.css';
import { predictionValues } from '../data/predictionValues.js';
import { afterPaint } from './afterPaint.js';

/** What each request took, and the area under the curve that it found. */
export interface CurveSample {
  taken: number[];
  auc: number;
}

export interface CurveOursOptions {
  /** Folder of the export. */
  url: string;
  requests: number;
  /** Whether it ends with the picture instead of the frame. */
  draw: boolean;
}

const column = (key: string): Column => ({ from: 'table', table: 'predictions', key });
/** Milliseconds after which a picture that never comes is an error. */
const patience = 15_000;
const size = { width: 800, height: 500 };

/** ms from request to frame or picture. Each request has another filter that keeps all rows, so that nothing is sorted yet. */
export async function curveOurs({ url, requests, draw }: CurveOursOptions): Promise<CurveSample> {
  const engine = createWasmEngine({ exports: [{ id: 'curve', url }] });
  const idle = { signal: new AbortController().signal };
  const plan = (request: number): CurvePlan => ({
    kind: 'curve',
    rows: { runs: { project: 'curve' }, table: 'predictions', filter: { op: '>=', column: column('score'), value: -1 - request } },
    actual: column('label'),
    scores: [{ class: '1', column: column('score') }],
    curve: 'roc',
    pixels: size.width,
  });
  const first = await engine.run(plan(0), idle);
  const auc = first.curve!.lines[0]!.auc;
  const taken: number[] = [];
  for (let request = 1; request <= requests; request++) {
    const start = performance.now();
    if (draw) await drawn(url, engine, request);
    else await engine.run(plan(request), idle);
    taken.push(performance.now() - start);
  }
  await engine.dispose();
  return { taken, auc };
}

/** Mounts a panel on the warm engine. A filter of runs that keeps the one there is makes the rows new to it. */
async function drawn(url: string, engine: ReturnType<typeof createWasmEngine>, request: number): Promise<void> {
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  const filter = { op: '!=' as const, column: { from: 'run' as const, key: 'name' as const }, value: `${url} ${request}` };
  const runs = { id: 'all', name: 'All', project: 'curve', filter, sort: [], hidden: [], colors: {} };
  const scores = [{ class: '1', key: 'score' }];
  const panel = createElement(ClassificationCurves, {
    project: 'curve',
    runs,
    table: 'predictions',
    actual: 'label',
    scores,
    height: size.height,
  });
  root.render(createElement(RunfolioProvider, { engine, theme: 'light', style: { width: size.width } }, panel));
  const deadline = performance.now() + patience;
  while (!element.querySelector('.rf-curves-figure canvas') || !element.querySelector('.rf-threshold-counts td')) {
    if (performance.now() > deadline)
      throw new Error(`The panel never showed its curve and counts, but: ${element.textContent.slice(0, 300)}`);
    await afterPaint();
  }
  await afterPaint();
  root.unmount();
  element.remove();
}

/** ms that a plain loop takes over a sorted array of indices, all values in memory, and plotly to draw all points. */
export async function curvePlain({ rows, requests, draw }: { rows: number; requests: number; draw: boolean }): Promise<CurveSample> {
  const { labels, scores } = predictionValues(rows);
  const plotly = draw ? (await import('plotly.js-dist-min')).default : undefined;
  const element = document.createElement('div');
  document.body.append(element);
  const taken: number[] = [];
  let auc = NaN;
  for (let request = 0; request < requests; request++) {
    const start = performance.now();
    const curve = plainRoc(labels, scores);
    auc = curve.auc;
    if (plotly) {
      await plotly.newPlot(element, [{ x: curve.fpr, y: curve.tpr, type: 'scatter', mode: 'lines' }], size, { staticPlot: true });
      await afterPaint();
    }
    taken.push(performance.now() - start);
  }
  element.remove();
  return { taken, auc };
}

function plainRoc(labels: Uint8Array, scores: Float64Array): { fpr: number[]; tpr: number[]; auc: number } {
  const order = Array.from(scores, (_, i) => i).toSorted((a, b) => scores[b]! - scores[a]!);
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const negatives = labels.length - positives;
  const [fpr, tpr] = [[0], [0]];
  let [tp, fp, auc] = [0, 0, 0];
  for (let i = 0; i < order.length; i++) {
    if (labels[order[i]!] === 1) tp++;
    else fp++;
    if (i + 1 < order.length && scores[order[i + 1]!] === scores[order[i]!]) continue;
    const [x, y] = [fp / negatives, tp / positives];
    auc += ((x - fpr.at(-1)!) * (y + tpr.at(-1)!)) / 2;
    fpr.push(x);
    tpr.push(y);
  }
  return { fpr, tpr, auc };
}
