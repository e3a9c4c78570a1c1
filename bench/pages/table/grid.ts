import { tableColumns, tableValues } from '../../data/tableValues.js';

/** What is asked of a grid. Every request differs from the ones before: no answer is in a cache. */
export type GridRequest = { sort: string; ascending: boolean } | { below: number; column: string };

/** A grid of runs on the page. */
export interface Grid {
  /** Resolves once the rows asked for are on screen. */
  ask: (request: GridRequest) => Promise<void>;
  /** Name of the run in the first row, as the page shows it. */
  first: () => string | undefined;
}

/** CSS pixels of every grid. */
export const gridSize = { width: 1100, height: 600 };

/** A run as an object with a property per column, as peers take it. */
export type RunObject = Record<string, string | number | boolean>;

/** All runs as objects. */
export function runObjects(runs: number): RunObject[] {
  return Array.from({ length: runs }, (_, run) => {
    const values = tableValues(run);
    const row: RunObject = { name: `run-${String(run).padStart(4, '0')}` };
    tableColumns.forEach((column, i) => (row[column] = values[i]!));
    return row;
  });
}
