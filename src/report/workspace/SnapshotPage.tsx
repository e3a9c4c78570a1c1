'use client';
import { useCallback, useMemo, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import { createSnapshotEngine, type QueryEngine, type Snapshot } from '../../engine/index.js';
import { RunfolioError } from '../../model/index.js';
import { PanelKinds, type DefinedPanel } from '../../panels/index.js';
import { RunfolioProvider, type Theme } from '../../react/index.js';
import { formatMoment } from '../../theme/index.js';
import { readReport } from '../document/readReport.js';
import type { ReportsClient } from '../reportsClient.js';
import { ReportView } from '../viewer/ReportView.js';
import type { LoadAsset } from '../viewer/viewerContext.js';
import { ReportBar, type ReportBarProps } from './ReportBar.js';
import { SnapshotNotice } from './SnapshotNotice.js';
import { useCall } from './useCall.js';

export interface SnapshotPageProps extends Pick<ReportBarProps, 'homeHref' | 'reportsHref' | 'onTheme'> {
  client: Pick<ReportsClient, 'snapshots'>;
  snapshotId: string;
  /** Answers as things are now, so that the page can say what has changed since. Without it nothing is said. */
  live?: QueryEngine | undefined;
  theme?: Theme | undefined;
  kinds?: readonly DefinedPanel[] | undefined;
  className?: string | undefined;
}

/** A snapshot of a server as a whole page: the report as it was, labelled with that moment, and whether live data differ. Brings its own provider. */
export function SnapshotPage({ client, snapshotId, live, theme, kinds, className, ...bar }: SnapshotPageProps) {
  const ask = useCallback(
    async (options: { signal: AbortSignal }) => {
      const { openSnapshot } = await import('../snapshot/index.js');
      return openSnapshot(await client.snapshots.get(snapshotId, options));
    },
    [client, snapshotId],
  );
  const { data, error, reload } = useCall(ask);
  const engine = useMemo(() => createSnapshotEngine(data ?? nothing), [data]);
  return (
    <RunfolioProvider engine={engine} theme={theme} className={className}>
      <PanelKinds kinds={kinds}>
        <div className="rf-report-workspace">
          <ReportBar {...bar} title={data ? readReport(data.document).title || 'Untitled report' : 'Snapshot'}>
            {data && <span className="rf-save-state">Frozen at {formatMoment(data.frozenAt)}</span>}
          </ReportBar>
          <div className="rf-report-scroll">
            {data && <Frozen snapshot={data} live={live} />}
            {!data && !error && <ChartSkeleton label="Opening the snapshot" />}
            {error && <ErrorState error={error} onRetry={reload} />}
          </div>
        </div>
      </PanelKinds>
    </RunfolioProvider>
  );
}

function Frozen({ snapshot, live }: { snapshot: Snapshot; live: QueryEngine | undefined }) {
  const report = useMemo(() => readReport(snapshot.document), [snapshot]);
  const loadAsset = useCallback<LoadAsset>((name) => Promise.resolve(storedFile(snapshot, name)), [snapshot]);
  const label = useMemo(() => ({ frozenAt: snapshot.frozenAt }), [snapshot]);
  const [comparing, setComparing] = useState(false);
  return (
    <>
      {live && <SnapshotNotice snapshot={snapshot} live={live} open={comparing} onOpen={setComparing} />}
      <ReportView report={report} label={label} loadAsset={loadAsset} />
    </>
  );
}

/** A file that was stored with the report when it was frozen. */
function storedFile({ files }: Snapshot, name: string): Blob {
  const found = files.find((file) => file.project === undefined && file.name === name);
  if (!found) throw new RunfolioError('missing-file', `The file ${name} is not part of this snapshot.`);
  return new Blob([found.bytes as Uint8Array<ArrayBuffer>], { type: found.type });
}

const nothing: Snapshot = {
  format: 'runfolio-snapshot',
  version: 1,
  runfolio: '',
  frozenAt: 0,
  points: null,
  document: undefined,
  catalogs: {},
  answers: [],
  files: [],
};
