import type { ApiCallOptions, ApiRequests } from './apiRequests.js';
import type { ReportSummary, SavedReport, VersionSummary } from './apiTypes.js';

/** What is published: the document, and what its author says of this version. */
export interface Publication<Report> {
  report: Report;
  /** At most 500 characters. */
  note?: string | undefined;
}

/** Reports of a server. */
export interface ReportCalls<Report> {
  /** All reports, the last saved first; with `deleted`, those that were deleted (needs the scope admin). */
  list(options: ApiCallOptions & { deleted?: boolean }): Promise<ReportSummary[]>;
  /** A new report, at version 1. Its id is the server's. */
  create(publication: Publication<Report>, options: ApiCallOptions): Promise<SavedReport<Report>>;
  /** The newest version. */
  get(id: string, options: ApiCallOptions): Promise<SavedReport<Report>>;
  /** A new version, based on version `base`; rejects with a `VersionConflict` where that is not the newest. May be sent again after a failure. */
  publish(id: string, base: number, publication: Publication<Report>, options: ApiCallOptions): Promise<SavedReport<Report>>;
  /** Hides the report and its links. */
  remove(id: string, options: ApiCallOptions): Promise<void>;
  /** Brings a deleted report back, with its links (needs the scope admin). */
  undelete(id: string, options: ApiCallOptions): Promise<ReportSummary>;
}

/** Versions of reports. */
export interface VersionCalls<Report> {
  /** The newest first. */
  list(id: string, options: ApiCallOptions): Promise<VersionSummary[]>;
  get(id: string, version: number, options: ApiCallOptions): Promise<SavedReport<Report>>;
  /** A new version with the document of an old one, based on version `base` as `publish` is. */
  restore(id: string, version: number, base: number, options: ApiCallOptions & { note?: string }): Promise<SavedReport<Report>>;
}

/** A report in an answer, read and checked. */
export type ReadReport<Report> = (json: unknown) => Report;

export function reportCalls<Report>(requests: ApiRequests, readReport: ReadReport<Report>): ReportCalls<Report> {
  const read = readSaved(readReport);
  return {
    list: ({ signal, deleted }) => requests.json({ path: ['reports'], signal, query: deleted ? { deleted: 'true' } : {} }),
    create: async (json, { signal }) => read(await requests.json({ method: 'POST', path: ['reports'], json, signal })),
    get: async (id, { signal }) => read(await requests.json({ path: ['reports', id], signal })),
    publish: async (id, base, json, { signal }) => read(await requests.json({ method: 'PUT', path: ['reports', id], json, base, signal })),
    remove: (id, { signal }) => requests.json({ method: 'DELETE', path: ['reports', id], signal }),
    undelete: (id, { signal }) => requests.json({ method: 'POST', path: ['reports', id, 'undelete'], json: {}, signal }),
  };
}

export function versionCalls<Report>(requests: ApiRequests, readReport: ReadReport<Report>): VersionCalls<Report> {
  const read = readSaved(readReport);
  return {
    list: (id, { signal }) => requests.json({ path: ['reports', id, 'versions'], signal }),
    get: async (id, version, { signal }) => read(await requests.json({ path: ['reports', id, 'versions', String(version)], signal })),
    restore: async (id, version, base, { signal, note }) => {
      const path = ['reports', id, 'versions', String(version), 'restore'];
      return read(await requests.json({ method: 'POST', path, base, json: { note }, signal }));
    },
  };
}

function readSaved<Report>(readReport: ReadReport<Report>): (saved: SavedReport<unknown>) => SavedReport<Report> {
  return (saved) => ({ ...saved, report: readReport(saved.report) });
}
