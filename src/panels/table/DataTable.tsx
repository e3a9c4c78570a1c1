import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { dataTable } from './kind.js';
import type { TableSpec } from './spec.js';

export type DataTableProps = PanelComponentProps<TableSpec, TableSpec>;

/** The rows of a logged table, as a card of its own. */
export const DataTable = /* @__PURE__ */ panelComponent<TableSpec, TableSpec>({
  kind: dataTable,
  name: 'DataTable',
  height: 420,
  specOf: (spec) => spec,
});
