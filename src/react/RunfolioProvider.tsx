import { useEffect, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import type { EngineSource, QueryEngine } from '../engine/index.js';
import { RunfolioError, type RunId } from '../model/index.js';
import { Coordinator, Param, Selection, Thresholds } from '../query/index.js';
import { LocaleContext } from '../charts/index.js';
import { RunfolioContext, type RunfolioContextValue } from './context.js';
import { DrawEverything } from './DrawEverything.js';
import { usePrint } from './usePrint.js';
import { useProviderLocale, type LocaleProps } from './useProviderLocale.js';
import { useResolvedTheme, type Theme } from './useResolvedTheme.js';
import { useSourceEngine } from './useSourceEngine.js';

export interface RunfolioProviderProps extends LocaleProps {
  /** Answers every query below. The caller disposes of it; several providers may share one. Either this or `source` is needed. */
  engine?: QueryEngine | undefined;
  /**
   * Where data come from, in place of an engine: the address of an export, or more than that. The engine is shared with all of the page that have the same source and principal, and
   * ends some seconds after the last of them. When the principal changes, nothing stays of what the first has loaded or chosen.
   */
  source?: EngineSource | string | undefined;
  /** Default `system`: light or dark as the system says, and follows it. */
  theme?: Theme | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  children?: ReactNode;
}

/** Puts an engine, a theme and a language at the disposal of all runfolio components below, in an element of its own (`.rf-root`). */
export function RunfolioProvider({ engine: own, source, ...rest }: RunfolioProviderProps) {
  const shared = useSourceEngine(own ? undefined : source);
  const engine = own ?? shared?.engine;
  if (!engine) throw new RunfolioError('bad-input', '<RunfolioProvider> needs an engine, or a source of data.');
  return <ProviderRoot key={shared?.reader} engine={engine} {...rest} />;
}

/** Everything of a provider that belongs to one reader. */
function ProviderRoot(props: Omit<RunfolioProviderProps, 'engine' | 'source'> & { engine: QueryEngine }) {
  const { engine, theme = 'system', className, style, children } = props;
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const coordinator = useCoordinatorOf(engine);
  const resolved = useResolvedTheme(theme);
  const { lang, dir, context } = useProviderLocale(props);
  const highlight = useMemo(() => new Param<RunId | undefined>(undefined), []);
  const selection = useMemo(() => new Selection(), []);
  const thresholds = useMemo(() => new Thresholds(), []);
  const print = usePrint(root ?? undefined);
  const drawn = print.printing ? 'light' : resolved;
  const value = useMemo<RunfolioContextValue>(
    () => ({ engine, coordinator, highlight, selection, thresholds, theme: drawn, print, root: root ?? undefined }),
    [engine, coordinator, highlight, selection, thresholds, drawn, print, root],
  );
  return (
    <RunfolioContext.Provider value={value}>
      <LocaleContext.Provider value={context}>
        <div
          ref={setRoot}
          className={className ? `rf-root ${className}` : 'rf-root'}
          data-rf-theme={theme}
          lang={lang}
          dir={dir}
          style={style}
        >
          <DrawEverything when={print.printing}>{children}</DrawEverything>
        </div>
      </LocaleContext.Provider>
    </RunfolioContext.Provider>
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
