import type { ChartRow } from '../datasets.js';

/** How many combinations of values fields have, which are called as in a chart; 1 without fields. */
export function distinctValues(rows: readonly ChartRow[], fields: readonly unknown[]): number {
  const names = fields.filter((field) => typeof field === 'string').map((field) => field.replaceAll(/\\(.)/g, '$1'));
  if (names.length === 0) return 1;
  return new Set(rows.map((row) => names.map((name) => String(row[name])).join('\u0000'))).size;
}
