import { SnapshotPage, type ReportsClient } from '../../src/entries/report.js';
import type { QueryEngine, Theme } from '../../src/index.js';
import { useLanguage } from './language/languageContext.js';
import { LanguageMenu } from './language/LanguageMenu.js';
import { reportsHref } from './route.js';

export interface SnapshotRouteProps {
  id: string;
  client: ReportsClient;
  /** Live data. */
  engine: QueryEngine;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** A snapshot of the server. */
export function SnapshotRoute({ id, client, engine, theme, onTheme }: SnapshotRouteProps) {
  const { tag } = useLanguage();
  return (
    <SnapshotPage
      client={client}
      snapshotId={id}
      live={engine}
      theme={theme}
      className="app"
      locale={tag}
      actions={<LanguageMenu />}
      homeHref="#/"
      reportsHref={reportsHref}
      onTheme={onTheme}
    />
  );
}
