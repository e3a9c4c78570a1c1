import { createRoot } from 'react-dom/client';
import { ConfusionMatrix, createWasmEngine, RunfolioProvider, type ConfusionPlan, type QueryEngine } from '../../src/index.js';
import '../../src/styles.css';
import { afterPaint, stage } from './afterPaint.js';

export interface ConfusionOptions {
  /** Folder of the data. */
  url: string;
  classes: number;
}

/** ms, and how many rows were right, which all must find the same. */
export interface ConfusionSample {
  picture: number;
  right: number;
  /** ms of the plan alone, with classes as numbers and as texts. */
  plan?: { numbers: number; texts: number };
}

const idle = { signal: new AbortController().signal };
const figure = { width: 860, height: 640 };

/** From the first rendering of the panel to its picture; DuckDB is up, the table not yet loaded. */
export async function confusionOurs({ url }: ConfusionOptions): Promise<ConfusionSample> {
  const engine = await warmEngine(url);
  const root = createRoot(stage());
  const start = performance.now();
  root.render(
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: figure.width }}>
      <ConfusionMatrix
        project="predictions"
        table="numbers"
        actual="actual"
        predicted="predicted"
        normalise="count"
        height={figure.height}
      />
    </RunfolioProvider>,
  );
  while (!document.querySelector('.rf-confusion-figure canvas')) await afterPaint();
  await afterPaint();
  const picture = performance.now() - start;
  const plan = { numbers: await planAlone(url, 'numbers'), texts: await planAlone(url, 'texts') };
  const frame = await engine.run(confusionPlan('numbers'), idle);
  const [actual, predicted, count] = ['actual', 'predicted', 'count'].map((name) => frame.columns[name] as Float64Array);
  const right = count!.reduce((sum, value, i) => sum + (actual![i] === predicted![i] ? value : 0), 0);
  root.unmount();
  await engine.dispose();
  return { picture, right, plan };
}

async function warmEngine(url: string): Promise<QueryEngine> {
  const engine = createWasmEngine({ exports: [{ id: 'predictions', url: `${url}/export/` }] });
  await engine.catalog('predictions', idle);
  await engine.run(confusionPlan('warm'), idle);
  return engine;
}

function confusionPlan(table: string): ConfusionPlan {
  const column = (key: string) => ({ from: 'table' as const, table, key });
  return {
    kind: 'confusion',
    rows: { runs: { project: 'predictions' }, table },
    actual: column('actual'),
    predicted: column('predicted'),
    by: 'run',
  };
}

/** Loading the table included. */
async function planAlone(url: string, table: string): Promise<number> {
  const engine = await warmEngine(url);
  const start = performance.now();
  await engine.run(confusionPlan(table), idle);
  const taken = performance.now() - start;
  await engine.dispose();
  return taken;
}

/** The codes as they come, counted in a loop on the page. */
async function loopCounts({ url, classes }: ConfusionOptions): Promise<{ counts: Float64Array; right: number }> {
  const codes = new Uint16Array(await (await fetch(`${url}/codes.bin`)).arrayBuffer());
  const rows = codes.length / 2;
  const counts = new Float64Array(classes * classes);
  let right = 0;
  for (let row = 0; row < rows; row++) {
    const [actual, predicted] = [codes[row]!, codes[rows + row]!];
    counts[actual * classes + predicted]!++;
    if (actual === predicted) right++;
  }
  return { counts, right };
}

/** Counts of a loop as Plotly's heat map. */
export async function confusionPlotly(options: ConfusionOptions): Promise<ConfusionSample> {
  const { default: Plotly } = await import('plotly.js-dist-min');
  const start = performance.now();
  const { counts, right } = await loopCounts(options);
  const { classes } = options;
  const z = Array.from({ length: classes }, (_, row) => counts.subarray(row * classes, (row + 1) * classes));
  await Plotly.newPlot(stage(), [{ type: 'heatmap', z, colorscale: 'Blues' }], figure, { displayModeBar: false });
  await afterPaint();
  const picture = performance.now() - start;
  Plotly.purge(stage());
  return { picture, right };
}

/** Counts of a loop as pixels, and nothing else: no names, no margins, no legend. */
export async function confusionCanvas(options: ConfusionOptions): Promise<ConfusionSample> {
  const start = performance.now();
  const { counts, right } = await loopCounts(options);
  const { classes } = options;
  const canvas = document.createElement('canvas');
  canvas.width = classes;
  canvas.height = classes;
  const image = new ImageData(classes, classes);
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
  const pixels = new Uint32Array(image.data.buffer);
  counts.forEach((count, i) => (pixels[i] = (255 << 24) | (180 << 16) | (Math.round(255 * (1 - count / most)) << 8)));
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  stage().replaceChildren(canvas);
  await afterPaint();
  const picture = performance.now() - start;
  stage().replaceChildren();
  return { picture, right };
}
