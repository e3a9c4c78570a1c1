import { X } from 'lucide-react';
import { Sentence } from '../../charts/index.js';
import type { CellColumn, Frame, FrameColumn } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import type { Locale } from '../../texts/index.js';
import { formatValue, joined } from '../../theme/index.js';
import { columnId, isValueColumn, valueAt } from '../../model/index.js';
import { Pager } from '../groups/index.js';
import { confusionMatrixPartTexts } from './partTexts.js';
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
  const t = useTexts(confusionMatrixPartTexts);
  const total = frame?.total ?? 0;
  const pair = { actual: <bdi key="actual">{pick.actual}</bdi>, predicted: <bdi key="predicted">{pick.predicted}</bdi> };
  return (
    <section className="rf-confusion-rows" aria-label={t('rowsLabel', { actual: pick.actual, predicted: pick.predicted })}>
      <header>
        <span role="status">
          <Sentence parts={frame ? t.parts('rowsFound', { count: total, ...pair }) : t.parts('lookingForRows', pair)} />
        </span>
        <button type="button" className="rf-icon-button" aria-label={t('closeRows')} onClick={onClose}>
          <X size={14} aria-hidden />
        </button>
      </header>
      {frame && (
        <div className="rf-confusion-scroll" role="region" aria-label={t('rowList')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="rf-number">
                  {t('row')}
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
      <Pager what={t('pagedRows')} first={first} fit={rowsPerPage} count={total} onFirst={onFirst} />
    </section>
  );
}

function RowLine({ frame, row, table, columns }: { frame: Frame; row: number; table: string; columns: readonly string[] }) {
  const locale = useLocale();
  return (
    <tr>
      <td className="rf-number">{cellText(frame.columns['row'], row, locale)}</td>
      {columns.map((name) => (
        <td key={name} dir="auto" title={cellText(frame.columns[columnId(columnOf({ table }, name))], row, locale)}>
          {cellText(frame.columns[columnId(columnOf({ table }, name))], row, locale)}
        </td>
      ))}
    </tr>
  );
}

function cellText(column: FrameColumn | undefined, row: number, locale: Locale): string {
  if (!column) return '–';
  if (isValueColumn(column)) return cellOf(valueAt(column, row), locale);
  if ('codes' in column) return column.dictionary[column.codes[row] ?? -1] ?? '–';
  return cellOf(column[row], locale);
}

function cellOf(cell: CellColumn[number], locale: Locale): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'number') return formatValue(cell, 6, locale);
  return typeof cell === 'object' ? joined(Array.from<number | string, string>(cell, String), locale) : String(cell);
}
