import { RunfolioError, type MetricPoints } from '../model/index.js';

function isAscending(steps: Float64Array): boolean {
  for (let i = 1; i < steps.length; i++) if (steps[i]! < steps[i - 1]!) return false;
  return true;
}

function pick(values: Float64Array, order: Uint32Array): Float64Array {
  const out = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!;
  return out;
}

/** The points by step, those of equal steps in log order. Gives the same arrays back where they are sorted already, as logs mostly are. */
export function sortPoints(points: MetricPoints): MetricPoints {
  const { step, value, time, runtime } = points;
  if (isAscending(step)) return points;
  const order = Uint32Array.from(step, (_, i) => i).toSorted((a, b) => step[a]! - step[b]! || a - b);
  const sorted: MetricPoints = { step: pick(step, order), value: pick(value, order) };
  if (time) sorted.time = pick(time, order);
  if (runtime) sorted.runtime = pick(runtime, order);
  return sorted;
}

/** Throws `bad-input` unless the arrays are of one length and every step is finite; `where` names run and metric. */
export function checkPoints(points: MetricPoints, where: string): void {
  const { step, value, time, runtime } = points;
  for (const [name, array] of Object.entries({ value, time, runtime })) {
    if (array && array.length !== step.length) {
      throw new RunfolioError('bad-input', `${where} has ${step.length} steps but ${array.length} entries in ${name}.`);
    }
  }
  const bad = step.findIndex((s) => !Number.isFinite(s));
  if (bad >= 0) throw new RunfolioError('bad-input', `${where} has the step ${step[bad]} at point ${bad}; steps must be finite numbers.`);
}
