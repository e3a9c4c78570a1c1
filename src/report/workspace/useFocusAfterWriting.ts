import { useEffect, useRef, type RefObject } from 'react';

/** Gives the focus to a button when writing ends, where what had it is gone: else the keys would start anew at the top of the page. */
export function useFocusAfterWriting(mode: 'read' | 'write', button: RefObject<HTMLElement | null>): void {
  const before = useRef(mode);
  useEffect(() => {
    const wasWriting = before.current === 'write';
    before.current = mode;
    if (!wasWriting || mode === 'write') return;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) button.current?.focus();
  }, [mode, button]);
}
