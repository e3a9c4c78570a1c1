import {
  emptyReport,
  VersionConflict,
  type CommentThread,
  type Draft,
  type ReportDocument,
  type ReportsClient,
  type ReportSummary,
  type SavedReport,
  type SavedWorkspace,
  type ShareLink,
  type SnapshotSummary,
} from '../../src/entries/report.js';
import { RunfolioError } from '../../src/index.js';
import { memoryComments } from './memoryComments.js';
import { memoryWorkspaces } from './memoryWorkspaces.js';

export interface MemoryClientOptions {
  /** Versions of the one report there is, the first of them version 1. Default: one of an empty report. */
  versions?: { report: ReportDocument; author?: string; note?: string }[];
  draft?: { report: ReportDocument; base: number };
  links?: ShareLink[];
  /** Compressed snapshots of the report, each with its moment. Default: none. */
  snapshots?: { frozenAt: number; packed: Blob }[];
  /** Origins whose pages may show it in a frame. Default: none. */
  frames?: string[];
  /** Titles of other reports, which are in the list only; each was saved a day before the one before. */
  otherTitles?: string[];
  /** Whether the list of reports is empty. Default: no. */
  noReports?: boolean;
  /** Comments of the report. Default: none. */
  threads?: CommentThread[];
  /** Saved dashboard views. Default: none. */
  views?: SavedWorkspace[];
  /** Waits, fails or passes before each call, which is named as in `drafts.put`. */
  before?: (call: string, signal: AbortSignal) => Promise<void> | void;
  /** Ms since 1970. Default: the 12th of November 2026, noon. */
  now?: number;
}

/** Answers a call, which is named as in `drafts.put`. */
export type Passing = <T>(call: string, signal: AbortSignal, answer: () => T) => Promise<T>;

/** A server of one report, `r`, in memory. */
export interface MemoryClient extends ReportsClient {
  readonly saved: SavedReport<ReportDocument>[];
  draft: () => Draft<ReportDocument> | undefined;
  /** What somebody else publishes. */
  publishAs: (author: string, report: ReportDocument) => void;
}

export const storyNow = Date.UTC(2026, 10, 12, 12);
const hour = 3_600_000;

export function createMemoryClient({
  versions = [{ report: emptyReport('Untitled') }],
  draft: kept,
  links: given = [],
  snapshots = [],
  frames = [],
  otherTitles = [],
  noReports = false,
  threads = [],
  views = [],
  before,
  now = storyNow,
}: MemoryClientOptions = {}): MemoryClient {
  const saved = versions.map(({ report, author = 'ada', note }, i): SavedReport<ReportDocument> => {
    const savedAt = now - (versions.length - i) * hour;
    return { id: 'r', version: i + 1, title: report.title, savedAt, author, note, report };
  });
  let draft: Draft<ReportDocument> | undefined = kept && { ...kept, savedAt: now - hour / 2 };
  let links = given;
  let origins = frames;
  const newest = (): SavedReport<ReportDocument> => saved.at(-1)!;
  const passing = async <T>(call: string, signal: AbortSignal, answer: () => T): Promise<T> => {
    await before?.(call, signal);
    signal.throwIfAborted();
    return answer();
  };
  const existing = (id: string): SavedReport<ReportDocument> => (id === 'r' ? newest() : missing());
  const add = (report: ReportDocument, author: string, more: Partial<SavedReport<ReportDocument>> = {}): SavedReport<ReportDocument> => {
    saved.push({ id: 'r', version: newest().version + 1, title: report.title, savedAt: now, author, report, ...more });
    return newest();
  };
  const based = (base: number): void => {
    const { version } = newest();
    if (base !== version) throw new VersionConflict(`The report is at version ${version} by now.`, version);
  };
  return {
    saved,
    draft: () => draft,
    publishAs: (author, report) => void add(report, author),
    about: ({ signal }) => passing('about', signal, () => ({ api: 1, features: ['reports'], you: { name: 'you', scope: 'admin' } })),
    snapshots: {
      list: (_, { signal }) => passing('snapshots.list', signal, () => snapshots.map(summaryOf)),
      create: () => missing(),
      get: (id, { signal }) => passing('snapshots.get', signal, () => snapshots[Number(id)]?.packed ?? missing()),
    },
    reports: {
      list: ({ signal }) =>
        passing('reports.list', signal, () => {
          const others = otherTitles.map((title, i): ReportSummary => {
            const savedAt = now - (i + 1) * 24 * hour;
            return { id: `other-${i}`, title, version: 1, createdAt: savedAt, savedAt, author: 'grace' };
          });
          return noReports ? [] : [{ ...newest(), createdAt: now - 9 * hour }, ...others];
        }),
      create: ({ report }, { signal }) => passing('reports.create', signal, () => add(report, 'you')),
      get: (id, { signal }) => passing('reports.get', signal, () => existing(id)),
      publish: (_, base, { report, note }, { signal }) =>
        passing('reports.publish', signal, () => {
          based(base);
          return add(report, 'you', { note });
        }),
      remove: (_, { signal }) => passing('reports.remove', signal, () => undefined),
      undelete: (_, { signal }) => passing('reports.undelete', signal, () => ({ ...newest(), createdAt: now })),
    },
    versions: {
      list: (_, { signal }) => passing('versions.list', signal, () => saved.toReversed()),
      get: (_, version, { signal }) => passing('versions.get', signal, () => saved[version - 1] ?? missing()),
      restore: (_, version, base, { signal }) =>
        passing('versions.restore', signal, () => {
          based(base);
          return add(saved[version - 1]!.report, 'you', { restoredFrom: version });
        }),
    },
    drafts: {
      get: (_, { signal }) => passing('drafts.get', signal, () => draft),
      put: (_, next, { signal }) => passing('drafts.put', signal, () => void (draft = { ...next, savedAt: now })),
      remove: (_, { signal }) => passing('drafts.remove', signal, () => void (draft = undefined)),
    },
    frames: {
      get: (_, { signal }) => passing('frames.get', signal, () => origins),
      set: (_, next, { signal }) => passing('frames.set', signal, () => (origins = [...next])),
    },
    links: {
      list: (_, { signal }) => passing('links.list', signal, () => links),
      create: (_, { label = '', expiresAt = null, comments = false, snapshot }, { signal }) =>
        passing('links.create', signal, () => {
          const own = { label, expiresAt, comments, snapshot };
          const link: ShareLink = { id: `l${links.length}`, createdAt: now, createdBy: 'you', paused: false, ...own };
          links = [...links, link];
          return { link, token: `${snapshot === undefined ? 'rfl' : 'rfs'}_${'A'.repeat(22)}` };
        }),
      change: (_, id, changes, { signal }) =>
        passing('links.change', signal, () => {
          links = links.map((link) =>
            link.id === id
              ? {
                  ...link,
                  ...changes,
                  label: changes.label ?? link.label,
                  expiresAt: changes.expiresAt ?? link.expiresAt,
                  paused: changes.paused ?? link.paused,
                  comments: changes.comments ?? link.comments,
                }
              : link,
          );
          return links.find((link) => link.id === id) ?? missing();
        }),
      revoke: (_, id, { signal }) => passing('links.revoke', signal, () => void (links = links.filter((link) => link.id !== id))),
    },
    shared: {
      get: ({ signal }) => passing('shared.get', signal, () => ({ ...newest(), label: 'live' as const, comments: threads.length > 0 })),
      snapshot: ({ signal }) => passing('shared.snapshot', signal, () => snapshots[0]?.packed ?? missing()),
      asset: (_, { signal }) => passing('shared.asset', signal, () => missing()),
      comments: ({ signal }) => passing('shared.comments', signal, () => threads),
    },
    assets: {
      put: (_, image, { signal }) =>
        passing('assets.put', signal, () => ({
          name: 'a',
          src: 'asset:a',
          type: 'image/png',
          bytes: image instanceof Blob ? image.size : image.byteLength,
        })),
      get: (_, __, { signal }) => passing('assets.get', signal, () => missing()),
    },
    ...memoryComments(threads, passing, now),
    workspaces: memoryWorkspaces(views, passing, now),
  };
}

function summaryOf({ frozenAt, packed }: { frozenAt: number; packed: Blob }, i: number): SnapshotSummary {
  return { id: String(i), report: 'r', title: 'Frozen', frozenAt, createdAt: frozenAt, createdBy: 'ada', bytes: packed.size };
}

function missing(): never {
  throw new RunfolioError('not-found', 'There is no such thing here.');
}
