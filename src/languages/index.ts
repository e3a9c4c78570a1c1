import type { Locale, Messages } from '../texts/index.js';
import { isTag, makeLocale } from './makeLocale.js';

export { makeLocale, type LocaleOptions } from './makeLocale.js';

/** The translations into one language. */
export interface Language {
  /** Of what every page with a panel shows. */
  readonly texts: Messages;
  /** Of each other folder, in a file of its own. */
  readonly folders: Readonly<Record<string, () => Promise<Messages>>>;
}

/** The languages that come with the library beside English, by the tag their texts are in; each is loaded when a page first asks for it. */
export const languages: Readonly<Record<string, () => Promise<Language>>> = {
  ar: async () => (await import('./ar/index.js')).ar,
  de: async () => (await import('./de/index.js')).de,
  ko: async () => (await import('./ko/index.js')).ko,
  'zh-Hans': async () => (await import('./zh/index.js')).zh,
};

/** Which of them a tag asks for: `de` for `de-AT`, none for `zh-TW`, which is written in another script. */
export function languageFor(tag: string): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hans' ? 'zh-Hans' : undefined;
  return language !== undefined && language in languages ? language : undefined;
}

/** Texts of a language, and whether those of a folder are among them. */
export interface LoadedTexts {
  /** Undefined where all is English. */
  readonly texts: Messages | undefined;
  readonly has: (folder: string) => boolean;
}

/** Loads the texts of a language: of all pages, and of these folders. A file that cannot be had leaves its folder in English. */
export async function loadTexts(language: string, folders: readonly string[]): Promise<LoadedTexts> {
  const { texts, folders: files } = await languages[language]!();
  const more = await Promise.all(folders.map(async (folder) => files[folder]?.().catch(() => undefined)));
  return { texts: Object.assign({}, texts, ...more) as Messages, has: (folder) => !(folder in files) || folders.includes(folder) };
}

export interface LocaleWish {
  tag: string;
  timeZone: string | undefined;
  /** The host's own texts. */
  messages: Messages | undefined;
  /** Folders whose texts are needed. */
  folders: readonly string[];
}

/** A locale with the texts that are needed. */
export interface LoadedLocale {
  locale: Locale;
  /** Of what is written: English where there are no other texts. */
  lang: string;
  has: (folder: string) => boolean;
}

/** Loads a locale. A tag that is none, and texts that cannot be had, are English. */
export async function loadLocale({ tag: wanted, timeZone, messages, folders }: LocaleWish): Promise<LoadedLocale> {
  const tag = isTag(wanted) ? wanted : 'en';
  const language = languageFor(tag);
  const none: LoadedTexts = { texts: undefined, has: () => true };
  const { texts, has } = language === undefined ? none : await loadTexts(language, folders).catch(() => none);
  const isTranslated = texts !== undefined || messages !== undefined;
  const locale = makeLocale({ tag, timeZone, messages: [texts, messages] });
  return isTranslated ? { locale, lang: tag, has } : { locale: { ...locale, dir: 'ltr' }, lang: 'en', has };
}
