export { dataTable } from './kind.js';
export { DataTable, type DataTableProps } from './DataTable.js';
export type { TableSpec } from './spec.js';
