import { columnId, isValueColumn, valueAt, type Column, type Frame, type RunId, type Scalar } from '../../model/index.js';

/** The column of run ids. */
export const idColumn: Column = { from: 'run', key: 'run_id' };
/** The column of run names. */
export const nameColumn: Column = { from: 'run', key: 'name' };

/** The answer before there is one. */
export const noFrame: Frame = { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} };

/** A run's value in a row of a `runs.columns` frame; undefined where it is missing. */
export function fieldAt({ columns }: Frame, column: Column, row: number): Scalar | undefined {
  const values = columns[columnId(column)];
  return isValueColumn(values) ? valueAt(values, row) : undefined;
}

/** Id of the run in a row of a frame that has `idColumn`. */
export function runIdAt(frame: Frame, row: number): RunId {
  return String(fieldAt(frame, idColumn, row) ?? '');
}

/** Name of the run in a row of a frame that has `nameColumn` and `idColumn`; the id of one without a name. */
export function runNameAt(frame: Frame, row: number): string {
  return String(fieldAt(frame, nameColumn, row) ?? '') || runIdAt(frame, row);
}

/** The row of a run; -1 where it is not in the frame. */
export function rowOfRun(frame: Frame, run: RunId | undefined): number {
  if (run === undefined) return -1;
  const values = frame.columns[columnId(idColumn)];
  if (!isValueColumn(values)) return -1;
  const code = values.dictionary.indexOf(run);
  return code < 0 ? -1 : values.codes.indexOf(code);
}
