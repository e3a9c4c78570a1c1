import { cloneElement, type KeyboardEvent, type MouseEvent } from 'react';
import type { PopupProps } from './popupProps.js';

export interface WaitingTriggerProps extends Pick<PopupProps, 'trigger' | 'open'> {
  /** Whether the code could not be had: then what says so closes itself. */
  failed: boolean;
  /** When the pointer or the focus is on it, which may mean that it will be pressed. */
  onReach: () => void;
  onOpen: (open: boolean, byTouch: boolean) => void;
}

/** The button of a popup whose code is not there yet: it looks and sounds as it does later. Whoever goes on to something else opens nothing. */
export function WaitingTrigger({ trigger, open, failed, onReach, onOpen }: WaitingTriggerProps) {
  const leave = (): void => {
    if (open && !failed) onOpen(false, false);
  };
  return cloneElement(trigger, {
    type: 'button',
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    'aria-busy': (open && !failed) || trigger.props['aria-busy'],
    ...(open && { 'data-popup-open': '' }),
    onPointerEnter: onReach,
    onFocus: onReach,
    onBlur: leave,
    onClick: ({ nativeEvent }: MouseEvent) => onOpen(!open, nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !open || failed) return;
      event.preventDefault();
      leave();
    },
  });
}
