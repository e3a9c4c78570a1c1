import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useBeforePaint } from '../charts/index.js';
import { flushSync } from 'react-dom';
import type { PrintedFigures } from '../figure/index.js';

type Figures = typeof import('../figure/index.js');

/** Brings what is below a provider to paper. */
export interface PrintControl {
  /** Loads what draws panels as vectors, so that the browser's own command to print has them, too. */
  preload: () => void;
  /** Draws everything, as vectors and in light colours, and resolves once it is there. It is taken back after the page was printed. */
  prepare: (options: { signal: AbortSignal }) => Promise<void>;
}

/** What a provider needs to print: whether it is being printed, and what starts it. The browser's own command prints what is there. */
export function usePrint(root: HTMLElement | undefined): PrintControl & { printing: boolean } {
  const [printing, setPrinting] = useState(false);
  const figures = useRef<Figures>(undefined);
  const printed = useRef<PrintedFigures>(undefined);
  const theme = useRef<string>(undefined);
  const load = useCallback(async () => (figures.current ??= await import('../figure/index.js')), []);
  const begin = useCallback((): void => {
    theme.current ??= root?.dataset['rfTheme'];
    dress(root, 'light');
    flushSync(() => setPrinting(true));
  }, [root]);
  const end = useCallback((): void => {
    printed.current?.restore();
    printed.current = undefined;
    dress(root, theme.current);
    theme.current = undefined;
    setPrinting(false);
  }, [root]);
  const prepare = useCallback(
    async ({ signal }: { signal: AbortSignal }): Promise<void> => {
      if (!root) return;
      const { printFigures, whenDrawn } = await load();
      begin();
      try {
        await whenDrawn(root, { signal });
      } catch (error) {
        if (signal.aborted) {
          end();
          throw error;
        }
        // What does not come is printed as it stands: a report without one panel is better than none.
      }
      printed.current?.restore();
      printed.current = printFigures(root);
      await printed.current.whole;
    },
    [root, load, begin, end],
  );
  const draw = useCallback((): void => {
    if (printed.current) return;
    begin();
    if (root) printed.current = figures.current?.printFigures(root);
  }, [root, begin]);
  useWindow('beforeprint', draw);
  useWindow('afterprint', end);
  const preload = useCallback(() => void load().catch(() => undefined), [load]);
  return useMemo(() => ({ printing, preload, prepare }), [printing, preload, prepare]);
}

/** Gives an element the tokens of a theme. */
function dress(root: HTMLElement | undefined, theme: string | undefined): void {
  if (theme !== undefined) root?.setAttribute('data-rf-theme', theme);
}

function useWindow(event: 'beforeprint' | 'afterprint', listener: () => void): void {
  const latest = useRef(listener);
  useBeforePaint(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const call = (): void => latest.current();
    window.addEventListener(event, call);
    return () => window.removeEventListener(event, call);
  }, [event]);
}
