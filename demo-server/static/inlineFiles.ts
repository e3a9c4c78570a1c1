/** Addresses of files within the page begin so; there is no such server. */
export const inlineRoot = 'https://inline.invalid/';

/** Files by their address. */
export type InlineFiles = ReadonlyMap<string, Blob>;

/** Answers requests for files of the page from the page; everything else has no network. `fetch` of a worker cannot read `blob:` addresses of a page that is a file. */
export function inlineFetch(files: Promise<InlineFiles>): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const file = (await files).get(url);
    if (!file) return new Response(null, { status: 404 });
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    return new Response(method === 'HEAD' ? null : file, { headers: { 'content-type': file.type, 'content-length': String(file.size) } });
  };
}
