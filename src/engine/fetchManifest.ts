import { parseManifest } from '../arrow/index.js';
import { RunfolioError, type Manifest } from '../model/index.js';
import { statusError, unreachable } from './httpError.js';
import { readBody } from './readBody.js';
import { StallWatch, type WatchedRequest } from './stallWatch.js';

/**
 * Fetches and parses `manifest.json` below a base URL that ends in a slash. It is asked for anew each time, since it is the one file of an export whose name
 * stays when its content changes. Rejects with `missing-file`, `forbidden`, `offline` (also where nothing comes for `stallSeconds`), `corrupt-file` or
 * `unsupported-version`, naming the URL.
 */
export async function fetchManifest(baseUrl: string, signal: AbortSignal, stallSeconds?: number): Promise<Manifest> {
  const url = new URL('manifest.json', baseUrl).href;
  const text = await new StallWatch(stallSeconds).run(url, signal, (watched) => fetchText(url, watched));
  try {
    return parseManifest(text);
  } catch (thrown) {
    if (!(thrown instanceof RunfolioError)) throw thrown;
    const hint = /^\s*</.test(text) ? 'The server answered with a web page: is this the address of an export?' : thrown.hint;
    throw new RunfolioError(thrown.code, `${url}: ${thrown.message}`, { cause: thrown, hint });
  }
}

async function fetchText(url: string, { signal, heard }: WatchedRequest): Promise<string> {
  try {
    const response = await fetch(url, { signal, cache: 'no-cache' });
    heard();
    if (!response.ok) throw statusError(url, response.status);
    return new TextDecoder().decode(await readBody(response, heard));
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof RunfolioError) throw thrown;
    throw unreachable(url, thrown);
  }
}
