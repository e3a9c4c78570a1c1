import { useCallback } from 'react';
import type { LocaleProps } from '../../react/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { FrozenPage } from './FrozenPage.js';
import { NotShown } from './NotShown.js';
import type { SnapshotPageProps } from './SnapshotPage.js';

export interface SharedSnapshotPageProps extends Pick<
  SnapshotPageProps,
  'onTheme' | 'actions' | 'theme' | 'kinds' | 'className' | keyof LocaleProps
> {
  /** A client whose token is that of the link. */
  client: Pick<ReportsClient, 'shared'>;
}

/** A snapshot as readers of a link to it see it. It asks for nothing else, and brings its own provider. */
export function SharedSnapshotPage({ client, ...page }: SharedSnapshotPageProps) {
  const load = useCallback((options: { signal: AbortSignal }) => client.shared.snapshot(options), [client]);
  return <FrozenPage {...page} shared load={load} failure={NotShown} />;
}
