import type { ReactNode } from 'react';
import { useLocale, useTexts } from '../../../react/index.js';
import { english, textsOf, type Locale } from '../../../texts/index.js';
import { formatNumber } from '../../../theme/index.js';
import { CellContent } from '../CellContent.js';
import type { DrawnCell } from '../GridRowView.js';
import type { CellType, GridColumn } from '../tableColumns.js';
import type { Cell } from '../view.js';
import { partOf } from './columns.js';
import { StatusMark } from './Marks.js';
import { differenceOf, sideCell, statusNames, type ComparedRow } from './rows.js';
import { compareTexts } from './texts.js';

/** A difference with its sign: `+0.25`, `−3`, `0`. */
export function signedText(value: number, locale?: Locale): string {
  const text = formatNumber(value, 4, locale);
  return value > 0 ? `+${text}` : text;
}

/** How a cell of a comparison is drawn: what changed has a mark and a ground, what is equal is quiet, what a side lacks is hatched. */
export function comparedCell(row: ComparedRow, column: GridColumn, mediaOf: string | undefined): DrawnCell {
  const { part, name } = partOf(column);
  const plain = (cell: Cell): ReactNode => <CellContent cell={cell} column={column} mediaOf={mediaOf} />;
  const state = row.changed.has(name) ? 'rf-compare-differs' : 'rf-compare-same';
  switch (part) {
    case 'place':
    case 'key':
      return { content: plain(row.cells.get(column.id)), className: '' };
    case 'status':
      return {
        content: (
          <>
            <StatusMark status={row.status} />
            <StatusText status={row.status} />
          </>
        ),
        className: row.status === 'equal' ? 'rf-compare-same' : '',
      };
    case 'difference':
      return { content: <DifferenceText value={row.cells.get(column.id)} />, className: state };
    case 'a':
    case 'b':
      return lacks(row, part)
        ? { content: <NoRow side={part} />, className: 'rf-compare-absent' }
        : { content: <SideValue row={row} side={part} name={name} value={plain(row.cells.get(column.id))} />, className: state };
    case 'pair':
      return {
        content: (
          <span className={`rf-compare-pair ${column.type === 'media' ? 'rf-compare-abreast' : ''}`}>
            {(['a', 'b'] as const).map((side) => (
              <span key={side} className={lacks(row, side) ? 'rf-compare-absent' : state}>
                <abbr className="rf-compare-letter" title={side === 'a' ? 'A' : 'B'}>
                  {side === 'a' ? 'A' : 'B'}
                </abbr>
                {lacks(row, side) ? (
                  <NoRow side={side} />
                ) : (
                  <SideValue row={row} side={side} name={name} value={plain(sideCell(row, side, name))} />
                )}
              </span>
            ))}
          </span>
        ),
        className: 'rf-compare-cell',
      };
    default:
      return part satisfies never;
  }
}

/** Whether a side has no such row. */
function lacks({ status }: ComparedRow, side: 'a' | 'b'): boolean {
  return status === (side === 'a' ? 'b' : 'a');
}

function NoRow({ side }: { side: 'a' | 'b' }) {
  const t = useTexts(compareTexts);
  return <span className="rf-visually-hidden">{t('noRowIn', { side: side === 'a' ? 'A' : 'B' })}</span>;
}

function StatusText({ status }: { status: ComparedRow['status'] }) {
  return useTexts(compareTexts)(statusNames[status]);
}

function SideValue({ row, side, name, value }: { row: ComparedRow; side: 'a' | 'b'; name: string; value: ReactNode }) {
  const t = useTexts(compareTexts);
  if (side === 'a' || !row.changed.has(name)) return value;
  return (
    <>
      <StatusMark status="changed" />
      <span className="rf-visually-hidden">{t('changedTo')} </span>
      {value}
    </>
  );
}

function DifferenceText({ value }: { value: Cell }) {
  const locale = useLocale();
  return typeof value === 'number' ? <span className="rf-table-text">{signedText(value, locale)}</span> : null;
}

/** The difference of a row's numbers, in full, of times in milliseconds; undefined where they have none. */
export function differenceText(row: ComparedRow, name: string, type: CellType | undefined, locale: Locale = english): string | undefined {
  const value = differenceOf(sideCell(row, 'a', name), sideCell(row, 'b', name));
  if (value === undefined) return undefined;
  const text = locale.local(`${value > 0 ? '+' : ''}${value}`.replace('-', '−'));
  return type === 'time' ? textsOf(compareTexts, locale)('milliseconds', { n: text }) : text;
}
