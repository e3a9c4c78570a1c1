/** What the address of the page asks for. Ids of projects hold no slash, so that what does is none. */
export type Route =
  | { page: 'home' }
  | { page: 'project'; id: string; view?: string | undefined }
  | { page: 'reports' }
  | { page: 'report'; id: string; write: boolean }
  | { page: 'snapshot'; id: string }
  | { page: 'shared'; token: string }
  | { page: 'embed'; theme: 'light' | 'dark' | undefined };

/** Reads `#/…`: a project's id (with `?view=<id>` for a saved view), `reports/`, `reports/<id>` (with `?write`), `snapshots/<id>`, `shared/<token>`, `embed/` (with `?theme=light` or `dark`). */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [first = '', second] = path.split('/').map(decoded);
  if (first === '') return { page: 'home' };
  if (second === undefined) return { page: 'project', id: first, view: new URLSearchParams(query).get('view') ?? undefined };
  if (first === 'shared') return { page: 'shared', token: second };
  if (first === 'snapshots') return { page: 'snapshot', id: second };
  if (first === 'embed' && second === '') return { page: 'embed', theme: themeIn(query) };
  if (first !== 'reports') return { page: 'project', id: `${first}/${second}` };
  return second === '' ? { page: 'reports' } : { page: 'report', id: second, write: query === 'write' };
}

/** The dashboard of a project; with an id, one of its saved views. */
export function projectHref(project: string, view?: string): string {
  return `#/${encodeURIComponent(project)}${view === undefined ? '' : `?${new URLSearchParams({ view }).toString()}`}`;
}

/** The list of reports. */
export const reportsHref = '#/reports/';

/** A report; `write` opens it ready to be written. */
export function reportHref(id: string, write = false): string {
  return `${reportsHref}${encodeURIComponent(id)}${write ? '?write' : ''}`;
}

/** A snapshot. */
export function snapshotHref(id: string): string {
  return `#/snapshots/${encodeURIComponent(id)}`;
}

/** The address that shows a report to who has its token. What stands behind `#` is sent to no server. */
export function sharedUrl(token: string): string {
  return new URL(`#/shared/${encodeURIComponent(token)}`, document.baseURI).href;
}

function themeIn(query: string): 'light' | 'dark' | undefined {
  const theme = new URLSearchParams(query).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
