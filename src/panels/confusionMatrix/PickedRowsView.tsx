import { X } from 'lucide-react';
import type { CellColumn, Frame, FrameColumn } from '../../model/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import { columnId, isValueColumn, valueAt } from '../../model/index.js';
import { Pager } from '../groups/index.js';
import { rowsPerPage, columnOf } from './plan.js';
import type { PickedRows } from './view.js';

export interface PickedRowsViewProps {
  picked: PickedRows;
  /** Key of the table, and its columns. */
  table: string;
  columns: readonly string[];
  /** First of the rows that are listed. */
  first: number;
  onFirst: (first: number) => void;
  onClose: () => void;
}

/** The rows of a picked cell, page by page. */
export function PickedRowsView({ picked: { pick, frame }, table, columns, first, onFirst, onClose }: PickedRowsViewProps) {
  const total = frame?.total ?? 0;
  return (
    <section className="rf-confusion-rows" aria-label={`Rows: actual ${pick.actual}, predicted ${pick.predicted}`}>
      <header>
        <span role="status">
          {frame ? `${formatStep(total)} ${total === 1 ? 'row' : 'rows'}` : 'Looking for rows'}: <bdi>{pick.actual}</bdi> taken for{' '}
          <bdi>{pick.predicted}</bdi>
        </span>
        <button type="button" className="rf-icon-button" aria-label="Close the rows" onClick={onClose}>
          <X size={14} aria-hidden />
        </button>
      </header>
      {frame && (
        <div className="rf-confusion-scroll" role="region" aria-label="Rows" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="rf-number">
                  Row
                </th>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    <bdi>{name}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: frame.rows }, (_, row) => (
                <RowLine key={row} frame={frame} row={row} table={table} columns={columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager what="rows" first={first} fit={rowsPerPage} count={total} onFirst={onFirst} />
    </section>
  );
}

function RowLine({ frame, row, table, columns }: { frame: Frame; row: number; table: string; columns: readonly string[] }) {
  return (
    <tr>
      <td className="rf-number">{cellText(frame.columns['row'], row)}</td>
      {columns.map((name) => (
        <td key={name} dir="auto" title={cellText(frame.columns[columnId(columnOf({ table }, name))], row)}>
          {cellText(frame.columns[columnId(columnOf({ table }, name))], row)}
        </td>
      ))}
    </tr>
  );
}

function cellText(column: FrameColumn | undefined, row: number): string {
  if (!column) return '–';
  if (isValueColumn(column)) return cellOf(valueAt(column, row));
  if ('codes' in column) return column.dictionary[column.codes[row] ?? -1] ?? '–';
  return cellOf(column[row]);
}

function cellOf(cell: CellColumn[number]): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'number') return formatValue(cell, 6);
  return typeof cell === 'object' ? Array.from<number | string>(cell).join(', ') : String(cell);
}
