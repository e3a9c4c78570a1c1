// A web server that knows nothing of runfolio, as a bucket or any host of files is one.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves the files of a folder and, before them, texts by path, with these headers; gives its origin to `work`, and ends. A folder is answered by its `index.html`. */
export async function servingFiles({ folder, texts = {}, headers = {} }, work) {
  const contentOf = async (path) =>
    texts[path] ?? (folder !== undefined && !path.includes('..') ? readFile(join(folder, path.replace(/\/$/, '/index.html'))) : undefined);
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const path = decodeURIComponent(pathname);
    const content = await contentOf(path).catch(() => undefined);
    const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type, ...headers }).end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
