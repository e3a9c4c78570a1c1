import {
  aggregateId,
  allOf,
  canonicalJson,
  chosenTables,
  columnId,
  type Column,
  type Filter,
  type Frame,
  type Scalar,
  type TableGroupsPlan,
} from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { groupGridColumns, groupKeys, groupSortId, groupAggregatesOf, isOfFinite, measureName } from './groupColumns.js';
import { pagedRows } from './pagedRows.js';
import { groupsPage } from './plan.js';
import type { TableSpec, TableState } from './spec.js';
import type { GridColumn } from './tableColumns.js';
import { tableTexts } from './texts.js';
import { cellAt, emptyReason, runsIn, type GridRow, type TableView } from './view.js';

/** The groups of the pages that have arrived, as rows of the grid: with the columns, and in the order, of the plans they answer. */
export function viewGroups(answers: readonly Answer[], spec: TableSpec, state: TableState, context: PanelContext): TableView {
  const pages = answers.flatMap(({ plan, frame }) =>
    plan.kind === 'table.groups' && plan.rows.table === spec.table && sameKeys(plan, spec) ? [{ plan, frame }] : [],
  );
  const { locale } = context;
  const [first] = pages;
  const asked = new Set(first?.plan.aggregates.map(aggregateId));
  const columns = groupGridColumns(spec, context.catalog, locale).filter(
    ({ id, measure }) => !first || measure === undefined || measure === 'rows' || asked.has(id),
  );
  const tables = chosenTables(context.catalog?.tables ?? [], first?.plan.rows ?? spec);
  const total = first?.frame.total ?? 0;
  const rows = first?.frame.groups?.rows ?? 0;
  const empty = emptyReason(spec, context, answers.length > 0 && !first ? undefined : total);
  return {
    columns,
    total,
    grouped: { rows },
    of: tables.reduce((sum, table) => sum + table.rows, 0),
    runs: runsIn(tables, first?.plan.rows.runs, context),
    sort: (first?.plan.sort ?? []).map((level) => ({ id: groupSortId(level), desc: !level.ascending })),
    stale: answers.length > 0 && !isCurrent(first?.plan, groupsPage(spec, state, context, 0)),
    ...pagedRows(pages, (frame, row, position) => groupRow(frame, row, position, columns, spec, locale)),
    empty,
    summary: empty ?? summaryOf(spec.table, total, rows, columns, locale),
  };
}

function summaryOf(table: string, total: number, rows: number, columns: readonly GridColumn[], locale: Locale | undefined): string {
  const t = textsOf(tableTexts, locale);
  const labels = columns.flatMap(({ measure, label }) => (measure === undefined ? [label] : []));
  const keys = labels.length === 0 ? '' : labels.reduce((a, b) => t('and', { a, b }));
  return t('summaryGroups', { table, groups: t('groups', { count: total }), rows: t('rows', { count: rows }), keys });
}

function sameKeys({ by }: TableGroupsPlan, spec: TableSpec): boolean {
  return canonicalJson(by) === canonicalJson(groupKeys(spec));
}

function isCurrent(shown: TableGroupsPlan | undefined, wanted: TableGroupsPlan): boolean {
  const said = ({ rows, by, aggregates, sort = [] }: TableGroupsPlan): string => canonicalJson([rows, by, aggregates, sort]);
  return shown !== undefined && said(shown) === said(wanted);
}

/** A row of a `table.groups` frame. */
export function groupRow(
  frame: Frame,
  row: number,
  position: number,
  columns: readonly GridColumn[],
  spec: TableSpec,
  locale?: Locale,
): GridRow {
  const read = (id: string) => [id, cellAt(frame.columns[id], row)] as const;
  const aggregates = groupAggregatesOf(columns).map(aggregateId);
  const cells = new Map([...groupKeys(spec).map(columnId), 'rows', ...aggregates].map(read));
  const titles = new Map(columns.map((column) => [column.id, measureTitle(column, cells, locale)]));
  return { position, run: -1, runId: '', runName: '', table: -1, row: position, cells, titles };
}

/** What a figure leaves out of its rows: of which there are numbers, but no finite ones, or none at all. */
function measureTitle({ column, measure }: GridColumn, cells: GridRow['cells'], locale: Locale | undefined): string | undefined {
  if (measure === undefined || measure === 'rows' || !isOfFinite(measure)) return undefined;
  const [finite, rows] = [Number(cells.get(aggregateId({ column, measure: 'finite' }))), Number(cells.get('rows'))];
  if (finite === rows) return undefined;
  const t = textsOf(tableTexts, locale);
  return t('ofFinite', { measure: measureName(measure, locale), count: finite, rows: t('rows', { count: rows }) });
}

/** The rows of a group. */
export function groupFilter(by: readonly Column[], cells: GridRow['cells']): Filter {
  return allOf(
    by.map((column): Filter => {
      const value = cells.get(columnId(column));
      return value === undefined ? { op: 'is not set', column } : { op: '=', column, value: value as Scalar };
    }),
  );
}
