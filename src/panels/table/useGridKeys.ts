import { useState, type KeyboardEvent } from 'react';
import { useLocale } from '../../react/index.js';

/** A cell of the grid: 0-based row among those that match, 0-based column. */
export interface GridCell {
  row: number;
  column: number;
}

export interface GridKeyOptions {
  rows: number;
  columns: number;
  /** Rows that fit on screen: how far PageUp and PageDown go. */
  perPage: number;
  /** Brings a cell into view. */
  reveal: (cell: GridCell) => void;
  /** Enter. */
  open: (row: number) => void;
}

/** A cursor over cells: arrow keys, Home and End (with Ctrl over all rows), PageUp and PageDown; Enter opens the row, Escape leaves. */
export function useGridKeys({ rows, columns, perPage, reveal, open }: GridKeyOptions) {
  const locale = useLocale();
  const [wanted, setActive] = useState<GridCell>();
  const active =
    wanted && rows > 0 && columns > 0 ? { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) } : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const next = target(event, locale.dir, active, rows, columns, perPage);
    if (next) {
      setActive(next);
      reveal(next);
    } else if (event.key === 'Enter' && active) open(active.row);
    else if (event.key === 'Escape' && active) setActive(undefined);
    else return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}

function target(
  event: KeyboardEvent,
  dir: 'ltr' | 'rtl',
  active: GridCell | undefined,
  rows: number,
  columns: number,
  perPage: number,
): GridCell | undefined {
  const { row, column } = active ?? { row: -1, column: 0 };
  const at = (nextRow: number, nextColumn: number): GridCell | undefined =>
    rows === 0 ? undefined : { row: Math.max(0, Math.min(rows - 1, nextRow)), column: Math.max(0, Math.min(columns - 1, nextColumn)) };
  const all = event.ctrlKey || event.metaKey;
  const [towardsEnd, towardsStart] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (event.key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case towardsEnd:
      return at(Math.max(0, row), active ? column + 1 : 0);
    case towardsStart:
      return at(Math.max(0, row), column - 1);
    case 'PageDown':
      return at(row + perPage, column);
    case 'PageUp':
      return at(row - perPage, column);
    case 'Home':
      return all ? at(0, 0) : at(Math.max(0, row), 0);
    case 'End':
      return all ? at(rows - 1, columns - 1) : at(Math.max(0, row), columns - 1);
    default:
      return undefined;
  }
}
