/** Bytes of a file that is sent around by mail without a thought. */
const large = 1_500_000;

/** What is said of a built report: its size, and where that is large, what makes it smaller. `points` per line were kept at most; with data, these are most of it. */
export function reportSize(bytes: number, points: number | 'all', hasData: boolean): string[] {
  const size = `${(bytes / 1e6).toFixed(2)} MB`;
  if (hasData || bytes <= large) return [size];
  const fewer = points === 'all' ? 2000 : Math.max(4, Math.round(points / 2));
  return [size, `Points of lines are most of what can be saved: --points ${fewer} keeps ${fewer} per line in place of ${points}.`];
}
