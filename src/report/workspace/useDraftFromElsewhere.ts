import { useEffect, useRef, useState } from 'react';
import type { ReportDocument } from '../document/report.js';
import { sameJson } from '../document/sameJson.js';
import type { DraftKeeper } from './draftKeeper.js';
import type { KeptDraft, LocalDrafts } from './localDrafts.js';

export interface DraftFromElsewhereOptions {
  id: string;
  local: LocalDrafts;
  keeper: DraftKeeper;
  /** What is written here. */
  now: ReportDocument;
  onDraft: (kept: KeptDraft) => void;
}

/** Takes up what another page of this browser has kept since, when a person comes back to this one: a panel was added from a dashboard, say. */
export function useDraftFromElsewhere({ id, local, keeper, now, onDraft }: DraftFromElsewhereOptions): void {
  const [openedAt] = useState(Date.now);
  const latest = useRef({ now, onDraft });
  useEffect(() => {
    latest.current = { now, onDraft };
  });
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const kept = await local.get(id).catch(() => undefined);
      const { status, savedAt = openedAt } = keeper.getState();
      // What is being written here is the newest.
      if (isGone || !kept || status === 'saving' || kept.savedAt <= Math.max(savedAt, openedAt)) return;
      if (!sameJson(kept.report, latest.current.now)) latest.current.onDraft(kept);
    };
    const onFocus = (): void => void look();
    window.addEventListener('focus', onFocus);
    return () => {
      isGone = true;
      window.removeEventListener('focus', onFocus);
    };
  }, [id, local, keeper, openedAt]);
}
