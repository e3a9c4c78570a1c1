import { csvLine, harmlessText } from '../download/csvText.js';
import type { GridColumn } from './tableColumns.js';
import { fullText } from './cellText.js';
import type { GridRow } from './view.js';

/** The first line of a file: the names of the grid's columns, `run` that of the run where the grid shows it. Names are made harmless as texts are. */
export function csvHead(columns: readonly GridColumn[]): string {
  return csvLine(columns.map(({ type, label }) => (type === 'run' ? 'run' : harmlessText(label))));
}

/**
 * Rows as lines of CSV (RFC 4180: CRLF, quotes doubled), numbers with every digit. Texts that a spreadsheet would take for a formula (beginning with = + - @, tab or
 * carriage return) get a ' in front, as spreadsheets themselves write them.
 */
export function csvLines(rows: readonly GridRow[], columns: readonly GridColumn[]): string {
  const cells = (row: GridRow): string[] =>
    columns.map((column) => {
      const cell = column.type === 'run' ? row.runName : row.cells.get(column.id);
      return typeof cell === 'string' ? harmlessText(cell) : fullText(cell, column);
    });
  return rows.map((row) => csvLine(cells(row))).join('');
}
