import type { Column, StoredColumn } from '../../model/index.js';
import type { Sql } from './sql.js';

/** An expression that gives a value of one type, NULL where there is none. `numbers` are lists of numbers, which are neither compared nor sorted. */
export interface TypedValue {
  type: StoredColumn['type'] | 'numbers';
  value: Sql;
}

/** What filters and sorts are compiled against: runs, or rows of logged tables. */
export interface ColumnValues {
  /** The column's values, one per type that occurs; empty where the export has no such column. */
  values(column: Column): TypedValue[];
}
