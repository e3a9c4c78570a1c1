import type { ApiCallOptions, ApiRequests } from './apiRequests.js';
import type { SnapshotSummary } from './apiTypes.js';

/** Snapshots of reports: what they showed at one moment. */
export interface SnapshotCalls {
  /** Those of a report, the last frozen first. */
  list(report: string, options: ApiCallOptions): Promise<SnapshotSummary[]>;
  /** Stores an encoded snapshot that was compressed by gzip. */
  create(report: string, compressed: Uint8Array<ArrayBuffer>, options: ApiCallOptions): Promise<SnapshotSummary>;
  /** A snapshot, compressed. */
  get(snapshot: string, options: ApiCallOptions): Promise<Blob>;
}

export function snapshotCalls(requests: ApiRequests): SnapshotCalls {
  return {
    list: (report, { signal }) => requests.json({ path: ['reports', report, 'snapshots'], signal }),
    create: (report, bytes, { signal }) => requests.json({ method: 'POST', path: ['reports', report, 'snapshots'], bytes, signal }),
    get: (snapshot, { signal }) => requests.blob({ path: ['snapshots', snapshot], signal }),
  };
}
