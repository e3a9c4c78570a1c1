import type { Column } from './column.js';
import type { StoredColumn } from './storedColumn.js';

/** The run table in memory, as far as it was loaded: what filters, searches and sorts are evaluated on. */
export interface ColumnSource {
  /** Number of runs. */
  readonly rows: number;
  /** The column's values, one entry per type that occurs (a key of mixed types has several); empty when nothing is known under that name. */
  column(column: Column): readonly StoredColumn[];
}
