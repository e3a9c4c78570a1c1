import { useMemo } from 'react';
import { usePanelKinds } from '../../panels/index.js';
import type { FreezeOptions } from './frozenExports.js';
import type { OpenReportPageProps } from './OpenReportPage.js';

/** How this report is frozen. Data are never put into an anonymous file: they have the names. */
export function useFreeze(
  { client, reportId, rights, snapshotUrl, onSnapshot, loadViewer, loadData }: OpenReportPageProps,
  anonymous: boolean,
): FreezeOptions {
  const kinds = usePanelKinds();
  return useMemo((): FreezeOptions => {
    const mayStore = rights === 'write' && snapshotUrl !== undefined;
    const store: FreezeOptions['store'] = (packed, options) => client.snapshots.create(reportId, packed, options);
    const data = anonymous ? undefined : loadData;
    return { kinds, loadViewer, loadData: data, store: mayStore ? store : undefined, onStored: ({ id }) => onSnapshot?.(id) };
  }, [kinds, client, reportId, rights, snapshotUrl, onSnapshot, loadViewer, loadData, anonymous]);
}
