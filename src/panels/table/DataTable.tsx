import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { dataTable } from './kind.js';
import type { TableSpec } from './spec.js';

export interface DataTableProps extends StandaloneProps, TableSpec {}

/** The rows of a logged table, as a card of its own. */
export function DataTable({ project, runs, title, height = 420, ...spec }: DataTableProps) {
  return <StandalonePanel project={project} runs={runs} title={title} height={height} kind={dataTable} version={1} spec={spec} />;
}
