import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SavedReport } from '../../client/index.js';
import type { ReportDocument } from '../document/report.js';
import type { ReportsClient } from '../reportsClient.js';
import { DraftKeeper, type DraftState } from './draftKeeper.js';
import type { KeptDraft, LocalDrafts } from './localDrafts.js';
import type { OpenedReport } from './openReport.js';
import { publishReport, type PublishConflict } from './publishReport.js';
import { useDraftFromElsewhere } from './useDraftFromElsewhere.js';
import { useAction } from './useCall.js';

export interface ReportSessionOptions {
  client: ReportsClient;
  id: string;
  local: LocalDrafts;
  opened: OpenedReport;
  startWriting: boolean;
}

/** Publishing, as far as it has come. */
export interface PublishState {
  busy: boolean;
  error: Error | undefined;
  /** What was said of the version. */
  note: string;
  /** What a person has to choose before it can be published. */
  conflict?: PublishConflict | undefined;
  /** The version of somebody else that was published together with this one. */
  mergedWith?: SavedReport<ReportDocument> | undefined;
}

/** A report while it is open: what is published, what is written, and how one becomes the other. */
export interface ReportSession {
  mode: 'read' | 'write';
  saved: SavedReport<ReportDocument>;
  /** What is read or written now. */
  report: ReportDocument;
  /** What the editor starts from; `loads` counts how often that was put in its place from outside. */
  edited: ReportDocument;
  loads: number;
  draft: DraftState;
  publishing: PublishState;
  startWriting: () => void;
  /** Leaves what was written as a draft. */
  stopWriting: () => void;
  change: (report: ReportDocument) => void;
  /** Throws away what was written since the version it is based on. */
  discard: () => void;
  publish: (note: string) => void;
  resolveConflict: (report: ReportDocument) => void;
  cancelConflict: () => void;
  /** A newer version is there. */
  replaceSaved: (saved: SavedReport<ReportDocument>) => void;
}

interface Writing {
  mode: 'read' | 'write';
  saved: SavedReport<ReportDocument>;
  /** The version that what is written is based on. */
  base: number;
  edited: ReportDocument;
  loads: number;
}

export function useReportSession({ client, id, local, opened, startWriting }: ReportSessionOptions): ReportSession {
  const [state, setState] = useState<Writing>(() => ({
    mode: startWriting ? 'write' : 'read',
    saved: opened.saved,
    base: opened.draft?.base ?? opened.saved.version,
    edited: opened.draft?.report ?? opened.saved.report,
    loads: 0,
  }));
  const [now, setNow] = useState(state.edited);
  const keeper = useKeeper(client, id, local, opened.draft?.savedAt);
  const draft = useSyncExternalStore(keeper.subscribe, keeper.getState, keeper.getState);
  const { base } = state;
  const change = useCallback(
    (report: ReportDocument) => {
      setNow(report);
      keeper.keep(report, base);
    },
    [keeper, base],
  );
  const takeUp = useCallback((kept: KeptDraft) => {
    setState((old) => ({ ...old, base: kept.base, edited: kept.report, loads: old.loads + 1 }));
    setNow(kept.report);
  }, []);
  useDraftFromElsewhere({ id, local, keeper, now, onDraft: takeUp });
  const put = useCallback((saved: SavedReport<ReportDocument>, mode: Writing['mode']) => {
    setState((old) => ({ mode, saved, base: saved.version, edited: saved.report, loads: old.loads + 1 }));
    setNow(saved.report);
  }, []);
  const published = usePublishing({ client, id, base, now, keeper, onPublished: (saved) => put(saved, 'read') });
  return {
    ...state,
    report: state.mode === 'write' ? now : state.saved.report,
    draft,
    ...published,
    change,
    startWriting: () => setState((old) => ({ ...old, mode: 'write', edited: now, loads: old.loads + 1 })),
    stopWriting: () => {
      void keeper.flush();
      setState((old) => ({ ...old, mode: 'read' }));
    },
    discard: () => {
      void keeper.forget();
      put(state.saved, 'write');
    },
    replaceSaved: (saved) => {
      void keeper.forget();
      put(saved, 'read');
    },
  };
}

/** What keeps drafts, for as long as the page is there; what is left is kept when it goes. */
function useKeeper(client: ReportsClient, id: string, local: LocalDrafts, keptAt: number | undefined): DraftKeeper {
  const keeper = useMemo(() => new DraftKeeper({ id, local, server: client.drafts, keptAt }), [client, id, local, keptAt]);
  useEffect(() => {
    const flush = (): void => void keeper.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      flush();
      keeper.dispose();
    };
  }, [keeper]);
  return keeper;
}

interface PublishingOptions {
  client: ReportsClient;
  id: string;
  base: number;
  /** What is written now. */
  now: ReportDocument;
  keeper: DraftKeeper;
  onPublished: (saved: SavedReport<ReportDocument>) => void;
}

type Publishing = Pick<ReportSession, 'publishing' | 'publish' | 'resolveConflict' | 'cancelConflict'>;

function usePublishing({ client, id, base, now, keeper, onPublished }: PublishingOptions): Publishing {
  const [told, setTold] = useState<Pick<PublishState, 'note' | 'conflict' | 'mergedWith'>>({ note: '' });
  const { error, busy, run } = useAction();
  const latest = useRef(onPublished);
  useEffect(() => {
    latest.current = onPublished;
  });
  const send = (report: ReportDocument, from: number, note: string): void =>
    run(async (options) => {
      setTold({ note });
      const result = await publishReport(client, { id, base: from, report, note }, options);
      if ('conflict' in result) {
        setTold({ note, conflict: result.conflict });
        return;
      }
      await keeper.forget();
      setTold({ note: '', mergedWith: result.mergedWith });
      latest.current(result.saved);
    });
  const { conflict, note } = told;
  return {
    publishing: { ...told, error, busy },
    publish: (said) => send(now, base, said),
    resolveConflict: (report) => conflict && send(report, conflict.theirs.version, note),
    cancelConflict: () => setTold({ note }),
  };
}
