import { Popover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { useRunfolio } from '../react/index.js';

export interface PopupProps {
  /** The button that opens it. */
  trigger: ReactElement<Record<string, unknown>>;
  /** Its name for who cannot see it. */
  label: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  children: ReactNode;
}

/** A small floating panel anchored to a button, drawn inside the provider's element so that it has its theme. */
export function Popup({ trigger, label, open, onOpen, children }: PopupProps) {
  const { root } = useRunfolio();
  return (
    <Popover.Root open={open} onOpenChange={onOpen}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal container={root}>
        <Popover.Positioner className="rf-floating" sideOffset={6} align="start" collisionPadding={8}>
          <Popover.Popup className="rf-popup" aria-label={label}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
