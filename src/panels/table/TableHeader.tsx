import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import type { SortKey } from '../../model/index.js';
import { columnId } from '../../model/index.js';
import type { ColumnWindow, PlacedColumn } from './columnWindow.js';
import { isNumeric, type GridColumn } from './tableColumns.js';

/** CSS pixels within which a person may set a column's width, and how far one key goes. */
export const widthLimits = { least: 44, most: 1200, step: 16 } as const;

export interface TableHeaderProps {
  window: ColumnWindow;
  sort: readonly SortKey[];
  /** `more`: beside the order there is, as a further level. */
  onSort: (column: GridColumn, more: boolean) => void;
  /** What else can be done with a column, and how the grid is sorted by it: stands at the end of its heading. */
  renderMenu: (column: GridColumn, sorted: SortKey | undefined) => ReactNode;
  onWidth: (column: GridColumn, width: number) => void;
}

/** The sticky line of headings: a click sorts, with Shift further; the end edge resizes (Alt with an arrow key too); each has a menu. */
export function TableHeader({ window, ...props }: TableHeaderProps) {
  return (
    <div role="rowgroup" className="rf-table-head">
      <div role="row" aria-rowindex={1} className="rf-table-row" style={{ inlineSize: window.width }}>
        {window.pinned.map(({ left, ...placed }) => (
          <Heading key={placed.column.id} {...props} {...placed} left={left} />
        ))}
        <span role="presentation" style={{ flex: `none`, inlineSize: window.skipped }} />
        {window.shown.map((placed) => (
          <Heading key={placed.column.id} {...props} {...placed} left={undefined} />
        ))}
      </div>
    </div>
  );
}

type HeadingProps = Omit<TableHeaderProps, 'window'> & PlacedColumn & { left: number | undefined };

const ariaSorts = { true: 'ascending', false: 'descending' } as const;

function Heading({ column, index, width, left, sort, onSort, renderMenu, onWidth }: HeadingProps) {
  const level = sort.findIndex((key) => columnId(key.column) === column.id);
  const sorted = sort[level];
  const Arrow = sorted?.ascending ? ArrowUp : ArrowDown;
  const resize = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -widthLimits.step, ArrowRight: widthLimits.step }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onWidth(column, width + by);
  };
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sorted ? ariaSorts[`${sorted.ascending}`] : 'none'}
      className={`rf-table-cell ${isNumeric(column) ? 'rf-end' : ''} ${left === undefined ? '' : 'rf-table-pinned'}`}
      style={{ inlineSize: width, insetInlineStart: left }}
    >
      <button
        type="button"
        className="rf-runs-sort"
        title={`${column.label}. Click to sort, with Shift beside the order there is; Alt+←/→ to resize`}
        onClick={(event: MouseEvent) => onSort(column, event.shiftKey)}
        onKeyDown={resize}
      >
        <bdi className="rf-ellipsis">{column.label}</bdi>
        {sorted && <Arrow aria-hidden size={11} />}
        {sorted && sort.length > 1 && <small>{level + 1}</small>}
      </button>
      {renderMenu(column, sorted)}
      <span aria-hidden className="rf-table-resize" onPointerDown={(event) => startResize(event, width, (next) => onWidth(column, next))} />
    </div>
  );
}

function startResize(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void): void {
  event.preventDefault();
  const handle = event.currentTarget;
  const from = event.clientX;
  const end = new AbortController();
  const towards = getComputedStyle(handle).direction === 'rtl' ? -1 : 1;
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', (move: globalThis.PointerEvent) => onWidth(width + towards * (move.clientX - from)), {
    signal: end.signal,
  });
  for (const type of ['pointerup', 'pointercancel'] as const) handle.addEventListener(type, () => end.abort(), { signal: end.signal });
}
