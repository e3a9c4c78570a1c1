import { useCallback, useEffect } from 'react';
import { useRunfolio } from './context.js';

/** What prints the page: everything is drawn first, then the browser asks its reader. */
export function usePrintPage(): () => void {
  const { print } = useRunfolio();
  return useCallback(() => {
    print.prepare({ signal: new AbortController().signal }).then(
      () => window.print(),
      () => window.print(),
    );
  }, [print]);
}

/** Lets Ctrl + P (⌘ P) wait until everything is drawn, which the browser's own command cannot; that has at least what was drawn. */
export function usePrintKey(): void {
  const { print } = useRunfolio();
  const printPage = usePrintPage();
  useEffect(() => {
    const timer = setTimeout(print.preload, 3000);
    return () => clearTimeout(timer);
  }, [print.preload]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const wanted = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!wanted || event.defaultPrevented) return;
      event.preventDefault();
      printPage();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [printPage]);
}
