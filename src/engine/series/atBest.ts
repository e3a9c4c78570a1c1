import type { NumberColumn } from '../../model/index.js';
import { upperBound } from '../../numeric/index.js';
import type { RunPoints } from './runPoints.js';

/** Of each run's points over steps the last one up to its step in `steps` (row i is run i); missing for runs without points up to there. `runs`: runs in all. */
export function valuesAtSteps(points: readonly RunPoints[], steps: Float64Array, runs: number): NumberColumn {
  const values = new Float64Array(runs);
  const valid = new Uint8Array(runs);
  for (const { run, x, y, start, end } of points) {
    const row = upperBound(x, steps[run]!, start, end) - 1;
    if (row < start) continue;
    values[run] = y[row]!;
    valid[run] = 1;
  }
  return { type: 'number', values, valid };
}
