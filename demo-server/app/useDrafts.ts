import { useMemo } from 'react';
import { browserDrafts, type LocalDrafts } from '../../src/entries/report.js';

/** Drafts of reports in this browser: those of each person, and of each server, are their own. What the page shows makes no difference. */
export function useDrafts(person: string): LocalDrafts {
  return useMemo(() => browserDrafts(`${new URL('.', document.baseURI).href} ${person}`), [person]);
}
