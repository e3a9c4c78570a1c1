import type { HistogramSegment, HistorySegment, LogSegment, MediaSegment, RunMetrics, RunTable, TimeSegment } from '../../arrow/index.js';
import type { StoredColumn } from '../../model/index.js';
import { ByteCache, type KeyedCache } from './byteCache.js';
import type { RunPoints } from './runPoints.js';

/** What is kept of a project, so that it need not be read or worked out again. */
export interface StoreCaches {
  histories: KeyedCache<HistorySegment>;
  times: KeyedCache<TimeSegment>;
  histograms: KeyedCache<HistogramSegment>;
  /** Points that are no plain view of a file: joined pieces and time axes. */
  derived: KeyedCache<RunPoints>;
  smoothed: KeyedCache<RunPoints>;
  runs: KeyedCache<RunTable>;
  columns: KeyedCache<Map<string, StoredColumn>>;
  metrics: KeyedCache<RunMetrics>;
  /** Runs by query, in its order: a virtualised list asks for page after page of the same one. */
  orders: KeyedCache<Int32Array>;
  /** Which media runs logged, and what they printed. */
  media: KeyedCache<MediaSegment>;
  logs: KeyedCache<LogSegment>;
  /** Media files themselves. */
  files: KeyedCache<Blob>;
  /** Numbers of the lines in which a search found something. */
  matches: KeyedCache<Int32Array>;
}

const mebibyte = 2 ** 20;

/** Limits in bytes, for all projects of a worker together. */
export const defaultLimits = {
  histories: 768 * mebibyte,
  times: 256 * mebibyte,
  histograms: 256 * mebibyte,
  derived: 512 * mebibyte,
  smoothed: 256 * mebibyte,
  runs: 128 * mebibyte,
  columns: 128 * mebibyte,
  metrics: 128 * mebibyte,
  orders: 16 * mebibyte,
  media: 64 * mebibyte,
  logs: 256 * mebibyte,
  files: 128 * mebibyte,
  matches: 32 * mebibyte,
} as const satisfies Record<keyof StoreCaches, number>;

/** The limits for a service that shares its memory with others. */
export function limitsOf(share: number): Readonly<Record<keyof StoreCaches, number>> {
  const limits = Object.entries(defaultLimits).map(([name, bytes]) => [name, bytes * share]);
  return Object.fromEntries(limits) as Record<keyof StoreCaches, number>;
}

/** Makes the caches that projects share; each takes its part of them by a name that no other project ever had. */
export function sharedCaches(limits: Readonly<Record<keyof StoreCaches, number>> = defaultLimits): (name: string) => StoreCaches {
  const all = {
    histories: new ByteCache<HistorySegment>(limits.histories),
    times: new ByteCache<TimeSegment>(limits.times),
    histograms: new ByteCache<HistogramSegment>(limits.histograms),
    derived: new ByteCache<RunPoints>(limits.derived),
    smoothed: new ByteCache<RunPoints>(limits.smoothed),
    runs: new ByteCache<RunTable>(limits.runs),
    columns: new ByteCache<Map<string, StoredColumn>>(limits.columns),
    metrics: new ByteCache<RunMetrics>(limits.metrics),
    orders: new ByteCache<Int32Array>(limits.orders),
    media: new ByteCache<MediaSegment>(limits.media),
    logs: new ByteCache<LogSegment>(limits.logs),
    files: new ByteCache<Blob>(limits.files),
    matches: new ByteCache<Int32Array>(limits.matches),
  };
  return (name) => ({
    histories: all.histories.part(name),
    times: all.times.part(name),
    histograms: all.histograms.part(name),
    derived: all.derived.part(name),
    smoothed: all.smoothed.part(name),
    runs: all.runs.part(name),
    columns: all.columns.part(name),
    metrics: all.metrics.part(name),
    orders: all.orders.part(name),
    media: all.media.part(name),
    logs: all.logs.part(name),
    files: all.files.part(name),
    matches: all.matches.part(name),
  });
}
