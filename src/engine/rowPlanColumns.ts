import {
  columnId,
  filterColumns,
  groupAggregates,
  predictedColumns,
  type Column,
  type RowPlan,
  type TableCompareCountsPlan,
  type TableComparePlan,
} from '../model/index.js';

/** The columns that answering a plan about rows reads, each once, beside those that select the runs. */
export function rowPlanColumns(plan: RowPlan): Column[] {
  const columns = [...(plan.rows.filter ? filterColumns(plan.rows.filter) : []), ...askedColumns(plan)];
  return [...new Map(columns.map((column) => [columnId(column), column])).values()];
}

function askedColumns(plan: RowPlan): Column[] {
  switch (plan.kind) {
    case 'table.page':
      return [...plan.columns, ...(plan.sort ?? []).map(({ column }) => column)];
    case 'table.facets':
      return plan.columns;
    case 'table.compare':
    case 'table.compare.counts':
      return comparedColumns(plan);
    case 'table.groups':
      return [...plan.by, ...groupAggregates(plan).map(({ column }) => column)];
    case 'confusion':
      return [plan.actual, ...predictedColumns(plan.predicted), ...(plan.labels ?? []), ...(plan.weight ? [plan.weight] : [])];
    case 'curve':
      return [plan.actual, ...plan.scores.map(({ column }) => column), ...(plan.weight ? [plan.weight] : [])];
    default:
      return plan satisfies never;
  }
}

function comparedColumns(plan: TableComparePlan | TableCompareCountsPlan): Column[] {
  const { rows, other, keys, compare } = plan;
  const shown = plan.kind === 'table.compare' ? [...plan.columns, ...(plan.sort ?? []).map(({ column }) => column)] : [];
  const names = [...(Array.isArray(keys) ? keys : keys.oneOf), ...compare, ...shown];
  const read = [rows, other].flatMap(({ table }) => names.map((key): Column => ({ from: 'table', table, key })));
  return [...(other.filter ? filterColumns(other.filter) : []), ...read];
}
