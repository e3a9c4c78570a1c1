import { createContext, useContext, useMemo } from 'react';
import { english, textsOf, type Locale, type Texts } from '../../../src/texts/index.js';
import { appTexts } from '../texts.js';

/** The language that the page speaks. */
export interface LanguageContextValue {
  /** For `locale` of providers. */
  tag: string;
  timeZone?: string | undefined;
  /** For what the page says of itself. */
  locale: Locale;
  /** Of what is written. */
  lang: string;
  /** Chooses another one; absent where others decide. */
  onLanguage?: ((tag: string) => void) | undefined;
}

export const LanguageContext = createContext<LanguageContextValue>({ tag: 'en', locale: english, lang: 'en' });

/** The language of the page. */
export function useLanguage(): LanguageContextValue {
  return useContext(LanguageContext);
}

/** What the page says of itself, in its language. */
export function useAppTexts(): Texts<typeof appTexts.english> {
  const { locale } = useLanguage();
  return useMemo(() => textsOf(appTexts, locale), [locale]);
}
