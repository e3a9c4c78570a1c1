import { Brand, ThemeButton } from '../../src/dashboard/index.js';
import { useAppTexts } from './language/languageContext.js';
import { LanguageMenu } from './language/LanguageMenu.js';
import { reportsHref } from './route.js';

export interface HomeBarProps {
  onTheme: (theme: 'light' | 'dark') => void;
  /** Where the brand leads; no link where absent. */
  homeHref?: string | undefined;
  /** Whether the server has reports to lead to. Default false. */
  hasReports?: boolean | undefined;
}

/** The line at the top of the lists of projects and reports, as that of a dashboard. */
export function HomeBar({ onTheme, homeHref, hasReports = false }: HomeBarProps) {
  const t = useAppTexts();
  return (
    <div className="rf-bar">
      <Brand homeHref={homeHref} />
      <span className="rf-bar-space" />
      {hasReports && (
        <a className="rf-button app-reports" href={reportsHref}>
          {t('reports')}
        </a>
      )}
      <LanguageMenu />
      <ThemeButton onTheme={onTheme} />
    </div>
  );
}
