import { useContext, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { ChartSkeleton, LocaleContext, useHasTexts } from '../charts/index.js';
import { Param } from '../query/index.js';
import { RunfolioContext, type LocaleProps } from '../react/index.js';
import { LookContext, useAppearance, useDrawsEverything, useProviderLocale, type Look } from '../react/inner.js';
import type { RunfolioTheme, Theme } from '../theme/index.js';
import { rowsLocale } from './rowsLocale.js';
import { ownChartTexts } from './texts.js';

export interface ChartRootProps extends LocaleProps {
  /** As of `<RunfolioProvider>`. Default: that of the provider around, else `system`. */
  theme?: Theme | RunfolioTheme | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/** An element with a theme and a language, for a chart that needs no provider. Within one it looks and speaks as that does, unless it is told otherwise. */
export function ChartRoot({ theme, className, style, children, ...language }: ChartRootProps & { children: ReactNode }) {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const { given, drawn, attributes } = useAppearance({ theme, root, paper: useDrawsEverything(), style });
  const spoken = useSpoken(language);
  const highlight = useMemo(() => new Param<string | undefined>(undefined), []);
  const look = useMemo<Look>(
    () => ({ theme: drawn, givenTheme: given, highlight, root: root ?? undefined }),
    [drawn, given, highlight, root],
  );
  const names = ['rf-root', 'rf-own-chart', className].filter(Boolean).join(' ');
  return (
    <LookContext.Provider value={look}>
      <LocaleContext.Provider value={spoken.context}>
        <div ref={setRoot} className={names} {...attributes} lang={spoken.lang} dir={spoken.context.locale.dir}>
          <Spoken>{children}</Spoken>
        </div>
      </LocaleContext.Provider>
    </LookContext.Provider>
  );
}

/** The language of the chart's own props, else that of a provider around, else English; in the words of rows. */
function useSpoken(language: LocaleProps) {
  const page = useContext(RunfolioContext);
  const above = useContext(LocaleContext);
  const own = useProviderLocale(language);
  const isOwn = page === undefined || Object.values(language).some((value) => value !== undefined);
  const { locale, lang, has, ask } = isOwn ? own.context : above;
  const context = useMemo(() => ({ locale: rowsLocale(locale), lang, has, ask }), [locale, lang, has, ask]);
  return { context, lang: isOwn ? own.lang : undefined };
}

/** A chart once its words are there in the language of the page; a skeleton until then. */
function Spoken({ children }: { children: ReactNode }) {
  if (useHasTexts(ownChartTexts.folder)) return <>{children}</>;
  return (
    <section className="rf-panel">
      <ChartSkeleton />
    </section>
  );
}
