import { useCallback, useMemo, useState, type ComponentType } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import { createSnapshotEngine, type QueryEngine, type Snapshot } from '../../engine/index.js';
import { RunfolioError } from '../../model/index.js';
import { PanelKinds, type DefinedPanel } from '../../panels/index.js';
import { RunfolioProvider, useLocale, useTexts, type LocaleProps } from '../../react/index.js';
import { useHadTexts } from '../../react/inner.js';
import { formatMoment, type RunfolioTheme, type Theme } from '../../theme/index.js';
import { readReport } from '../document/readReport.js';
import { ReportView } from '../viewer/ReportView.js';
import type { LoadAsset } from '../viewer/viewerContext.js';
import { ReportBar, type ReportBarProps } from './ReportBar.js';
import { SnapshotNotice } from './SnapshotNotice.js';
import { pageTexts } from './texts.js';
import { useCall } from './useCall.js';

export interface FrozenPageProps extends Pick<ReportBarProps, 'homeHref' | 'reportsHref' | 'onTheme' | 'actions'>, LocaleProps {
  /** Gives the snapshot, compressed. Stable. */
  load: (options: { signal: AbortSignal }) => Promise<Blob>;
  /** Whether this is what a link shows. */
  shared?: boolean | undefined;
  /** Says why it cannot be shown. */
  failure: ComponentType<{ error: Error; onRetry: () => void }>;
  live?: QueryEngine | undefined;
  theme?: Theme | RunfolioTheme | undefined;
  kinds?: readonly DefinedPanel[] | undefined;
  className?: string | undefined;
}

/** A snapshot as a whole page, labelled with its moment. Brings its own provider. */
export function FrozenPage({ theme, className, locale, timeZone, messages, ...page }: FrozenPageProps) {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const engine = useMemo(() => createSnapshotEngine(snapshot ?? nothing), [snapshot]);
  return (
    <RunfolioProvider {...{ engine, theme, className, locale, timeZone, messages }}>
      <PanelKinds kinds={page.kinds}>
        <OpenedSnapshot {...page} onOpened={setSnapshot} />
      </PanelKinds>
    </RunfolioProvider>
  );
}

type OpenedSnapshotProps = Omit<FrozenPageProps, 'theme' | 'className' | 'kinds' | keyof LocaleProps> & {
  /** Its engine answers from now on. */
  onOpened: (snapshot: Snapshot) => void;
};

function OpenedSnapshot({ load, shared, failure: Failure, live, onOpened, ...bar }: OpenedSnapshotProps) {
  const speaks = useHadTexts(pageTexts.folder);
  const t = useTexts(pageTexts);
  const ask = useCallback(
    async (options: { signal: AbortSignal }) => {
      const { openSnapshot } = await import('../snapshot/index.js');
      const snapshot = await openSnapshot(await load(options));
      onOpened(snapshot);
      return snapshot;
    },
    [load, onOpened],
  );
  const { data, error, reload } = useCall(ask);
  if (!speaks) return <ChartSkeleton />;
  return (
    <div className="rf-report-workspace">
      <ReportBar {...bar} title={data ? readReport(data.document).title || t('untitled') : t('snapshot')}>
        {data && <FrozenState shared={shared} frozenAt={data.frozenAt} />}
      </ReportBar>
      <div className="rf-report-scroll">
        {data && <Frozen snapshot={data} live={live} />}
        {!data && !error && <ChartSkeleton label={t('openingSnapshot')} />}
        {error && <Failure error={error} onRetry={reload} />}
      </div>
    </div>
  );
}

/** The moment gives way where there is no room: the report says it below its title. */
function FrozenState({ shared, frozenAt }: { shared: boolean | undefined; frozenAt: number }) {
  const t = useTexts(pageTexts);
  const locale = useLocale();
  return (
    <span className="rf-save-state">
      <span>
        {t(shared ? 'sharedFrozen' : 'frozen')}
        <span className="rf-bar-word">
          {' · '}
          <bdi>{formatMoment(frozenAt, locale)}</bdi>
        </span>
      </span>
    </span>
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
  version: 2,
  runfolio: '',
  frozenAt: 0,
  points: null,
  document: undefined,
  catalogs: {},
  answers: [],
  files: [],
};
