import { Popover } from '@base-ui/react/popover';
import { EllipsisVertical } from 'lucide-react';
import type { SortKey } from '../../../model/index.js';
import { useRunfolio, useTexts } from '../../../react/index.js';
import { partColumn } from './columns.js';
import { compareTexts } from './texts.js';

export interface PairMenuProps {
  /** Of the compared column. */
  name: string;
  sort: readonly SortKey[];
  onSort: (sort: SortKey[]) => void;
}

/** By which of two values in one cell rows are sorted. */
export function PairMenu({ name, sort, onSort }: PairMenuProps) {
  const t = useTexts(compareTexts);
  const { root } = useRunfolio();
  const choice = (side: 'a' | 'b', ascending: boolean) => {
    const on = sort.some(
      ({ column, ...key }) => column.from === 'table' && column.table === side && column.key === name && key.ascending === ascending,
    );
    return (
      <button
        type="button"
        className="rf-button"
        aria-pressed={on}
        onClick={() => onSort(on ? [] : [{ column: partColumn(side, name), ascending }])}
      >
        {t(ascending ? 'sortUpBy' : 'sortDownBy', { side: side === 'a' ? 'A' : 'B' })}
      </button>
    );
  };
  return (
    <Popover.Root>
      <Popover.Trigger className="rf-icon-button rf-table-menu" aria-label={t('sortMenu', { column: name })}>
        <EllipsisVertical aria-hidden size={12} />
      </Popover.Trigger>
      <Popover.Portal container={root}>
        <Popover.Positioner className="rf-floating" sideOffset={4} align="start" collisionPadding={8}>
          <Popover.Popup className="rf-popup rf-table-popup" aria-label={t('columnMenu', { column: name })}>
            <div className="rf-table-actions">
              {choice('a', true)}
              {choice('a', false)}
              {choice('b', true)}
              {choice('b', false)}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
