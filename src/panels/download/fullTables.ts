import { canonicalJson, type Catalog, type Plan } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import type { Answer } from '../panelKind.js';
import { answerTable } from './answerTable.js';
import type { DataTable } from './dataTable.js';
import { pointsTable } from './pointsTable.js';

/**
 * All data that a panel was drawn from, whatever its size, zoom and page: a table per question it asked. Nothing is left out: of lines every point is there, raw and smoothed, of lists
 * every page.
 */
export function fullTables(answers: readonly Answer[], catalog: Catalog | undefined, locale?: Locale): DataTable[] {
  const points = pointsTable(answers, locale);
  const others = answers.filter(({ plan }) => plan.kind !== 'series' && !isSelection(plan));
  const distinct = new Map(others.map((answer) => [canonicalJson(wholePlan(answer.plan)), answer]));
  const tables = [...distinct.values()].map((answer, i) =>
    answerTable({ ...answer, plan: wholePlan(answer.plan) }, catalog, { number: i, locale }),
  );
  return points ? [points, ...tables] : tables;
}

/** Which runs are selected is no data of its own. */
function isSelection(plan: Plan): boolean {
  return plan.kind === 'runs.columns' && plan.columns.length === 0;
}

/** The plan without what only its drawing needs: page, zoom and pixels. */
function wholePlan(plan: Plan): Plan {
  switch (plan.kind) {
    case 'curve':
      return { ...plan, pixels: 100_000 };
    case 'histogram.series': {
      const { runs, key } = plan;
      return { kind: 'histogram.series', runs, key, bins: 'own' };
    }
    case 'table.page':
    case 'table.groups':
    case 'table.compare':
    case 'media.page':
    case 'log.page':
    case 'runs.page':
      return { ...plan, offset: 0, limit: pageRows };
    default:
      return plan;
  }
}

/** Rows per request. */
export const pageRows = 10_000;
