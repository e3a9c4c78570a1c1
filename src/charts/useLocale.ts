import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { english, textsOf, type Locale, type Messages, type Texts, type TextSet } from '../texts/index.js';

/** The language of what is below, and which of its texts are there. */
export interface LocaleContextValue {
  locale: Locale;
  /** Of what is written, as elements say it: English where there are no texts of the locale. */
  lang: string;
  /** Whether the texts of a folder are there in that language; English is always. */
  has: (folder: string) => boolean;
  /** Asks for the texts of a folder. */
  ask: (folder: string) => void;
}

/** Set by `RunfolioProvider`. */
export const LocaleContext = createContext<LocaleContextValue>({
  locale: english,
  lang: 'en',
  has: () => true,
  ask: () => undefined,
});

/** The language in which components here speak; English outside of a provider. */
export function useLocale(): Locale {
  return useContext(LocaleContext).locale;
}

/** Whether the texts of a folder have been there once, as `useHasTexts`: what keeps its reader's choices says a little in English while the language changes, and does not begin anew. */
export function useHadTexts(folder: string): boolean {
  const there = useHasTexts(folder);
  const [was, setWas] = useState(there);
  if (there && !was) setWas(true);
  return there || was;
}

/** The texts of a folder, in the language of the page. Until a translation has come, in English: see `useHasTexts`. */
export function useTexts<const English extends Messages>(set: TextSet<English>): Texts<English> {
  const locale = useLocale();
  useHasTexts(set.folder);
  return useMemo(() => textsOf(set, locale), [set, locale]);
}

/** Whether the texts of a folder are there in the language of the page, and asks for them; what draws the folder shows a skeleton until then. */
export function useHasTexts(folder: string): boolean {
  const { has, ask } = useContext(LocaleContext);
  const there = has(folder);
  useEffect(() => {
    if (!there) ask(folder);
  }, [there, ask, folder]);
  return there;
}
