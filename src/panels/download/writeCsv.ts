import { csvField, csvLine, harmlessText } from './csvText.js';
import type { DataChunk, DataColumn, DataValue } from './dataTable.js';
import { Breather } from './breather.js';

/** Rows that are written without a look at the clock, and blocks that the browser encodes at a time. */
const blockRows = 1000;
const pieceBlocks = 20;

/**
 * A table as CSV in UTF-8 (RFC 4180: CRLF, quotes doubled), its first line the names. Numbers have every digit that tells them apart, `NaN`, `Infinity`
 * and `-Infinity` are spelled, times are ISO 8601 in UTC, lists are JSON; a missing value is an empty field, an empty text is `""`. Texts are made harmless for spreadsheets.
 */
export async function writeCsv(chunks: AsyncIterable<DataChunk> | Iterable<DataChunk>, signal: AbortSignal): Promise<Blob> {
  const pieces: Blob[] = [];
  let parts: string[] = [];
  const breather = new Breather(signal);
  for await (const { columns, rows } of chunks) {
    if (parts.length === 0 && pieces.length === 0) parts.push(csvLine(columns.map(({ name }) => harmlessText(name))));
    for (let row = 0; row < rows; row += blockRows) {
      parts.push(linesOf(columns, row, Math.min(rows, row + blockRows)));
      if (parts.length >= pieceBlocks) {
        pieces.push(new Blob(parts));
        parts = [];
      }
      await breather.pause();
    }
  }
  return new Blob([...pieces, ...parts], { type: 'text/csv;charset=utf-8' });
}

function linesOf(columns: readonly DataColumn[], from: number, to: number): string {
  let text = '';
  for (let row = from; row < to; row++) {
    let line = '';
    for (const { at } of columns) line += `,${csvValue(at(row))}`;
    text += `${line.slice(1)}\r\n`;
  }
  return text;
}

function csvValue(value: DataValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return value === '' ? '""' : csvField(harmlessText(value));
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return csvField(listText(value));
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A list as JSON; numbers that JSON has no word for are spelled. */
export function listText(list: Float64Array | readonly string[]): string {
  return list instanceof Float64Array ? `[${Array.from(list, numberText).join(',')}]` : JSON.stringify(list);
}
