import type { Manifest } from '../model/index.js';
import { fetchManifest } from './fetchManifest.js';
import type { OpenExport } from './openExports.js';
import { hasCode } from './errorCodes.js';
import type { MemoryExport } from './memory/index.js';
import { tokenIn, type RequestHeaders } from './requestHeaders.js';

/** An export on a web server: a project of the engine. */
export interface ExportSource {
  /** What plans call the project. */
  id: string;
  /** What people call it; the name in the export where absent. */
  name?: string | undefined;
  /** The folder that holds `manifest.json`, absolute or relative to the page. */
  url: string;
  /** Headers that requests for the export need, such as a token: for its manifest, and from the workers for all its files. Asked again where the server refuses. Default: none. */
  headers?: RequestHeaders | undefined;
}

/** Reads the manifest of a source as it is now. */
export async function readSource(
  source: ExportSource | MemoryExport,
  signal: AbortSignal,
  stallSeconds: number | undefined,
): Promise<OpenExport> {
  return 'url' in source ? fetchSource(source, signal, stallSeconds) : { ...(await source.open()), baseUrl: '' };
}

/** Once more with other headers where the server refuses them. */
async function fetchSource({ url, headers }: ExportSource, signal: AbortSignal, stallSeconds: number | undefined): Promise<OpenExport> {
  const baseUrl = new URL(url.replace(/\/?$/, '/'), document.baseURI).href;
  // Without headers to wait for, the request leaves at once.
  const given = headers ? await headers() : undefined;
  const read = (sent: typeof given): Promise<Manifest> => fetchManifest(baseUrl, signal, { stallSeconds, headers: sent });
  try {
    return { manifest: await read(given), baseUrl };
  } catch (thrown) {
    if (!headers || !hasCode(thrown, 'forbidden')) throw thrown;
    const renewed = await headers({ refused: tokenIn(given) });
    if (tokenIn(renewed) === tokenIn(given)) throw thrown;
    return { manifest: await read(renewed), baseUrl };
  }
}
