/** Where two values differ, a path each: numbers by more than 1e-9 of the larger (NaN is NaN), everything else at all. Missing fields equal undefined ones. */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number')
    return isClose(actual, expected) ? [] : [`${path}: ${actual}, not ${expected}`];
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null)
    return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`];
  const [type, other] = [actual, expected].map((value) => Object.prototype.toString.call(value));
  if (type !== other) return [`${path}: ${type}, not ${other}`];
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => differences(Reflect.get(actual, key), Reflect.get(expected, key), `${path}/${key}`));
}

function isClose(a: number, b: number): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
