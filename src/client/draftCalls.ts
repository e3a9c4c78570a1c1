import type { ApiCallOptions, ApiRequests } from './apiRequests.js';
import type { Draft } from './apiTypes.js';
import type { ReadReport } from './reportCalls.js';

/** The caller's own drafts, one for each report. */
export interface DraftCalls<Report> {
  /** Undefined where there is none. */
  get(id: string, options: ApiCallOptions): Promise<Draft<Report> | undefined>;
  /** Keeps a draft that is based on version `base`, in place of the one before. */
  put(id: string, draft: { report: Report; base: number }, options: ApiCallOptions): Promise<void>;
  remove(id: string, options: ApiCallOptions): Promise<void>;
}

export function draftCalls<Report>(requests: ApiRequests, readReport: ReadReport<Report>): DraftCalls<Report> {
  const pathOf = (id: string): string[] => ['reports', id, 'draft'];
  return {
    get: async (id, { signal }) => {
      const draft = await requests.json<Draft<unknown> | null>({ path: pathOf(id), signal });
      return draft ? { ...draft, report: readReport(draft.report) } : undefined;
    },
    put: async (id, json, { signal }) => {
      await requests.json({ method: 'PUT', path: pathOf(id), json, signal });
    },
    remove: (id, { signal }) => requests.json({ method: 'DELETE', path: pathOf(id), signal }),
  };
}
