import { useEffect, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import type { EngineSource, QueryEngine } from '../engine/index.js';
import { RunfolioError, type RunId } from '../model/index.js';
import type { RunfolioTheme, Theme } from '../theme/index.js';
import { Coordinator, Param, Selection, Thresholds } from '../query/index.js';
import { LocaleContext } from '../charts/index.js';
import { RunfolioContext, type RunfolioContextValue } from './context.js';
import { DrawEverything } from './DrawEverything.js';
import { usePrint } from './usePrint.js';
import { useAppearance } from './useAppearance.js';
import { useProviderLocale, type LocaleProps } from './useProviderLocale.js';
import { useSourceEngine } from './useSourceEngine.js';

export interface RunfolioProviderProps extends LocaleProps {
  /** Answers every query below. The caller disposes of it; several providers may share one. Either this or `source` is needed. */
  engine?: QueryEngine | undefined;
  /**
   * Where data come from, in place of an engine: the address of an export, or more than that. The engine is shared with all of the page that have the same source and principal, and
   * ends some seconds after the last of them. When the principal changes, nothing stays of what the first has loaded or chosen.
   */
  source?: EngineSource | string | undefined;
  /**
   * `light`, `dark`, `system` (as the system says), `host` (as the page says by a class `dark`, an attribute such as `data-theme`, or `color-scheme`), or an object with
   * tokens, a palette, density and font. Default: that of the provider above, else `system`. The last two are followed while the page is open.
   */
  theme?: Theme | RunfolioTheme | undefined;
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
  const { engine, theme, className, style, children } = props;
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const coordinator = useCoordinatorOf(engine);
  const { lang, dir, context } = useProviderLocale(props);
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
    <RunfolioContext.Provider value={value}>
      <LocaleContext.Provider value={context}>
        <div ref={setRoot} className={className ? `rf-root ${className}` : 'rf-root'} {...attributes} lang={lang} dir={dir}>
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
