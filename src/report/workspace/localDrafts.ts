import { createStore, del, get, set } from 'idb-keyval';
import { readReport } from '../document/readReport.js';
import type { ReportDocument } from '../document/report.js';
import { saveReport } from '../document/saveReport.js';

/** What was written and not published yet. */
export interface KeptDraft {
  report: ReportDocument;
  /** The version it is based on. */
  base: number;
  /** Ms since 1970. */
  savedAt: number;
  /** Whether the server has had it. Then what the server has by now is as new, whatever the clocks say. Default false. */
  sent?: boolean | undefined;
}

/** Keeps drafts on this device, so that a page that ends at once loses nothing. */
export interface LocalDrafts {
  /** Undefined where there is none, or none that can be read. */
  get(id: string): Promise<KeptDraft | undefined>;
  put(id: string, draft: KeptDraft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Drafts in the browser's IndexedDB; `scope` keeps those of different servers, or people, apart. */
export function browserDrafts(scope: string): LocalDrafts {
  const store = createStore('runfolio-drafts', 'drafts');
  const keyOf = (id: string): string => `${scope} ${id}`;
  return {
    get: async (id) => readKept(await get<unknown>(keyOf(id), store)),
    put: (id, { report, ...rest }) => set(keyOf(id), { ...rest, json: saveReport(report) }, store),
    remove: (id) => del(keyOf(id), store),
  };
}

/** What is kept is not trusted: other pages of the origin can write there. */
function readKept(kept: unknown): KeptDraft | undefined {
  const { json, base, savedAt, sent } = Object(kept) as { json?: unknown; base?: unknown; savedAt?: unknown; sent?: unknown };
  if (typeof json !== 'string' || typeof base !== 'number' || typeof savedAt !== 'number') return undefined;
  try {
    return { report: readReport(JSON.parse(json)), base, savedAt, sent: sent === true };
  } catch {
    return undefined;
  }
}
