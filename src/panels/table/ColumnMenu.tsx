import { Popover } from '@base-ui/react/popover';
import { useState, type ReactNode } from 'react';
import type { Filter, RowQuery, SortKey } from '../../model/index.js';
import { useRunfolio } from '../../react/index.js';
import { ColumnFilter } from './ColumnFilter.js';
import type { GridColumn } from './tableColumns.js';

export interface ColumnMenuProps {
  column: GridColumn;
  /** How the grid is sorted by it. */
  sorted: SortKey | undefined;
  /** The rows whose values are offered to filter by. */
  rows: RowQuery;
  filterOf: (column: GridColumn) => Filter | undefined;
  onFilter: (column: GridColumn, filter: Filter | undefined) => void;
  onSortAs: (column: GridColumn, ascending: boolean | undefined) => void;
  /** Absent where columns cannot be changed. */
  onPin?: ((column: GridColumn) => void) | undefined;
  onHide?: ((column: GridColumn) => void) | undefined;
  onMove?: ((column: GridColumn, by: -1 | 1) => void) | undefined;
  /** What the button shows. */
  children: ReactNode;
}

/** What can be done with a column: filter, sort, pin, move, hide. */
export function ColumnMenu({ children, ...props }: ColumnMenuProps) {
  const { root } = useRunfolio();
  const [open, setOpen] = useState(false);
  const { column } = props;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="rf-icon-button rf-table-menu" aria-label={`Filter and more of ${column.label}`}>
        {children}
      </Popover.Trigger>
      <Popover.Portal container={root}>
        <Popover.Positioner className="rf-floating" sideOffset={4} align="start" collisionPadding={8}>
          <Popover.Popup className="rf-popup rf-table-popup" aria-label={`Column ${column.label}`}>
            <Actions {...props} />
            <ColumnFilter
              column={column}
              rows={props.rows}
              filter={props.filterOf(column)}
              onFilter={(filter) => {
                props.onFilter(column, filter);
                setOpen(false);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Actions({ column, sorted, onSortAs, onPin, onHide, onMove }: Omit<ColumnMenuProps, 'children'>) {
  const logged = column.column.from === 'table';
  const action = (label: string, act: (() => void) | undefined, pressed?: boolean) =>
    act && (
      <button type="button" className="rf-button" aria-pressed={pressed} onClick={act}>
        {label}
      </button>
    );
  return (
    <div className="rf-table-actions">
      {action('Sort up', () => onSortAs(column, sorted?.ascending ? undefined : true), sorted?.ascending === true)}
      {action('Sort down', () => onSortAs(column, sorted?.ascending === false ? undefined : false), sorted?.ascending === false)}
      {logged && action(column.pinned ? 'Unpin' : 'Pin', onPin && (() => onPin(column)))}
      {logged && action('Move left', onMove && (() => onMove(column, -1)))}
      {logged && action('Move right', onMove && (() => onMove(column, 1)))}
      {logged && action('Hide', onHide && (() => onHide(column)))}
    </div>
  );
}
