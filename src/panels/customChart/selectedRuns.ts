import type { RunId } from '../../model/index.js';
import type { ChartRow } from './datasets.js';

/**
 * The runs that the value of a selection parameter names. A point selection has lists of values by field, an interval selection ends of ranges or lists of categories; rows of the data are
 * looked up by these fields. Undefined where a field is none of the data, as one that the chart makes.
 */
export function selectedRuns(value: unknown, rows: readonly ChartRow[]): RunId[] | undefined {
  if (typeof value !== 'object' || value === null) return [];
  const chosen = Object.entries(value).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && !entry[0].startsWith('_') && entry[0] !== 'vlPoint',
  );
  if (chosen.length === 0) return [];
  const tests = chosen.map(([field, values]) => [plainName(field), tester(values)] as const);
  if (rows[0] && tests.some(([field]) => !Object.hasOwn(rows[0] ?? {}, field))) return undefined;
  const found = new Set<RunId>();
  for (const row of rows) if (tests.every(([field, test]) => test(row[field]))) found.add(String(row['run_id']));
  return [...found];
}

function tester(values: readonly unknown[]): (value: unknown) => boolean {
  const [first, last] = values;
  if (values.length === 2 && typeof first === 'number' && typeof last === 'number' && first !== last) {
    const [low, high] = [Math.min(first, last), Math.max(first, last)];
    return (value) => typeof value === 'number' && value >= low && value <= high;
  }
  const among = new Set(values);
  return (value) => among.has(value);
}

function plainName(field: string): string {
  return field.replaceAll(/\\(.)/g, '$1');
}
