import type { Messages } from '../../../src/texts/index.js';

/** A language that the demo page can be in. */
export interface PageLanguage {
  /** BCP 47; where the browser asks for a region of it, that one is used. */
  tag: string;
  /** As its speakers write it. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** The page's own texts; absent where they are those of the code. */
  load?: () => Promise<Messages>;
}

/** The languages of the page, as they are offered. */
export const pageLanguages: readonly PageLanguage[] = [
  { tag: 'en', name: 'English', dir: 'ltr' },
  { tag: 'de', name: 'Deutsch', dir: 'ltr', load: async () => (await import('../languages/de.js')).de },
  { tag: 'zh-Hans', name: '简体中文', dir: 'ltr', load: async () => (await import('../languages/zh.js')).zh },
  { tag: 'ko', name: '한국어', dir: 'ltr', load: async () => (await import('../languages/ko.js')).ko },
  { tag: 'ar', name: 'العربية', dir: 'rtl', load: async () => (await import('../languages/ar.js')).ar },
];

/** Which of them a tag asks for: German for `de-AT`, none for `zh-TW`, which is written in another script. */
export function languageOf(tag: string): PageLanguage | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return pageLanguages.find((each) => {
      const own = new Intl.Locale(each.tag).maximize();
      return own.language === language && own.script === script;
    });
  } catch {
    return undefined;
  }
}
