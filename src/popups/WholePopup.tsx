import { Popover } from '@base-ui/react/popover';
import { useRef, useState } from 'react';
import { useRunfolio } from '../react/index.js';
import type { PopupProps } from './popupProps.js';

export interface WholePopupProps extends PopupProps {
  /** Whether a finger opened it before it was here: then no field takes the focus, which would bring up a keyboard. */
  byTouch?: boolean;
}

/** A popup with all of its code, for those who have that already. */
export function WholePopup({ trigger, label, open, onOpen, align = 'start', gap = 6, container, children, ...props }: WholePopupProps) {
  const { root } = useRunfolio();
  const popup = useRef<HTMLDivElement>(null);
  const [byTouch, setByTouch] = useState(props.byTouch ?? false);
  const change = (next: boolean): void => {
    setByTouch(false);
    onOpen(next);
  };
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal container={container ?? root}>
        <Popover.Positioner className={props.layer ?? 'rf-floating'} sideOffset={gap} align={align} collisionPadding={8}>
          <Popover.Popup
            ref={popup}
            className={props.className ?? 'rf-popup'}
            aria-label={label}
            initialFocus={(how) => (byTouch || how === 'touch' ? popup.current : true)}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
