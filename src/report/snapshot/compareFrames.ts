import type { Frame, FrameColumn } from '../../model/index.js';

/** How far two answers to one plan differ. */
export interface FrameDifference {
  /** Of lines, where the answers have some; else of rows. */
  before: number;
  after: number;
  /** Largest difference of two numbers in the same place, as a part of the larger of them; 0 where none differ. Only of what both have. */
  largest: number;
  /** Numbers and texts in the same place that differ, of how many that were compared. */
  differing: number;
  compared: number;
}

/** Compares what two answers show: lines by their run and metric, everything else row by row. */
export function compareFrames(before: Frame, after: Frame): FrameDifference {
  const counts = new Counts();
  if (before.series && after.series) {
    // One that was rounded and one that was not are the same as far as rounding goes.
    counts.tolerance = isRounded(before) === isRounded(after) ? 0 : roundedBy;
    compareLines(before, after, counts);
    return { before: before.series.lines.length, after: after.series.lines.length, ...counts.found };
  }
  for (const [name, column] of Object.entries(before.columns)) {
    const other = after.columns[name];
    if (other) compareColumns(column, other, Math.min(before.rows, after.rows), counts);
  }
  return { before: before.total ?? before.rows, after: after.total ?? after.rows, ...counts.found };
}

/** Averages are rounded by less than this part of themselves: see `roundedAverages`. */
const roundedBy = 2 ** -16;

function isRounded({ fidelity }: Frame): boolean {
  return fidelity.kind === 'm4' && fidelity.rounded === true;
}

class Counts {
  largest = 0;
  differing = 0;
  compared = 0;
  /** Part of a number by which another may differ from it and be the same. */
  tolerance = 0;

  get found(): Pick<FrameDifference, 'largest' | 'differing' | 'compared'> {
    const { largest, differing, compared } = this;
    return { largest, differing, compared };
  }
}

/** Whether two answers show the same. */
export function isSame({ before, after, differing }: FrameDifference): boolean {
  return before === after && differing === 0;
}

function compareLines(before: Frame, after: Frame, counts: Counts): void {
  const lines = new Map(after.series?.lines.map((line) => [`${line.runId} ${line.metric}`, line]));
  for (const line of before.series?.lines ?? []) {
    const other = lines.get(`${line.runId} ${line.metric}`);
    if (!other) continue;
    if (other.points !== line.points) counts.differing++;
    const length = Math.min(line.end - line.start, other.end - other.start);
    for (const name of ['x', 'y']) {
      for (let i = 0; i < length; i++)
        compareCells(cell(before.columns[name], line.start + i), cell(after.columns[name], other.start + i), counts);
    }
  }
}

function compareColumns(before: FrameColumn, after: FrameColumn, rows: number, counts: Counts): void {
  for (let row = 0; row < rows; row++) compareCells(cell(before, row), cell(after, row), counts);
}

function compareCells(a: unknown, b: unknown, counts: Counts): void {
  counts.compared++;
  if (Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))) return;
  const difference = typeof a === 'number' && typeof b === 'number' ? relative(a, b) : 1;
  if (difference <= counts.tolerance) return;
  counts.differing++;
  counts.largest = Math.max(counts.largest, difference);
}

/** As a part of the larger; 1 where one of them is no finite number. */
function relative(a: number, b: number): number {
  if (a === b) return 0;
  const difference = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
  return Number.isFinite(difference) ? difference : 1;
}

function cell(column: FrameColumn | undefined, row: number): unknown {
  if (column === undefined) return undefined;
  if ('kinds' in column) {
    const code = column.codes[row] ?? -1;
    return code >= 0 ? column.dictionary[code] : column.kinds[row] === 0 ? undefined : column.numbers[row];
  }
  return 'codes' in column ? column.dictionary[column.codes[row] ?? -1] : column[row];
}
