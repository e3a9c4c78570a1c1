import type { CSSProperties, ReactNode } from 'react';
import { RunfolioProvider, type Messages, type QueryEngine, type Theme } from '../../../src/index.js';
import { useLanguage } from './languageContext.js';

export interface AppProviderProps {
  engine: QueryEngine;
  theme: Theme;
  style?: CSSProperties | undefined;
  /** Texts in place of the library's own. */
  messages?: Messages | undefined;
  children: ReactNode;
}

/** A provider in the language of the page. */
export function AppProvider({ engine, theme, style, messages, children }: AppProviderProps) {
  const { tag, timeZone } = useLanguage();
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app" style={style} {...{ messages, timeZone }} locale={tag}>
      {children}
    </RunfolioProvider>
  );
}
