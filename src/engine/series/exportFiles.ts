import { verifyFile } from '../../arrow/index.js';
import { isNamedByHash, RunfolioError, type Manifest } from '../../model/index.js';
import { statusError, unreachable } from '../httpError.js';
import { TaskQueue } from './taskQueue.js';

/** Reads a file of an export, given its path in the manifest, and checks it against the manifest. */
export type ReadFile = (path: string, signal: AbortSignal) => Promise<Uint8Array>;

/** The part of `fetch` that is needed. */
type Fetch = (url: string, init: { signal: AbortSignal; cache: RequestCache }) => Promise<Response>;

/** As many as browsers open to one host over HTTP/1.1 and a few to spare; what waits is served in order. */
const requestsAtOnce = 8;

/**
 * Reads files below `baseUrl` with `fetch`, at most eight at once. Rejects with `missing-file` (404, 410, or not in the manifest), `forbidden`
 * (401, 403), `offline` (no answer, or any other status) or `corrupt-file`, each naming the URL.
 */
export function fetchFiles(manifest: Pick<Manifest, 'files'>, baseUrl: string, fetchFile: Fetch = fetch): ReadFile {
  const queue = new TaskQueue(requestsAtOnce);
  return async (path, signal) => {
    const entry = manifest.files[path];
    if (!entry) throw new RunfolioError('missing-file', `The manifest at ${baseUrl} does not list the file ${path}.`);
    const bytes = await queue.run(() => download(new URL(path, baseUrl).href, isNamedByHash(path), entry.bytes, signal, fetchFile), signal);
    await verifyFile(path, bytes, entry);
    signal.throwIfAborted();
    return bytes;
  };
}

/** `named`: the name says the content, so that a browser's copy may be used unasked. A body longer than the manifest says is not taken in: it could be of any length. */
async function download(url: string, named: boolean, expected: number, signal: AbortSignal, fetchFile: Fetch): Promise<Uint8Array> {
  try {
    // The others keep their name when their content changes: a copy is asked about before it is used.
    const response = await fetchFile(url, { signal, cache: named ? 'default' : 'no-cache' });
    if (!response.ok) throw statusError(url, response.status);
    return await readBody(response, url, expected);
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof RunfolioError) throw thrown;
    throw unreachable(url, thrown);
  }
}

async function readBody(response: Response, url: string, expected: number): Promise<Uint8Array> {
  const encoded = response.headers.get('content-encoding') !== null;
  const length = Number(response.headers.get('content-length') ?? NaN);
  // Where the length is known it is held to what was announced; without, or once unpacked, only counting tells.
  if (!encoded && length <= expected) return new Uint8Array(await response.arrayBuffer());
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    pieces.push(read.value);
    bytes += read.value.byteLength;
    if (bytes <= expected) continue;
    await reader?.cancel();
    throw new RunfolioError('corrupt-file', `${url} is longer than the ${expected} bytes that the manifest says.`);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
