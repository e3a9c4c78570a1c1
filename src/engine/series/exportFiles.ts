import { verifyFile } from '../../arrow/index.js';
import { isNamedByHash, RunfolioError, type Manifest, type ManifestFile } from '../../model/index.js';
import { statusError, unreachable } from '../httpError.js';
import { readBody } from '../readBody.js';
import { StallWatch, type WatchedRequest } from '../stallWatch.js';
import { TaskQueue } from './taskQueue.js';

/** Reads a file of an export, given its path in the manifest, and checks it against the manifest. */
export type ReadFile = (path: string, signal: AbortSignal) => Promise<Uint8Array>;

/** What a worker is told of an export when it opens a project. */
export interface ExportOpening {
  /** The id that plans use. */
  project: string;
  manifest: Manifest;
  /** Ends with a slash. */
  baseUrl: string;
  /** Seconds without a byte after which a request is given up as `offline`. Default 20. */
  stallSeconds?: number | undefined;
  /** Sent with every request. Default: none. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** The files themselves, by path, where they are in memory: nothing is fetched then. */
  files?: Readonly<Record<string, Blob>> | undefined;
}

/** What else there is to know of where files are. */
export type ReaderOptions = Pick<ExportOpening, 'stallSeconds' | 'headers' | 'files'>;

/** Makes the reader of an export's files. */
export type ReaderOf = (manifest: Manifest, baseUrl: string, options: ReaderOptions) => ReadFile;

/** Asks for a file with the headers that all are asked with. */
type Ask = (url: string, init: { signal: AbortSignal; cache: RequestCache }) => Promise<Response>;

/** The part of `fetch` that is needed. */
type Fetch = (
  url: string,
  init: { signal: AbortSignal; cache: RequestCache; headers: Readonly<Record<string, string>> },
) => Promise<Response>;

/** As many as browsers open to one host over HTTP/1.1 and a few to spare; what waits is served in order. */
const requestsAtOnce = 8;

export interface FetchFilesOptions extends Pick<ExportOpening, 'stallSeconds' | 'headers'> {
  /** In place of the platform's own. */
  fetchFile?: Fetch | undefined;
}

/**
 * Reads files below `baseUrl` with `fetch`, at most eight at once. Rejects with `missing-file` (404, 410, or not in the manifest), `forbidden`
 * (401, 403), `offline` (no answer, one that no longer gets anywhere, or any other status) or `corrupt-file`, each naming the URL.
 */
export function fetchFiles(manifest: Pick<Manifest, 'files'>, baseUrl: string, options: FetchFilesOptions = {}): ReadFile {
  const { fetchFile = fetch, stallSeconds, headers = {} } = options;
  const ask: Ask = (url, init) => fetchFile(url, { ...init, headers });
  const queue = new TaskQueue(requestsAtOnce);
  const watch = new StallWatch(stallSeconds);

  const read = async (path: string, entry: ManifestFile, cache: RequestCache, signal: AbortSignal): Promise<Uint8Array> => {
    const url = new URL(path, baseUrl).href;
    const download = (watched: WatchedRequest): Promise<Uint8Array> => downloaded(url, entry, cache, watched, ask);
    const bytes = await queue.run(() => watch.run(url, signal, download), signal);
    await verifyFile(path, bytes, entry);
    return bytes;
  };

  return async (path, signal) => {
    const entry = manifest.files[path];
    if (!entry) throw new RunfolioError('missing-file', `The manifest at ${baseUrl} does not list the file ${path}.`);
    // The others keep their name when their content changes: a copy is asked about before it is used.
    // So is one that somebody else's headers may have brought.
    const cache = isNamedByHash(path) && Object.keys(headers).length === 0 ? 'default' : 'no-cache';
    const bytes = await read(path, entry, cache, signal).catch((thrown: unknown) => {
      signal.throwIfAborted();
      // What was damaged on the way the browser may have kept: it would give it again and again, also after the server's copy was mended.
      if (isCorrupt(thrown)) return read(path, entry, 'reload', signal);
      throw thrown;
    });
    signal.throwIfAborted();
    return bytes;
  };
}

function isCorrupt(thrown: unknown): boolean {
  return thrown instanceof RunfolioError && thrown.code === 'corrupt-file';
}

/** A body longer than the manifest says is not taken in: it could be of any length. */
async function downloaded(
  url: string,
  { bytes }: ManifestFile,
  cache: RequestCache,
  { signal, heard }: WatchedRequest,
  ask: Ask,
): Promise<Uint8Array> {
  try {
    const response = await ask(url, { signal, cache });
    heard();
    if (!response.ok) throw statusError(url, response.status);
    return await readBody(response, heard, bytes, () => {
      throw new RunfolioError('corrupt-file', `${url} is longer than the ${bytes} bytes that the manifest says.`);
    });
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof RunfolioError) throw thrown;
    throw unreachable(url, thrown);
  }
}
