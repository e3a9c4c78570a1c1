import type { ConfigValue, ProjectData, RunData } from '../../src/model/index.js';

export interface SeedOptions {
  /** Default 6. */
  settings?: number;
  /** Runs per setting. Default 8. */
  seeds?: number;
}

/**
 * A project of equal settings run with several seeds, for stories and tests; nothing was trained. `score` and `cost` come from fixed formulas with seeded noise;
 * run 7 in 23 has no score, run 11 in 29 has NaN. Its metric `val/score` ends at the score.
 */
export function seedProject({ settings = 6, seeds = 8 }: SeedOptions = {}): ProjectData {
  const runs = Array.from({ length: settings * seeds }, (_, i) => seedRun(i, Math.floor(i / seeds), i % seeds));
  return { id: 'seeds', name: `${settings} settings, ${seeds} seeds`, runs, parameters: [], warnings: [] };
}

const optimizers = ['adam', 'sgd', 'lion'] as const;

function seedRun(i: number, setting: number, seed: number): RunData {
  const lr = 10 ** -(1 + (setting % 4));
  const noise = noiseOf(i + 1);
  const score = 0.9 - 0.04 * Math.abs(Math.log10(lr) + 2) - 0.02 * (setting % 3) + (0.01 + 0.006 * (setting % 3)) * noise;
  const config = new Map<string, ConfigValue>([
    ['optimizer', optimizers[setting % 3] ?? 'adam'],
    ['lr', lr],
    ['seed', seed],
  ]);
  const summary = new Map<string, ConfigValue>([['cost', 3 ** (setting % 5) * Math.exp(0.3 * noise)]]);
  if (i % 23 !== 7) summary.set('score', i % 29 === 11 ? NaN : score);
  return {
    runId: `run-${String(i).padStart(6, '0')}`,
    name: `${optimizers[setting % 3]}-${setting}-${seed}`,
    state: i % 17 === 5 ? 'crashed' : 'finished',
    createdAt: Date.UTC(2026, 3, 1) + i * 600_000,
    tags: [],
    source: 'synthetic',
    config,
    summary,
    metrics: new Map([['val/score', { step: Float64Array.of(0, 1), value: Float64Array.of(score / 2, score) }]]),
    system: new Map(),
  };
}

/** The sum of twelve uniform numbers less 6: nearly normal, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
function noiseOf(seed: number): number {
  let state = Math.imul(seed, 2_654_435_761);
  let sum = -6;
  for (let i = 0; i < 12; i++) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    sum += ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  return sum;
}
