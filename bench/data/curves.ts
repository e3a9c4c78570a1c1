import { seeded } from './random.js';

/** The curves of a bench: runs of equally many points each. */
export interface CurveSize {
  runs: number;
  points: number;
}

/** Values of one run: a loss that falls, with noise at every point, as single-precision numbers, which is what training writes. */
export function curveValues(run: number, points: number): Float32Array {
  const random = seeded(run + 1);
  const floor = 0.2 + random();
  const fall = 2 + 6 * random();
  const noise = 0.05 + 0.2 * random();
  return Float32Array.from({ length: points }, (_, i) => floor + 2 * Math.exp((-fall * i) / points) + noise * (random() + random() - 1));
}

/** Names such as `run-0007`. */
export function runName(run: number): string {
  return `run-${String(run).padStart(4, '0')}`;
}
