import { RunfolioError } from '../../../model/index.js';
import { formatStep } from '../../../theme/index.js';
import type { Dataset } from '../datasets.js';
import { distinctValues } from './distinctValues.js';
import { mostMarks, mostRows } from '../plan.js';
import type { ChartJson } from '../spec.js';

type Json = Readonly<Record<string, unknown>>;

/** What a view draws marks of: rows of our data, or of what its transforms make of them. */
interface Drawn {
  dataset: Dataset | undefined;
  /** At least so many rows come out of the transforms so far; what filters leave is not known, and taken to be all. */
  rows: number;
}

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * Refuses a chart that would draw more rows one by one than the page has time for. Each view is judged by the data it draws, as its transforms and encodings put rows together: charts that
 * aggregate read all rows.
 */
export function checkMarks(chart: ChartJson, datasets: readonly Dataset[]): void {
  for (const { dataset, rows } of drawnBy(chart, { dataset: undefined, rows: 0 }, datasets)) {
    if (!dataset || rows <= mostMarks) continue;
    const read = dataset.rows.length;
    const each = `${dataset.name} has ${formatStep(read)} rows, and the chart draws each of them`;
    const some = `The chart would draw ${formatStep(rows)} marks of the ${formatStep(read)} rows of ${dataset.name}`;
    throw new RunfolioError('too-large', `${rows === read ? each : some}: it can draw at most ${formatStep(mostMarks)}.`, {
      hint: `Filter the runs, or aggregate in the chart (“aggregate” in an encoding or a transform): then it takes ${formatStep(mostRows)} rows.`,
    });
  }
}

/** What the views of a chart draw, each by itself. `above`: the data that the views around it give it. */
function drawnBy(view: Json, above: Drawn, datasets: readonly Dataset[]): Drawn[] {
  const own = transformed(view, dataOf(view, above, datasets));
  const views = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((key) => (Array.isArray(view[key]) ? (view[key] as unknown[]) : []));
  const nested = [...views, view['spec']].filter(isObject);
  const encoded = encodedRows(view, own);
  if (nested.length > 0) return nested.flatMap((one) => drawnBy(one, encoded, datasets));
  return 'mark' in view && !isSummary(view['mark']) ? [encoded] : [];
}

/** `wandb` stands for the last data that is chosen. Data that a chart brings itself is checked elsewhere. */
function dataOf({ data }: Json, above: Drawn, datasets: readonly Dataset[]): Drawn {
  if (!isObject(data)) return above;
  const { name } = data;
  const dataset =
    'values' in data ? undefined : (datasets.find((one) => one.name === name) ?? (name === 'wandb' ? datasets.at(-1) : undefined));
  return { dataset, rows: dataset?.rows.length ?? 0 };
}

function transformed({ transform }: Json, from: Drawn): Drawn {
  const steps = Array.isArray(transform) ? transform.filter(isObject) : [];
  return steps.reduce<Drawn>((made, step) => ({ ...made, rows: rowsAfter(step, made) }), from);
}

function rowsAfter(step: Json, from: Drawn): number {
  const { rows } = from;
  if ('aggregate' in step || 'pivot' in step) return groupsOf(from, [step['groupby']].flat());
  if (['density', 'regression', 'loess', 'quantile'].some((key) => key in step)) return 0;
  if (typeof step['sample'] === 'number') return Math.min(rows, step['sample']);
  return Array.isArray(step['fold']) ? rows * step['fold'].length : rows;
}

/** A view whose encoding aggregates has a row for each combination of its other fields. Binned values and units of time are taken to be few. */
function encodedRows({ encoding }: Json, from: Drawn): Drawn {
  const channels = isObject(encoding) ? Object.values(encoding).flat().filter(isObject) : [];
  if (!channels.some(({ aggregate }) => typeof aggregate === 'string')) return from;
  const plain = channels.filter(({ aggregate, bin, timeUnit }) => aggregate === undefined && !bin && timeUnit === undefined);
  return {
    ...from,
    rows: groupsOf(
      from,
      plain.map(({ field }) => field),
    ),
  };
}

/** Combinations of fields that the data has; fields that the chart makes itself add none. */
function groupsOf({ dataset, rows }: Drawn, fields: readonly unknown[]): number {
  const known = fields.filter((field) => typeof field === 'string' && dataset?.fields.includes(field.replaceAll(/\\(.)/g, '$1')));
  return dataset ? Math.min(rows, distinctValues(dataset.rows, known)) : 0;
}

/** Marks that are made of many rows. */
function isSummary(mark: unknown): boolean {
  const type = isObject(mark) ? mark['type'] : mark;
  return type === 'boxplot' || type === 'errorbar' || type === 'errorband';
}
