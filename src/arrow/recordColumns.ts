import { float64Data, int32Data, numberData } from './arrowData.js';
import { encodeStored } from './encodeStored.js';
import type { ArrowColumn } from './encodeStream.js';
import { internText } from './internText.js';
import { narrowWhole } from './narrow.js';

/** int32 without nulls. */
export function wholeColumn<T>(name: string, rows: readonly T[], of: (row: T) => number): ArrowColumn {
  return { name, data: int32Data(Int32Array.from(rows, of)), nullable: false };
}

/** int32 where every number is a whole one in its range, float64 otherwise, without nulls. */
export function stepColumn(rows: readonly { step: number }[]): ArrowColumn {
  return { name: 'step', data: numberData(narrowWhole(rows.map(({ step }) => step))), nullable: false };
}

/** The column `time`: milliseconds since 1970 UTC, NaN where unknown; no column where none is known. */
export function timeColumns(rows: readonly { time?: number | undefined }[]): ArrowColumn[] {
  const times = Float64Array.from(rows, ({ time }) => time ?? NaN);
  return times.some((time) => !Number.isNaN(time)) ? [{ name: 'time', data: float64Data(times), nullable: false }] : [];
}

/** float64, null where there is no number. */
export function numberColumn<T>(name: string, rows: readonly T[], of: (row: T) => number | undefined): ArrowColumn {
  const values = rows.map(of);
  const valid = Uint8Array.from(values, (value) => (value === undefined ? 0 : 1));
  return {
    name,
    data: float64Data(
      Float64Array.from(values, (value) => value ?? 0),
      valid,
    ),
    nullable: true,
  };
}

/** UTF-8 or a dictionary of it, null where there is no text. `id` must differ between the columns of a file. */
export function textColumn<T>(name: string, id: number, rows: readonly T[], of: (row: T) => string | undefined): ArrowColumn {
  return { name, data: encodeStored(internText(rows.map(of)), id), nullable: true };
}
