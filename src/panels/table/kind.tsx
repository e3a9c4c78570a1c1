import { columnId } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelTable } from '../panelKind.js';
import { cellText } from './cellText.js';
import { planTable } from './plan.js';
import { initialTableState, tableSpecSchema, type TableSpec, type TableState } from './spec.js';
import { isNumeric } from './tableColumns.js';
import { TableDrawing } from './TableDrawing.js';
import { TableSettings } from './TableSettings.js';
import { counted, viewTable, type TableView } from './view.js';

/** The rows of logged tables: predictions, examples, whatever runs logged as a table. */
export const dataTable = definePanel<TableSpec, TableState, TableView>({
  kind: 'table',
  version: 1,
  title: 'Table',
  about: 'The rows of a logged table, such as predictions: sorted, filtered, searched, as a file.',
  defaults: ({ tables }) => ({ table: tables.at(-1)?.key ?? '' }),
  schema: tableSpecSchema,
  initialState: initialTableState,
  migrations: [],
  plan: planTable,
  view: viewTable,
  heading: ({ table, step = 'last' }, view) => ({
    title: table === '' ? 'Table' : table,
    treatment: step === 'last' ? undefined : step === 'all' ? 'all steps' : `step ${formatStep(step)}`,
    fidelity:
      view &&
      `${view.total === view.of ? counted(view.total, 'row') : `${formatStep(view.total)} of ${counted(view.of, 'row')}`} · ${counted(view.runs, 'run')}`,
  }),
  summary: ({ summary }) => summary,
  table: twin,
  Component: TableDrawing,
  Settings: TableSettings,
});

/** The rows that have arrived, which are those around the ones on screen. */
function twin({ columns, total, at }: TableView): PanelTable {
  const loaded = Array.from({ length: Math.min(total, 200_000) }, (_, position) => position).filter(
    (position) => at(position) !== undefined,
  );
  return {
    rows: loaded.length,
    columns: columns.map((column) => ({
      label: column.label,
      numeric: isNumeric(column),
      text: (row) => cellText(at(loaded[row] ?? -1)?.cells.get(columnId(column.column)), column),
    })),
  };
}
