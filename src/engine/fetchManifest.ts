import { parseManifest } from '../arrow/index.js';
import { RunfolioError, type Manifest } from '../model/index.js';
import { statusError, unreachable } from './httpError.js';

/**
 * Fetches and parses `manifest.json` below a base URL that ends in a slash. It is asked for anew each time, since it is the one file of an export whose name
 * stays when its content changes. Rejects with `missing-file`, `forbidden`, `offline`, `corrupt-file` or `unsupported-version`, naming the URL.
 */
export async function fetchManifest(baseUrl: string, signal: AbortSignal): Promise<Manifest> {
  const url = new URL('manifest.json', baseUrl).href;
  const text = await fetchText(url, signal);
  try {
    return parseManifest(text);
  } catch (thrown) {
    if (!(thrown instanceof RunfolioError)) throw thrown;
    const hint = /^\s*</.test(text) ? 'The server answered with a web page: is this the address of an export?' : thrown.hint;
    throw new RunfolioError(thrown.code, `${url}: ${thrown.message}`, { cause: thrown, hint });
  }
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, { signal, cache: 'no-cache' });
  } catch (thrown) {
    signal.throwIfAborted();
    throw unreachable(url, thrown);
  }
  if (!response.ok) throw statusError(url, response.status);
  return response.text();
}
