import type { DataColumn } from '../download/dataTable.js';
import { drawnTable } from '../download/drawnTable.js';
import type { PanelData } from '../download/panelData.js';
import { writeArrow } from '../download/writeArrow.js';
import type { DrawnData } from './panelHandle.js';

/** What a panel draws, as columns. */
export async function drawnData(data: PanelData): Promise<DrawnData> {
  const chunks = drawnTable(data).chunks(() => Promise.reject(new TypeError('What is drawn asks nothing.')));
  const columns: Record<string, Float64Array | readonly unknown[]> = {};
  let rows = 0;
  // There is one chunk.
  for await (const chunk of chunks) {
    rows = chunk.rows;
    for (const column of chunk.columns) columns[column.name] = valuesOf(column, rows);
  }
  return { rows, columns, arrow: () => writeArrow(chunks, new AbortController().signal) };
}

function valuesOf({ at }: DataColumn, rows: number): Float64Array | readonly unknown[] {
  const values = Array.from({ length: rows }, (_, row) => at(row));
  const isNumbers =
    values.some((value) => typeof value === 'number') && values.every((value) => value === undefined || typeof value === 'number');
  return isNumbers ? Float64Array.from(values, (value) => value ?? NaN) : values;
}
