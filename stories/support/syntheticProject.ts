import type { ConfigValue, MetricPoints, ProjectData, RunData } from '../../src/model/index.js';

export interface SyntheticOptions {
  id?: string;
  /** Default 61. */
  runs?: number;
  /** Points per metric and run. Default 400. */
  points?: number;
  /** Metrics besides the usual ones, to fill sections. Default 0. */
  moreMetrics?: number;
  /** Only `val/acc`, so that very many runs are quick to make. Default false. */
  sparse?: boolean;
}

/**
 * A project of mathematical curves, for stories and tests; nothing was trained. Losses fall exponentially towards a floor set by
 * the learning rate, with seeded noise; run 3 in 20 diverges to NaN, run 5 in 12 lacks a config key.
 */
export function syntheticProject({
  id = 'synthetic',
  runs = 61,
  points = 400,
  moreMetrics = 0,
  sparse = false,
}: SyntheticOptions = {}): ProjectData {
  return {
    id,
    name: `synthetic ${runs} curves`,
    runs: Array.from({ length: runs }, (_, i) => syntheticRun(i, points, moreMetrics, sparse)),
    parameters: [{ key: 'learning_rate', scale: 'log', low: 1e-5, high: 1e-2 }],
    warnings: [],
  };
}

const firsts = ['sandy', 'quiet', 'iron', 'rapid', 'solar', 'misty', 'mossy', 'lucid', 'amber', 'vivid', 'stellar'];
const seconds = ['brook', 'ember', 'lotus', 'fern', 'drift', 'peak', 'ridge', 'maple', 'pine', 'clay', 'fox', 'kite', 'wren'];
const states = ['finished', 'finished', 'finished', 'crashed', 'finished', 'failed', 'running'] as const;
const start = Date.UTC(2026, 3, 1);

function syntheticRun(i: number, points: number, moreMetrics: number, sparse: boolean): RunData {
  const random = seeded(i + 1);
  const learningRate = Number((10 ** (-4.5 + 2.5 * random())).toPrecision(2));
  const floor = 0.25 + 0.2 * Math.abs(Math.log10(learningRate) + 3);
  const config = new Map<string, ConfigValue>([
    ['learning_rate', learningRate],
    ['batch_size', 2 ** (4 + Math.floor(4 * random()))],
    ['optimizer', random() < 0.5 ? 'adam' : 'sgd'],
    ['seed', i],
    ['augment', random() < 0.5],
  ]);
  if (i % 12 !== 5) config.set('dropout', Math.round(random() * 5) / 10);
  const loss = (t: number): number => floor + 2.3 * Math.exp(-5 * t) + 0.06 * (random() - 0.5);
  const diverges = i % 20 === 3;
  const accuracy = curve(Math.ceil(points / 10), (t) => 1 - 0.3 * loss(t), points);
  const all: [string, MetricPoints][] = [
    ['train/loss', curve(points, (t) => (diverges && t > 0.6 ? Number.NaN : loss(t)))],
    ['train/accuracy', curve(points, (t) => 1 - 0.35 * loss(t))],
    ['train/grad_norm', curve(points, (t) => 1.5 - 0.9 * t + 0.2 * (random() - 0.5))],
    ['val/loss', curve(Math.ceil(points / 10), (t) => loss(t) + 0.08 * t, points)],
    ['val/acc', accuracy],
    ['epoch', curve(points, (t) => Math.floor(t * 10))],
  ];
  const metrics = new Map<string, MetricPoints>(sparse ? [['val/acc', accuracy]] : all);
  for (let k = 0; k < moreMetrics; k++)
    metrics.set(
      `layers/${k}.norm`,
      curve(points, (t) => Math.sin(6 * t + k) + 2),
    );
  const gpu = curve(Math.ceil(points / 5), () => 85 + 10 * random());
  const system = new Map<string, MetricPoints>(sparse ? [] : [['system/gpu.0.util', gpu]]);
  return {
    runId: `run-${String(i).padStart(6, '0')}`,
    name: `${firsts[(i * 7) % firsts.length]}-${seconds[(i * 5) % seconds.length]}-${i}`,
    state: states[i % states.length] ?? 'finished',
    createdAt: start + i * 3_600_000,
    durationS: 600 + Math.round(3000 * random()),
    tags: i % 4 === 0 ? ['baseline', 'v2'] : [],
    source: 'synthetic',
    config,
    summary: new Map([['best_epoch', Math.floor(10 * random())]]),
    metrics,
    system,
  };
}

function curve(points: number, value: (t: number) => number, span = points): MetricPoints {
  const at = (i: number): number => (points === 1 ? 0 : i / (points - 1));
  return {
    step: Float64Array.from({ length: points }, (_, i) => Math.round(at(i) * span * 100)),
    value: Float64Array.from({ length: points }, (_, i) => value(at(i))),
  };
}

/** A repeatable stream of numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
