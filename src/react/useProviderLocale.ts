import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { LocaleContext, type LocaleContextValue } from '../charts/index.js';
import type { LoadedLocale } from '../languages/index.js';
import { english, type Messages } from '../texts/index.js';

export interface LocaleProps {
  /**
   * In which language, and how numbers and dates are written: a BCP 47 tag. Default: that of the provider above, where neither `timeZone` nor `messages` are given, else `en`. German, Simplified Chinese, Korean and Arabic come with the library and are loaded
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

/** The language of a provider. While another one is on its way, the one before stays. All that is not plain English is loaded when it is asked for. */
export function useProviderLocale({ locale, timeZone, messages }: LocaleProps): ProviderLocale {
  const above = useContext(LocaleContext);
  const isAbove = locale === undefined && timeZone === undefined && messages === undefined;
  const tag = locale ?? 'en';
  const [folders, setFolders] = useState<readonly string[]>([]);
  const ask = useCallback((folder: string) => setFolders((known) => (known.includes(folder) ? known : [...known, folder])), []);
  const isPlain = tag === 'en' && timeZone === undefined && messages === undefined;
  const [loaded, setLoaded] = useState<LoadedLocale | undefined>(isPlain ? plain : undefined);
  useEffect(() => {
    let gone = false;
    const show = (next: LoadedLocale): void => {
      if (!gone) setLoaded(next);
    };
    if (isPlain) show(plain);
    else
      import('../languages/index.js')
        .then(({ loadLocale }) => loadLocale({ tag, timeZone, messages, folders }))
        .then(show, () => show(plain));
    return () => {
      gone = true;
    };
  }, [tag, timeZone, messages, folders, isPlain]);
  const shown = isPlain ? plain : loaded;
  const own = useMemo(
    () => ({ locale: shown?.locale ?? english, lang: shown?.lang ?? tag, has: shown?.has ?? (() => false), ask }),
    [shown, tag, ask],
  );
  const context = isAbove ? above : own;
  return { lang: context.lang, dir: context.locale.dir, context };
}

const plain: LoadedLocale = { locale: english, lang: 'en', has: () => true };
