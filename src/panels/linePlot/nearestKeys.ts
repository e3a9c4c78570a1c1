/** Keys that someone may have meant: those with the same last part or few different letters, the likeliest first. */
export function nearestKeys(wanted: string, keys: readonly string[], limit: number): string[] {
  const scored = keys.filter((key) => key !== wanted).map((key) => ({ key, distance: distance(wanted, key) }));
  const likely = scored.filter(({ distance: d }) => d <= 0.6).toSorted((a, b) => a.distance - b.distance);
  return likely.slice(0, limit).map(({ key }) => key);
}

/** 0 for equal keys to 1 for wholly different ones, case ignored; halved where the part after the last slash is the same. */
function distance(a: string, b: string): number {
  const [low, other] = [a.toLowerCase(), b.toLowerCase()];
  const share = editDistance(low, other) / Math.max(low.length, other.length, 1);
  return lastPart(low) === lastPart(other) ? share / 2 : share;
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** Levenshtein's distance, by rows (Wagner and Fischer, J. ACM 21(1), 1974). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
