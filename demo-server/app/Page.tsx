import type { ReactNode } from 'react';
import type { Theme } from '../../src/index.js';
import { useLanguage } from './language/languageContext.js';

/** A plain page in the theme of the dashboards. */
export function Page({ theme, title, children }: { theme: Theme; title: string; children?: ReactNode }) {
  const { lang, locale } = useLanguage();
  return (
    <div className="rf-root app" data-rf-theme={theme} lang={lang} dir={locale.dir}>
      <div className="app-page">
        {title !== '' && <h1>{title}</h1>}
        {children}
      </div>
    </div>
  );
}
