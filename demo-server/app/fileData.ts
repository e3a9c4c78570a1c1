import wasmUrl from '../../workers/duckdb/duckdb-eh.wasm?url';
import type { ReportDataParts } from '../../src/entries/report.js';
import { RunfolioError } from '../../src/index.js';

/** Fetches whole exports, and what answers from them in a page, for an HTML file with its data. */
export async function fileData(
  projects: readonly string[],
  headers: () => Record<string, string>,
  signal: AbortSignal,
): Promise<ReportDataParts> {
  const bytes = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const url = new URL(path, document.baseURI);
    const response = await fetch(url, { signal, headers: headers() });
    if (!response.ok) throw new RunfolioError('missing-file', `${url.href} cannot be had (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const exports: Record<string, Record<string, Uint8Array<ArrayBuffer>>> = {};
  for (const project of projects) exports[project] = await allFiles((path) => bytes(`exports/${encodeURIComponent(project)}/${path}`));
  const workers = JSON.parse(new TextDecoder().decode(await bytes('static/workers.json'))) as Record<string, string>;
  return { workers, wasm: await bytes(wasmUrl), exports };
}

async function allFiles(read: (path: string) => Promise<Uint8Array<ArrayBuffer>>): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const manifest = await read('manifest.json');
  const { files } = JSON.parse(new TextDecoder().decode(manifest)) as { files: Record<string, unknown> };
  const found: Record<string, Uint8Array<ArrayBuffer>> = { 'manifest.json': manifest };
  for (const path of Object.keys(files)) found[path] = await read(path);
  return found;
}
