import { useCallback } from 'react';
import { ErrorState } from '../../charts/index.js';
import type { QueryEngine } from '../../engine/index.js';
import type { DefinedPanel } from '../../panels/index.js';
import type { LocaleProps } from '../../react/index.js';
import type { RunfolioTheme, Theme } from '../../theme/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { FrozenPage } from './FrozenPage.js';
import type { ReportBarProps } from './ReportBar.js';

export interface SnapshotPageProps extends Pick<ReportBarProps, 'homeHref' | 'reportsHref' | 'onTheme' | 'actions'>, LocaleProps {
  client: Pick<ReportsClient, 'snapshots'>;
  snapshotId: string;
  /** Answers as things are now, so that the page can say what has changed since. Without it nothing is said. */
  live?: QueryEngine | undefined;
  theme?: Theme | RunfolioTheme | undefined;
  kinds?: readonly DefinedPanel[] | undefined;
  className?: string | undefined;
}

/** A snapshot of a server as a whole page: the report as it was, labelled with that moment, and whether live data differ. Brings its own provider. */
export function SnapshotPage({ client, snapshotId, ...page }: SnapshotPageProps) {
  const load = useCallback((options: { signal: AbortSignal }) => client.snapshots.get(snapshotId, options), [client, snapshotId]);
  return <FrozenPage {...page} load={load} failure={ErrorState} />;
}
