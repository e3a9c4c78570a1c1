import type { GridColumn } from './tableColumns.js';
import { fullText } from './cellText.js';
import type { GridRow } from './view.js';

/** The first line of a file: names of columns, the run first. */
export function csvHead(columns: readonly GridColumn[]): string {
  return line(['run', ...columns.filter(({ type }) => type !== 'run').map(({ label }) => label)]);
}

/**
 * Rows as lines of CSV (RFC 4180: CRLF, quotes doubled), numbers with every digit. Texts that a spreadsheet would take for a formula (beginning with = + - @, tab or
 * carriage return) get a ' in front, as spreadsheets themselves write them.
 */
export function csvLines(rows: readonly GridRow[], columns: readonly GridColumn[]): string {
  const shown = columns.filter(({ type }) => type !== 'run');
  const cells = (row: GridRow): string[] =>
    shown.map((column) => {
      const cell = row.cells.get(column.id);
      return typeof cell === 'string' ? harmless(cell) : fullText(cell, column);
    });
  return rows.map((row) => line([harmless(row.runName), ...cells(row)])).join('');
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
