import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadLocale } from '../../../src/languages/index.js';
import { english, type Locale } from '../../../src/texts/index.js';
import { LanguageContext, type LanguageContextValue } from './languageContext.js';
import { languageOf } from './languages.js';

export interface LanguageProviderProps extends Pick<LanguageContextValue, 'tag' | 'timeZone' | 'onLanguage'> {
  /** What stands there until the first language has come. Default: the page in English. */
  waiting?: ReactNode;
  children: ReactNode;
}

interface Loaded {
  locale: Locale;
  lang: string;
}

/** Lets all of the page speak a language, and says so of the document. While another one is on its way, the one before stays. */
export function LanguageProvider({ tag, timeZone, onLanguage, waiting, children }: LanguageProviderProps) {
  const loaded = useLoaded(tag, timeZone);
  const { locale, lang } = loaded ?? plain;
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = locale.dir;
  }, [lang, locale]);
  const value = useMemo(() => ({ tag, timeZone, locale, lang, onLanguage }), [tag, timeZone, locale, lang, onLanguage]);
  return <LanguageContext.Provider value={value}>{loaded === undefined && waiting ? waiting : children}</LanguageContext.Provider>;
}

const plain: Loaded = { locale: english, lang: 'en' };

function useLoaded(tag: string, timeZone: string | undefined): Loaded | undefined {
  const isPlain = tag === 'en' && timeZone === undefined;
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (isPlain) return undefined;
    let gone = false;
    const own = languageOf(tag)
      ?.load?.()
      .catch(() => undefined);
    void Promise.resolve(own)
      .then((messages) => loadLocale({ tag, timeZone, messages, folders: [] }))
      .then((next) => !gone && setLoaded(next));
    return () => {
      gone = true;
    };
  }, [tag, timeZone, isPlain]);
  return isPlain ? plain : loaded;
}
