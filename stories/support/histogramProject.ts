import type { LoggedHistogram, ProjectData, RunData } from '../../src/model/index.js';

export interface HistogramOptions {
  /** Names of the runs. Default one. */
  runs?: readonly string[];
  /** Histograms per run. Default 24, a hundred steps apart. */
  steps?: number;
  /** Of each histogram. Default 48. */
  bins?: number;
  /** Default: bell curves that widen and drift. `spike`: a point mass at 0 within one; `one-bin`: all in one bin; `empty`: without bins; `gap`: every fifth holds nothing; `constant`: one value alone. */
  shape?: 'bell' | 'spike' | 'one-bin' | 'empty' | 'gap' | 'long-tails' | 'constant';
}

/** Key of the histograms. */
export const weights = 'weights/layer_1';

/** A project of histograms by fixed formulas, for stories and tests; nothing was trained. Bounds differ from step to step, as loggers' do. */
export function histogramProject({ runs = ['bell'], steps = 24, bins = 48, shape = 'bell' }: HistogramOptions = {}): ProjectData {
  const made = runs.map((name, i): RunData => {
    const entries = Array.from({ length: steps }, (_, k) => histogramAt(k, steps, bins, shape, i));
    const maps = { config: new Map(), summary: new Map(), metrics: new Map(), system: new Map() };
    return {
      runId: `run-${i}`,
      name,
      state: 'finished',
      tags: [],
      source: 'synthetic',
      createdAt: i,
      ...maps,
      histograms: new Map([[weights, entries]]),
    };
  });
  return { id: 'histograms', name: 'synthetic histograms', runs: made, parameters: [], warnings: [] };
}

function histogramAt(k: number, steps: number, bins: number, shape: HistogramOptions['shape'], run: number): LoggedHistogram {
  const done = steps === 1 ? 0.5 : k / (steps - 1);
  const step = 100 * k;
  if (shape === 'empty') return { step, edges: new Float64Array(), counts: new Float64Array(), nan: 4096 };
  if (shape === 'constant') return { step, edges: Float64Array.of(0.5, 0.5), counts: Float64Array.of(4096) };
  const [mean, sd] = [0.4 * done * Math.sin(3 * done + run), 0.12 + 0.35 * done ** (0.4 + run / 4)];
  const reach = sd * (shape === 'long-tails' ? 400 : 3 + 0.3 * Math.sin(7 * k));
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => mean - reach + (2 * reach * i) / bins);
  const counts = Float64Array.from({ length: bins }, (_, i) => {
    if (shape === 'one-bin') return i === Math.floor(bins / 3) ? 4096 : 0;
    if (shape === 'gap' && k % 5 === 2) return 0;
    const z = (edges[i]! / 2 + edges[i + 1]! / 2 - mean) / sd;
    const other = 0.35 * done * Math.exp(-8 * (z - 1.6) ** 2);
    return Math.round(4096 * (shape === 'long-tails' ? 1 / (1 + z * z) : Math.exp((-z * z) / 2) + other) * (reach / sd / bins));
  });
  return shape === 'spike' ? withSpike(step, edges, counts) : { step, edges, counts, nan: k % 9 === 8 ? 3 : 0 };
}

/** Adds a bin without width at 0, between two others. */
function withSpike(step: number, edges: Float64Array, counts: Float64Array): LoggedHistogram {
  const at = edges.findIndex((edge) => edge > 0);
  return {
    step,
    edges: Float64Array.from([...edges.slice(0, at), 0, 0, ...edges.slice(at)]),
    counts: Float64Array.from([...counts.slice(0, at - 1), counts[at - 1]! / 2, 2500, counts[at - 1]! / 2, ...counts.slice(at)]),
  };
}
