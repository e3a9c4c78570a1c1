import { parseManifest } from '../arrow/index.js';
import { RunfolioError, type Manifest } from '../model/index.js';
import { statusError, unreachable } from './httpError.js';
import { readBody } from './readBody.js';
import { StallWatch, type WatchedRequest } from './stallWatch.js';

export interface FetchManifestOptions {
  /** Seconds without a byte after which the request is given up. Default 20. */
  stallSeconds?: number | undefined;
  /** Sent with the request. Default: none. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Fetches and parses `manifest.json` below a base URL that ends in a slash. It is asked for anew each time, since it is the one file of an export whose name
 * stays when its content changes. Rejects with `missing-file`, `forbidden`, `offline` (also where nothing comes for `stallSeconds`), `corrupt-file` or
 * `unsupported-version`, naming the URL.
 */
export async function fetchManifest(baseUrl: string, signal: AbortSignal, options: FetchManifestOptions = {}): Promise<Manifest> {
  const { stallSeconds, headers = {} } = options;
  const url = new URL('manifest.json', baseUrl).href;
  const text = await new StallWatch(stallSeconds).run(url, signal, (watched) => fetchText(url, headers, watched));
  try {
    return parseManifest(text);
  } catch (thrown) {
    if (!(thrown instanceof RunfolioError)) throw thrown;
    const hint = /^\s*</.test(text) ? 'The server answered with a web page: is this the address of an export?' : thrown.hint;
    throw new RunfolioError(thrown.code, `${url}: ${thrown.message}`, { cause: thrown, hint });
  }
}

async function fetchText(url: string, headers: Readonly<Record<string, string>>, { signal, heard }: WatchedRequest): Promise<string> {
  try {
    const response = await fetch(url, { signal, cache: 'no-cache', headers });
    heard();
    if (!response.ok) throw statusError(url, response.status);
    return new TextDecoder().decode(await readBody(response, heard));
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof RunfolioError) throw thrown;
    throw unreachable(url, thrown);
  }
}
