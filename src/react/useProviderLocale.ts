import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LocaleContextValue } from '../charts/index.js';
import { languageFor, loadTexts, type LoadedTexts } from '../languages/index.js';
import { isTag, makeLocale, type Messages } from '../texts/index.js';

export interface LocaleProps {
  /**
   * In which language, and how numbers and dates are written: a BCP 47 tag. Default `en`. German, Simplified Chinese, Korean and Arabic come with the library and are loaded
   * when they are asked for; other languages take their texts from `messages`.
   */
  locale?: string | undefined;
  /** In which moments are told: an IANA name. Default: that of the browser. */
  timeZone?: string | undefined;
  /** Texts in place of the library's own, by their keys; what is missing is as it would be without them. Give it a stable object. */
  messages?: Messages | undefined;
}

/** What a provider's element says of its language, and what everything below it speaks. */
export interface ProviderLocale {
  lang: string;
  dir: 'ltr' | 'rtl';
  context: LocaleContextValue;
}

/** A language as it is shown. */
interface Shown extends LoadedTexts {
  tag: string;
}

/** The language of a provider. While another one is on its way, the one before stays. */
export function useProviderLocale({ locale: wanted = 'en', timeZone, messages }: LocaleProps): ProviderLocale {
  const tag = isTag(wanted) ? wanted : 'en';
  const [asked, setAsked] = useState<readonly string[]>([]);
  const ask = useCallback((folder: string) => setAsked((known) => (known.includes(folder) ? known : [...known, folder])), []);
  const shown = useShown(tag, asked);
  const locale = useMemo(
    () => makeLocale({ tag: shown?.tag ?? tag, timeZone, messages: [shown?.texts, messages] }),
    [shown, tag, timeZone, messages],
  );
  const context = useMemo(() => ({ locale, has: shown?.has ?? (() => false), ask }), [locale, shown, ask]);
  const isTranslated = shown?.texts !== undefined || messages !== undefined || shown === undefined;
  return { lang: isTranslated ? (shown?.tag ?? tag) : 'en', dir: isTranslated ? locale.dir : 'ltr', context };
}

/** Undefined until the first language is there. */
function useShown(tag: string, asked: readonly string[]): Shown | undefined {
  const language = languageFor(tag);
  const own = useMemo<Shown | undefined>(() => (language === undefined ? { tag, ...untranslated } : undefined), [tag, language]);
  const [kept, setKept] = useState(own);
  useEffect(() => {
    let gone = false;
    const show = (next: Shown): void => {
      if (!gone) setKept(next);
    };
    if (own) show(own);
    else loadTexts(language!, asked).then((texts) => show({ tag, ...texts }), () => show({ tag, ...untranslated }));
    return () => {
      gone = true;
    };
  }, [tag, language, own, asked]);
  return own ?? kept;
}

const untranslated: LoadedTexts = { texts: undefined, has: () => true };
