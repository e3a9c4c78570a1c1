import { Logo, ThemeButton } from '../../src/dashboard/index.js';

/** The line at the top of the list of projects, as that of a dashboard. */
export function HomeBar({ onTheme }: { onTheme: (theme: 'light' | 'dark') => void }) {
  return (
    <div className="rf-bar">
      <span className="rf-bar-home">
        <Logo />
        <strong className="rf-bar-brand">runfolio</strong>
      </span>
      <span className="rf-bar-space" />
      <ThemeButton onTheme={onTheme} />
    </div>
  );
}
