import { useRef, useState, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { useElementSize } from '../../react/index.js';

/** How far an element is scrolled, and its size; it goes to its top when `order` changes. */
export function useScroll(scroller: RefObject<HTMLDivElement | null>, order: string) {
  const room = useElementSize(scroller) ?? { width: 0, height: 0 };
  const [scrolled, set] = useState({ top: 0, left: 0 });
  const setScrolled = (element: HTMLElement): void => set({ top: element.scrollTop, left: element.scrollLeft });
  const shown = useRef(order);
  useBeforePaint(() => {
    if (shown.current === order) return;
    shown.current = order;
    scroller.current?.scrollTo({ top: 0 });
    set(({ left }) => ({ top: 0, left }));
  }, [scroller, order]);
  return { scrolled, room, setScrolled };
}

/** Once an order has changed, goes to the row at `start` as soon as there is one, of `rows` that are known by then. */
export function useStart(order: string, start: number, rows: number, goTo: (row: number) => unknown): void {
  const shown = useRef(order);
  const pending = useRef<number>(undefined);
  useBeforePaint(() => {
    if (shown.current !== order) pending.current = start;
    shown.current = order;
    if (pending.current === undefined || rows <= pending.current) return;
    goTo(pending.current);
    pending.current = undefined;
  });
}
