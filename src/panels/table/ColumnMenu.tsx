import { Popover } from '@base-ui/react/popover';
import { useState, type ReactNode } from 'react';
import type { Filter, RowQuery } from '../../model/index.js';
import { useRunfolio, useTexts } from '../../react/index.js';
import { ColumnActions, type ColumnActionsProps } from './ColumnActions.js';
import { ColumnFilter } from './ColumnFilter.js';
import { tableTexts } from './texts.js';

export interface ColumnMenuProps extends ColumnActionsProps {
  /** The rows whose values are offered to filter by. */
  rows: RowQuery;
  /** That of the column, where there is one. */
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
  /** What the button shows. */
  children: ReactNode;
}

/** What can be done with a column: sort, group, pin, move, hide, filter. */
export function ColumnMenu({ children, rows, filter, onFilter, ...actions }: ColumnMenuProps) {
  const t = useTexts(tableTexts);
  const { root } = useRunfolio();
  const [open, setOpen] = useState(false);
  const { column } = actions;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="rf-icon-button rf-table-menu" aria-label={t('menuOf', { column: column.label })}>
        {children}
      </Popover.Trigger>
      <Popover.Portal container={root}>
        <Popover.Positioner className="rf-floating" sideOffset={4} align="start" collisionPadding={8}>
          <Popover.Popup className="rf-popup rf-table-popup" aria-label={t('column', { column: column.label })}>
            <ColumnActions {...actions} />
            {column.measure !== 'rows' && (
              <ColumnFilter
                column={column}
                rows={rows}
                filter={filter}
                onFilter={(next) => {
                  onFilter(next);
                  setOpen(false);
                }}
              />
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
