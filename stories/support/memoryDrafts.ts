import type { KeptDraft, LocalDrafts } from '../../src/report/index.js';

/** Drafts that are kept for as long as the page lives. */
export function memoryDrafts(kept: Readonly<Record<string, KeptDraft>> = {}): LocalDrafts {
  const drafts = new Map(Object.entries(kept));
  return {
    get: (id) => Promise.resolve(drafts.get(id)),
    put: async (id, draft) => void drafts.set(id, draft),
    remove: async (id) => void drafts.delete(id),
  };
}
