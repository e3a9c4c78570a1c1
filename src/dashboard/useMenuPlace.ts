import { useCallback, useRef, type HTMLAttributes, type MouseEvent, type TouchEvent } from 'react';

/** What a menu does with what happens where it can be called for. */
export type MenuHandlers = Pick<
  HTMLAttributes<HTMLElement>,
  'onContextMenu' | 'onTouchStart' | 'onTouchMove' | 'onTouchEnd' | 'onTouchCancel'
>;

export interface MenuCalls {
  /** The menu is called for. */
  onCall: (event: MouseEvent<HTMLElement>) => void;
  /** A finger is down, at CSS pixels of the window: it may call for the menu when it stays. */
  onTouch: (event: TouchEvent<HTMLElement>, at: { x: number; y: number }) => void;
}

export interface MenuPlace {
  /** For the element on which the menu opens. */
  place: Required<MenuHandlers>;
  /** For the menu: what it does, once it is there, and undefined when it goes. What called for it before is handed on then. */
  onMenu: (handlers: MenuHandlers | undefined) => void;
}

/**
 * A place on which a menu opens by right click, long press or the menu key, whose code may come later: until then the last call is kept for it. A finger that
 * moves or is lifted calls for nothing.
 */
export function useMenuPlace({ onCall, onTouch }: MenuCalls): MenuPlace {
  const handlers = useRef<MenuHandlers>(undefined);
  const first = useRef<{ tell: (handlers: MenuHandlers) => void; byTouch: boolean }>(undefined);
  const onMenu = useCallback((menu: MenuHandlers | undefined): void => {
    handlers.current = menu;
    if (!menu) return;
    first.current?.tell(menu);
    first.current = undefined;
  }, []);
  const forget = (name: 'onTouchMove' | 'onTouchEnd' | 'onTouchCancel') => (event: TouchEvent<HTMLElement>) => {
    if (first.current?.byTouch) first.current = undefined;
    handlers.current?.[name]?.(event);
  };
  const place: MenuPlace['place'] = {
    onContextMenu: (event) => {
      event.preventDefault();
      onCall(event);
      if (handlers.current) handlers.current.onContextMenu?.(event);
      else first.current = { tell: (menu) => menu.onContextMenu?.(event), byTouch: false };
    },
    onTouchStart: (event) => {
      const touch = event.touches[0];
      if (touch) onTouch(event, { x: touch.clientX, y: touch.clientY });
      if (handlers.current) handlers.current.onTouchStart?.(event);
      else first.current = { tell: (menu) => menu.onTouchStart?.(event), byTouch: true };
    },
    onTouchMove: forget('onTouchMove'),
    onTouchEnd: forget('onTouchEnd'),
    onTouchCancel: forget('onTouchCancel'),
  };
  return { place, onMenu };
}
