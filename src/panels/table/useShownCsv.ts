import type { PanelContext } from '../panelKind.js';
import { groupGridColumns, showsGroups } from './groupColumns.js';
import { groupRow } from './groupView.js';
import { shownPage } from './plan.js';
import type { TableSpec, TableState } from './spec.js';
import { gridColumns } from './tableColumns.js';
import { useCsv } from './useCsv.js';
import { rowOf } from './view.js';

/** The file of what the grid shows: all rows that match, or all groups of them. Files are the same in every language. */
export function useShownCsv(spec: TableSpec, state: TableState, context: PanelContext) {
  const grouped = showsGroups(spec, state);
  const columns = (grouped ? groupGridColumns : gridColumns)(spec, context.catalog);
  return useCsv({
    name: spec.table,
    columns,
    planAt: (offset, limit) => shownPage(spec, state, context, offset, limit),
    read: (frame, row, position) => (grouped ? groupRow(frame, row, position, columns, spec) : rowOf(frame, row, position, columns)),
  });
}
