import { columnId, type Catalog, type Column, type Plan } from '../../model/index.js';
import { idColumn, nameColumn } from '../groups/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { CustomChartSpec } from './spec.js';

/** Rows of a set that a chart takes: each is an object to Vega. More are refused with their number. */
export const mostRows = 100_000;

/** Rows that a chart takes whose rows are marks of their own: of more the page would stand still for over two seconds. */
export const mostMarks = 20_000;

const stateColumn: Column = { from: 'run', key: 'state' };

/** What the data of a chart is made of: always the runs, and what of history and tables is chosen. Without a chart nothing is asked. */
export function planCustomChart(spec: CustomChartSpec, _state: unknown, context: PanelContext): Plan[] {
  if (!spec.chart) return [];
  const runs = drawnRuns(context);
  const unique = new Map([idColumn, nameColumn, stateColumn, ...spec.columns].map((column) => [columnId(column), column]));
  const plans: Plan[] = [{ kind: 'runs.columns', runs, columns: [...unique.values()] }];
  if (spec.metrics.length > 0) {
    // A line of at most four points per pixel is kept whole: of longer ones there are too many points anyway.
    plans.push({ kind: 'series', runs: [runs], y: spec.metrics, x: 'step', pipeline: [], viewport: { pixels: mostRows / 4 } });
  }
  const columns = tableColumns(spec.table, context.catalog);
  if (spec.table !== undefined && columns.length > 0) {
    plans.push({ kind: 'table.page', rows: { runs, table: spec.table }, columns, offset: 0, limit: mostRows });
  }
  const selected = selectedPlan(context);
  return selected ? [...plans, selected] : plans;
}

/** Columns of all tables of a key, each name once. */
export function tableColumns(table: string | undefined, catalog: Catalog | undefined): Column[] {
  if (table === undefined) return [];
  const tables = (catalog?.tables ?? []).filter(({ key }) => key === table);
  const names = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)));
  return [...names].map((key): Column => ({ from: 'table', table, key }));
}
