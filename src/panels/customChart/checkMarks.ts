import { RunfolioError } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { Dataset } from './datasets.js';
import { mostMarks, mostRows } from './plan.js';
import type { ChartJson } from './spec.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Refuses a chart that would draw more rows one by one than the page has time for. `datasets`: those it reads. Charts that aggregate take all of them. */
export function checkMarks(chart: ChartJson, datasets: readonly Dataset[]): void {
  const [large] = datasets.filter(({ rows }) => rows.length > mostMarks);
  if (!large || !drawsRows(chart, false)) return;
  throw new RunfolioError(
    'too-large',
    `${large.name} has ${formatStep(large.rows.length)} rows, and the chart draws each of them: it can draw at most ${formatStep(mostMarks)}.`,
    {
      hint: `Filter the runs, or aggregate in the chart (“aggregate” in an encoding or a transform): then it takes ${formatStep(mostRows)} rows.`,
    },
  );
}

/** Whether any view has marks of single rows. `aggregated`: views above make fewer rows of them. */
function drawsRows(view: Json, aggregated: boolean): boolean {
  const inner = aggregated || aggregates(view);
  const views = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((key) => (Array.isArray(view[key]) ? (view[key] as unknown[]) : []));
  const nested = [...views, view['spec']].filter(isObject);
  if (nested.length > 0) return nested.some((one) => drawsRows(one, inner));
  return 'mark' in view && !inner && !isSummary(view['mark']);
}

function aggregates({ transform, encoding }: Json): boolean {
  const steps = Array.isArray(transform) ? transform.filter(isObject) : [];
  const channels = isObject(encoding) ? Object.values(encoding).flat().filter(isObject) : [];
  const summarises = (step: Json): boolean =>
    ['aggregate', 'density', 'regression', 'loess', 'quantile', 'sample'].some((key) => key in step);
  return steps.some(summarises) || channels.some(({ aggregate }) => typeof aggregate === 'string');
}

/** Marks that are made of many rows. */
function isSummary(mark: unknown): boolean {
  const type = isObject(mark) ? mark['type'] : mark;
  return type === 'boxplot' || type === 'errorbar' || type === 'errorband';
}
