import type { StaticViewer } from '../../src/entries/report.js';
import { RunfolioError } from '../../src/index.js';

/** Fetches the code of the page that stands in HTML files of reports. */
export async function fileViewer({ signal }: { signal: AbortSignal }): Promise<StaticViewer> {
  const url = new URL('static/viewer.json', document.baseURI);
  const response = await fetch(url, { signal });
  if (!response.ok) throw new RunfolioError('missing-file', `The code of the file's page is not at ${url.href} (${response.status}).`);
  return (await response.json()) as StaticViewer;
}
