import type { ImportanceMethod } from './methods.js';

/** What the reader of the panel chose; gone with the panel. */
export interface ImportanceState {
  /** The column that rows are sorted by, the largest first or the smallest; by name from a to z or back. Undefined: by the first method. */
  sort?: { by: ImportanceMethod | 'name'; descending: boolean } | undefined;
  /** `columnId` of the parameter whose curve is shown in place of the rows. */
  open?: string | undefined;
}
