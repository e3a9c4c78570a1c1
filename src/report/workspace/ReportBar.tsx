import type { ReactNode } from 'react';
import { Brand, ThemeButton } from '../../dashboard/index.js';
import { useTexts } from '../../react/index.js';
import { pageTexts } from './texts.js';

export interface ReportBarProps {
  /** Where the brand leads; no link where absent. */
  homeHref?: string | undefined;
  /** The list of reports; no link where absent. */
  reportsHref?: string | undefined;
  title: string;
  onTheme?: ((theme: 'light' | 'dark') => void) | undefined;
  /** The host's own controls, beside the theme. */
  actions?: ReactNode;
  /** Whether there is so much at the end that the title gives way on narrow pages. */
  crowded?: boolean | undefined;
  /** State and buttons, at the end. */
  children?: ReactNode;
}

/** The line at the top of a report: where one is, and what can be done. */
export function ReportBar({ homeHref, reportsHref, title, onTheme, actions, crowded, children }: ReportBarProps) {
  const t = useTexts(pageTexts);
  return (
    <div className="rf-bar rf-report-bar" data-rf-crowded={crowded || undefined}>
      <Brand homeHref={homeHref} />
      {reportsHref !== undefined && (
        <>
          <span aria-hidden className="rf-bar-slash">
            /
          </span>
          <a className="rf-bar-reports" href={reportsHref}>
            {t('reports')}
          </a>
        </>
      )}
      <span aria-hidden className="rf-bar-slash">
        /
      </span>
      <span className="rf-bar-project rf-ellipsis" title={title} dir="auto">
        {title}
      </span>
      <span className="rf-bar-space" />
      {children}
      {actions}
      {onTheme && <ThemeButton onTheme={onTheme} />}
    </div>
  );
}
