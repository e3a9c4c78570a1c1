import { Popover } from '@base-ui/react/popover';
import { SlidersHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useRunfolio } from '../react/index.js';

export interface PanelMenuProps {
  title: string;
  /** Whether the table is shown in place of the drawing. */
  table: boolean;
  onTable: () => void;
  /** The settings form. */
  children: ReactNode;
}

/** The button at the end of a panel's header, and what it opens: settings and the switch to the table. */
export function PanelMenu({ title, table, onTable, children }: PanelMenuProps) {
  const { root } = useRunfolio();
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="rf-icon-button" aria-label={`Settings of ${title}`}>
        <SlidersHorizontal size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal container={root}>
        <Popover.Positioner className="rf-panel-popover-layer" side="bottom" align="end" sideOffset={4} collisionPadding={8}>
          <Popover.Popup className="rf-panel-popover" aria-label={`Settings of ${title}`}>
            {children}
            <button
              type="button"
              className="rf-button"
              onClick={() => {
                onTable();
                setOpen(false);
              }}
            >
              {table ? 'View as chart' : 'View as table'}
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
