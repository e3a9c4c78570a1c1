/** Pearson's correlation of the rows in which both are finite; NaN below two rows, or where one does not vary. */
export function pearson(x: Float64Array, y: Float64Array): number {
  const rows = bothFinite(x, y);
  return correlation(
    rows.map((row) => x[row]!),
    rows.map((row) => y[row]!),
  );
}

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing the middle of theirs. Same rows, same NaN. */
export function spearman(x: Float64Array, y: Float64Array): number {
  const rows = bothFinite(x, y);
  return correlation(midRanks(rows.map((row) => x[row]!)), midRanks(rows.map((row) => y[row]!)));
}

/**
 * The correlation ratio η: the root of the share of y's variance that lies between groups (Pearson, 1905). Rows with a negative group are left out; NaN where
 * y does not vary or there is one group only.
 */
export function correlationRatio(groups: Int32Array, y: Float64Array): number {
  const sums = new Map<number, { count: number; sum: number }>();
  let [count, total] = [0, 0];
  groups.forEach((group, row) => {
    if (group < 0) return;
    const own = sums.get(group) ?? { count: 0, sum: 0 };
    sums.set(group, { count: own.count + 1, sum: own.sum + y[row]! });
    count++;
    total += y[row]!;
  });
  const mean = total / count;
  let [all, between] = [0, 0];
  groups.forEach((group, row) => (all += group < 0 ? 0 : (y[row]! - mean) ** 2));
  for (const own of sums.values()) between += own.count * (own.sum / own.count - mean) ** 2;
  return sums.size > 1 && all > 0 ? Math.sqrt(Math.min(1, between / all)) : Number.NaN;
}

function bothFinite(x: Float64Array, y: Float64Array): number[] {
  return Array.from(x.keys()).filter((row) => Number.isFinite(x[row]) && Number.isFinite(y[row]));
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [meanOf(x), meanOf(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Number.NaN;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function midRanks(values: readonly number[]): number[] {
  const order = Array.from(values.keys()).toSorted((a, b) => values[a]! - values[b]!);
  const ranks: number[] = Array.from(values, () => 0);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to - 1) / 2;
  }
  return ranks;
}
