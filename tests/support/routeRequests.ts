/** A route as the server lists it. */
export interface ListedRoute {
  method: string;
  path: string;
}

/** A request to a route. */
export interface RouteRequest extends ListedRoute {
  headers: Record<string, string>;
}

/** What may stand for a part of a path, by its name (`*`: whatever comes), and by the path before it. Throws for a name that it does not know. */
export type PathParts = (name: string, before: string) => readonly string[];

/** Headers under which an answer may be had otherwise than whole and as it is. */
const waysToRead: readonly Record<string, string>[] = [
  {},
  { 'accept-encoding': 'gzip' },
  { range: 'bytes=0-999999' },
  { 'if-none-match': '*' },
];

/** Requests to a route: with all that may stand in its path, and in all the ways that it can be read. */
export function requestsTo({ method, path }: ListedRoute, parts: PathParts): RouteRequest[] {
  const paths = filled(path, parts);
  if (method === 'ALL') return paths.map((real) => ({ method: 'GET', path: real, headers: {} }));
  if (method !== 'GET') {
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
    return paths.map((real) => ({ method, path: real, headers }));
  }
  const headed = paths.map((real) => ({ method: 'HEAD', path: real, headers: {} }));
  return [...paths.flatMap((real) => waysToRead.map((headers) => ({ method, path: real, headers }))), ...headed];
}

function filled(path: string, parts: PathParts): string[] {
  const found = /:(\w+)(?:\{[^}]*\})?|\*/.exec(path);
  if (!found) return [path];
  const [whole, name = '*'] = found;
  return parts(name, path.slice(0, found.index)).flatMap((value) => filled(path.replace(whole, value), parts));
}
