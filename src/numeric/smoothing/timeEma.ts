/** What W&B multiplies distances by; its own value is not published, 1,000 is that of ports of it. */
export const viewportScale = 1000;

/** Greatest weight by point, before distance counts. */
const mostWeight = 0.999;

/**
 * The time-weighted exponential moving average of W&B ("Smoothing", line plots): with w = min(√weight, 0.999) and Δ the distance in x from the point before, as a share of the x range of this line, times `viewportScale`,
 * S = wᐞ · S + y, D = wᐞ · D + 1, and the average is S / D (wᐞ is w to the power of Δ). All values are finite. The range is that of the line, not of the chart as in W&B, so that what else is drawn does not change it.
 */
export function timeEma(x: Float64Array, y: Float64Array, weight: number): Float64Array<ArrayBuffer> {
  const out = Float64Array.from(y);
  if (weight === 0) return out;
  const base = Math.min(Math.sqrt(weight), mostWeight);
  const range = (x.at(-1) ?? 0) - (x[0] ?? 0);
  let [sum, mass] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    const share = i === 0 || range === 0 ? 0 : (x[i]! - x[i - 1]!) / range;
    const kept = base ** (share * viewportScale);
    sum = kept * sum + y[i]!;
    mass = kept * mass + 1;
    out[i] = sum / mass;
  }
  return out;
}
