import { encodeColumns } from '../../arrow/index.js';
import { Breather } from './breather.js';
import { ColumnCollector } from './columnCollector.js';
import type { DataChunk } from './dataTable.js';

/** Rows that are read without a look at the clock. */
const blockRows = 1000;

/**
 * A table as an Arrow IPC stream: numbers are float64, times are milliseconds in UTC, texts a dictionary, lists JSON texts; a column with values of several types is of
 * texts.
 */
export async function writeArrow(chunks: AsyncIterable<DataChunk> | Iterable<DataChunk>, signal: AbortSignal): Promise<Blob> {
  const collectors: ColumnCollector[] = [];
  const breather = new Breather(signal);
  for await (const { columns, rows } of chunks) {
    for (const { name } of columns.slice(collectors.length)) collectors.push(new ColumnCollector(name));
    for (let row = 0; row < rows; row += blockRows) {
      const end = Math.min(rows, row + blockRows);
      columns.forEach(({ at }, i) => collectors[i]!.addRows(at, row, end));
      await breather.pause();
    }
  }
  const bytes = encodeColumns(collectors.map((collector) => collector.content()));
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.apache.arrow.stream' });
}
