'use client';
import { useEffect, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import type { QueryEngine } from '../engine/index.js';
import type { RunId } from '../model/index.js';
import type { RunfolioTheme, Theme } from '../theme/index.js';
import { Coordinator, Param, Selection, Thresholds } from '../query/index.js';
import { RunfolioContext, type RunfolioContextValue } from './context.js';
import { DrawEverything } from './DrawEverything.js';
import { usePrint } from './usePrint.js';
import { useAppearance } from './useAppearance.js';

export interface RunfolioProviderProps {
  /** Answers every query below. The caller disposes of it; several providers may share one. */
  engine: QueryEngine;
  /**
   * `light`, `dark`, `system` (as the system says), `host` (as the page says by a class `dark`, an attribute such as `data-theme`, or `color-scheme`), or an object with
   * tokens, a palette, density and font. Default: that of the provider above, else `system`. The last two are followed while the page is open.
   */
  theme?: Theme | RunfolioTheme | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  children?: ReactNode;
}

/** Puts an engine and a theme at the disposal of all runfolio components below, in an element of its own (`.rf-root`). */
export function RunfolioProvider({ engine, theme, className, style, children }: RunfolioProviderProps) {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const coordinator = useCoordinatorOf(engine);
  const highlight = useMemo(() => new Param<RunId | undefined>(undefined), []);
  const selection = useMemo(() => new Selection(), []);
  const thresholds = useMemo(() => new Thresholds(), []);
  const print = usePrint(root ?? undefined);
  const { given, drawn, attributes } = useAppearance({ theme, root, paper: print.printing, style });
  const value = useMemo<RunfolioContextValue>(
    () => ({ engine, coordinator, highlight, selection, thresholds, theme: drawn, givenTheme: given, print, root: root ?? undefined }),
    [engine, coordinator, highlight, selection, thresholds, drawn, given, print, root],
  );
  return (
    <RunfolioContext value={value}>
      <div ref={setRoot} className={className ? `rf-root ${className}` : 'rf-root'} {...attributes}>
        <DrawEverything when={print.printing}>{children}</DrawEverything>
      </div>
    </RunfolioContext>
  );
}

/** A coordinator per engine, emptied when the provider goes or gets another engine. */
function useCoordinatorOf(engine: QueryEngine): Coordinator {
  const coordinator = useMemo(() => new Coordinator(engine), [engine]);
  useEffect(() => {
    coordinator.open();
    return () => coordinator.dispose();
  }, [coordinator]);
  return coordinator;
}
