import { RunfolioError } from '../../../model/index.js';
import { formatStep } from '../../../theme/index.js';
import type { ChartRow, Dataset } from '../datasets.js';
import { distinctValues } from './distinctValues.js';
import type { ChartJson } from '../spec.js';

type Json = Readonly<Record<string, unknown>>;

/** Rows up to which a transform is computed whose time grows with their square. */
const mostSquared = 5000;
/** Columns that a pivot makes, and rows that imputing and folding do. */
const [mostColumns, mostMade] = [1000, 1_000_000];
/** Views that a chart repeats into. */
const mostViews = 400;

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Refuses transforms that would take too long over this data, which nothing could end once they began. Names their places. */
export function checkCost(chart: ChartJson, datasets: readonly Dataset[]): void {
  const rows = datasets.flatMap((dataset) => dataset.rows);
  const visit = (json: unknown, path: string, views: number): void => {
    if (Array.isArray(json)) return json.forEach((one, i) => visit(one, `${path}[${i}]`, views));
    if (!isObject(json)) return undefined;
    const all = views * repeats(json['repeat']);
    if (all > mostViews) throw tooMuch('It repeats into too many views', path || 'repeat', all, mostViews);
    checkTransform(json, path, rows);
    for (const [key, value] of Object.entries(json)) {
      if (key !== 'values' && key !== 'datasets') visit(value, path ? `${path}.${key}` : key, all);
    }
    return undefined;
  };
  visit(chart, '', 1);
}

function repeats(repeat: unknown): number {
  if (Array.isArray(repeat)) return Math.max(1, repeat.length);
  if (!isObject(repeat)) return 1;
  return Object.values(repeat).reduce<number>((product, one) => product * (Array.isArray(one) ? Math.max(1, one.length) : 1), 1);
}

function checkTransform(json: Json, path: string, rows: readonly ChartRow[]): void {
  const squared = 'loess' in json ? 'A loess curve' : sortsWindows(json) ? 'A window of medians' : undefined;
  if (squared && rows.length > mostSquared) throw tooMuch(`${squared} takes too long over so many rows`, path, rows.length, mostSquared);
  if ('pivot' in json) {
    const columns = distinctValues(rows, [json['pivot']]);
    if (columns > mostColumns) throw tooMuch('A pivot makes too many columns', path, columns, mostColumns);
  }
  if (Array.isArray(json['fold'])) {
    const made = json['fold'].length * rows.length;
    if (made > mostMade) throw tooMuch('A fold makes too many rows', path, made, mostMade);
  }
  if ('impute' in json && typeof json['key'] === 'string') checkImpute(path, rows, json['key'], [json['groupby']].flat());
  if (isObject(json['encoding'])) checkEncoding(json['encoding'], path ? `${path}.encoding` : 'encoding', rows);
}

function sortsWindows({ window }: Json): boolean {
  const slow = new Set(['median', 'q1', 'q3', 'ci0', 'ci1', 'values']);
  return Array.isArray(window) && window.some((one) => isObject(one) && slow.has(String(one['op'])));
}

/** Of an axis whose missing values are imputed the other one is the key, and all that tells marks apart are groups. */
function checkEncoding(encoding: Json, path: string, rows: readonly ChartRow[]): void {
  for (const [axis, key] of [
    ['x', 'y'],
    ['y', 'x'],
  ] as const) {
    const channel = encoding[axis];
    if (!isObject(channel) || !('impute' in channel)) continue;
    const others = Object.entries(encoding).filter(([name]) => name !== 'x' && name !== 'y');
    const groups = others.map(([, one]) => (isObject(one) ? one['field'] : undefined));
    const keyed = encoding[key];
    checkImpute(`${path}.${axis}`, rows, isObject(keyed) ? keyed['field'] : undefined, groups);
  }
}

/** Imputing makes a row per key and group at most. */
function checkImpute(path: string, rows: readonly ChartRow[], key: unknown, groups: readonly unknown[]): void {
  const made = distinctValues(rows, [key]) * distinctValues(rows, groups);
  if (made > mostMade) throw tooMuch('Imputing makes too many rows', path, made, mostMade);
}

function tooMuch(reason: string, path: string, found: number, most: number): RunfolioError {
  return new RunfolioError('too-large', `${reason} (${path}): ${formatStep(found)}, at most ${formatStep(most)}.`, {
    hint: 'Filter the runs, or aggregate before.',
  });
}
