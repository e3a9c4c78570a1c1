import type { CSSProperties, ReactNode } from 'react';
import { RunfolioProvider, type QueryEngine, type Theme } from '../../../src/index.js';
import { useLanguage } from './languageContext.js';

export interface AppProviderProps {
  engine: QueryEngine;
  theme: Theme;
  style?: CSSProperties | undefined;
  children: ReactNode;
}

/** A provider in the language of the page. */
export function AppProvider({ engine, theme, style, children }: AppProviderProps) {
  const { tag, timeZone } = useLanguage();
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app" style={style} locale={tag} timeZone={timeZone}>
      {children}
    </RunfolioProvider>
  );
}
