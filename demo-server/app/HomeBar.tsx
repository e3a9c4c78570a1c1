import { Brand, ThemeButton } from '../../src/dashboard/index.js';
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
  return (
    <div className="rf-bar">
      <Brand homeHref={homeHref} />
      <span className="rf-bar-space" />
      {hasReports && (
        <a className="rf-button app-reports" href={reportsHref}>
          Reports
        </a>
      )}
      <ThemeButton onTheme={onTheme} />
    </div>
  );
}
