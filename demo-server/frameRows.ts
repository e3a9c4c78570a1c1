import { isValueColumn, valueAt, type CellColumn, type Frame, type FrameColumn, type ImportanceCurve } from '../src/model/index.js';

/** One row of an answer, by column; a missing value is left out, a number that is not finite stays one. */
export type FrameRow = Record<string, unknown>;

/**
 * The rows of an answer. Lines give one row per point: `run` (index of the run in the project), `run_id`, `metric`, `x` and `y`; a NaN in `y` is a gap
 * in the line. Lines of groups have `group` too, what its runs have in the columns they are grouped by, and `n`, `low` and `high`. Everything else gives its columns as they are called in the frame.
 */
export function* frameRows(frame: Frame): Generator<FrameRow> {
  if (frame.series) yield* pointRows(frame);
  else for (let row = 0; row < frame.rows; row++) yield rowAt(frame, row, {});
}

function* pointRows(frame: Frame): Generator<FrameRow> {
  for (const { run, runId, metric, start, end, group } of frame.series?.lines ?? []) {
    const of = { run, run_id: runId, metric, ...(group && { group: group.values.map((value) => value ?? null) }) };
    for (let row = start; row < end; row++) yield rowAt(frame, row, { ...of });
  }
}

function rowAt({ columns }: Frame, row: number, first: FrameRow): FrameRow {
  const filled: FrameRow = first;
  for (const [name, column] of Object.entries(columns)) {
    const value = cellAt(column, row);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

function cellAt(column: FrameColumn, row: number): CellColumn[number] {
  if (isValueColumn(column)) return valueAt(column, row);
  return 'codes' in column ? column.dictionary[column.codes[row] ?? -1] : column[row];
}

/** What a reader must know about an answer besides its rows: how many there are, what was done to them, what was left out of the lines and why. */
export function frameFacts({ rows, total, fidelity, notes, series, importance, groups, comparison }: Frame): Record<string, unknown> {
  const marked = series ? series.marks.count.reduce((sum, count) => sum + count, 0) : undefined;
  return {
    rows,
    total,
    runs: series?.runs,
    lines: series?.lines.length,
    pointsNotDrawn: marked,
    fidelity,
    notes,
    groups,
    importance: importance && { ...importance, curves: importance.curves.map(plainCurve) },
    comparison,
  };
}

function plainCurve({ numbers, labels, runs, mean, low, high, omitted }: ImportanceCurve): Record<string, unknown> {
  return { numbers: [...numbers], labels, runs: [...runs], mean: [...mean], low: [...low], high: [...high], omitted };
}
