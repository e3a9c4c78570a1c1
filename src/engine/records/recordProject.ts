import { decodeLog, decodeMediaItems, type LogSegment, type MediaSegment } from '../../arrow/index.js';
import {
  mediaPath,
  mediaType,
  RunfolioError,
  type Manifest,
  type ManifestLogs,
  type ManifestMedia,
  type RunId,
  type RunState,
} from '../../model/index.js';
import { DecodedFiles } from '../series/decodedFiles.js';
import type { ReadFile } from '../series/exportFiles.js';
import type { KeyedCache } from '../series/byteCache.js';
import type { RunStore } from '../series/runStore.js';
import { neededSegments } from '../series/seriesLimits.js';
import { SharedLoads } from '../series/sharedLoads.js';
import type { StoreCaches } from '../series/storeCaches.js';

export type LogPart = ManifestLogs['segments'][number];

/** What a run is called, by its index. */
export type RunLabel = (run: number) => { run: number; runId: RunId; name: string; state: RunState };

export interface RecordProjectOptions {
  manifest: Manifest;
  readFile: ReadFile;
  runs: RunStore;
  caches: Pick<StoreCaches, 'media' | 'logs' | 'files' | 'matches'>;
}

/** Media and console output of a project: each file is read when it is first needed, and kept. */
export class RecordProject {
  readonly manifest: Manifest;
  readonly runs: RunStore;
  /** See `StoreCaches`. */
  readonly matches: KeyedCache<Int32Array>;
  readonly #media: DecodedFiles<MediaSegment>;
  readonly #logs: DecodedFiles<LogSegment>;
  readonly #readFile: ReadFile;
  readonly #files: KeyedCache<Blob>;
  readonly #loads = new SharedLoads<Blob>();

  constructor({ manifest, readFile, runs, caches }: RecordProjectOptions) {
    const parts = new Map([...(manifest.media ?? []), ...(manifest.logs ? [manifest.logs] : [])].flatMap(partsOf));
    const logParts = new Map(manifest.logs?.segments.map((part) => [part.file, part]));
    this.manifest = manifest;
    this.runs = runs;
    this.matches = caches.matches;
    this.#media = new DecodedFiles(readFile, (bytes, path) => decodeMediaItems(bytes, path, parts.get(path)), caches.media);
    this.#logs = new DecodedFiles(readFile, (bytes, path) => decodeLog(bytes, path, logParts.get(path)), caches.logs);
    this.#readFile = readFile;
    this.#files = caches.files;
  }

  /** Items of one key: the segments that hold any of the runs (indices, ascending). */
  mediaOf(entry: ManifestMedia, runs: Int32Array, signal: AbortSignal): Promise<MediaSegment[]> {
    return Promise.all(neededSegments(entry, runs).map(({ file }) => this.#media.get(file, signal)));
  }

  log({ file }: LogPart, signal: AbortSignal): Promise<LogSegment> {
    return this.#logs.get(file, signal);
  }

  async labels(signal: AbortSignal): Promise<RunLabel> {
    const { run_id: id, name, state } = await this.runs.fields(signal);
    const text = ({ codes, dictionary }: typeof id, run: number): string => dictionary[codes[run] ?? -1] ?? '';
    return (run) => ({ run, runId: text(id, run), name: text(name, run), state: text(state, run) as RunState });
  }

  /** A media file, checked against the manifest. Pages are plain text, so that no address of theirs opens as a page. */
  async file(path: string, signal: AbortSignal): Promise<Blob> {
    const entry = this.manifest.files[path];
    if (!mediaPath.test(path) || entry?.schema !== 'media') {
      throw new RunfolioError('missing-file', `The export lists no media file ${JSON.stringify(path)}.`);
    }
    return this.#files.get(path) ?? this.#loads.get(path, (loading) => this.#load(path, loading), signal);
  }

  async #load(path: string, signal: AbortSignal): Promise<Blob> {
    const bytes = await this.#readFile(path, signal);
    const type = mediaType(path);
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type === 'text/html' ? 'text/plain' : type });
    this.#files.set(path, blob, bytes.byteLength);
    return blob;
  }
}

function partsOf({ segments }: Pick<ManifestMedia, 'segments'>): [string, ManifestMedia['segments'][number]][] {
  return segments.map((part) => [part.file, part]);
}
