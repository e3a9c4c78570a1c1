/** The weighted line through a window of points at its center, the length of the weights that make it of the ys, and the weight of a point at the center. */
export function localLine(
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
  center: number,
): { y: number; norm: number; own: number } {
  const radius = Math.max(center - x[from]!, x[to - 1]! - center);
  const weightAt = (i: number): number => tricube(Math.abs(x[i]! - center), radius);
  let [w, wx, wxx] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const weight = weightAt(i);
    const d = x[i]! - center;
    w += weight;
    wx += weight * d;
    wxx += weight * d * d;
  }
  const mean = wx / w;
  const spread = wxx / w - mean * mean;
  const level = !(Math.sqrt(Math.max(0, spread)) > 0.001 * (x.at(-1)! - x[0]!));
  let [value, squared] = [0, 0];
  for (let i = from; i < to; i++) {
    const share = weightAt(i) / w;
    const pull = level ? share : share * (1 - (mean * (x[i]! - center - mean)) / spread);
    value += pull * y[i]!;
    squared += pull * pull;
  }
  return { y: value, norm: Math.sqrt(squared), own: (level ? 1 : 1 + (mean * mean) / spread) / w };
}

/** Cleveland's weights: 1 within a thousandth of the radius, 0 beyond 0.999 of it. */
function tricube(distance: number, radius: number): number {
  if (distance <= 0.001 * radius) return 1;
  if (distance > 0.999 * radius) return 0;
  return (1 - (distance / radius) ** 3) ** 3;
}
