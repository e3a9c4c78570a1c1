import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const exportsFolder = new URL('../../.cache/exports/', import.meta.url);

/** Below one name: which folder of `.cache/exports` each token shows, and who asked for what. */
interface Session {
  folders: Record<string, string>;
  asked: { path: string; token: string }[];
}

/**
 * A static host that answers by token, for browser tests: `PUT /.tokens/NAME` says which folder each token shows, `GET /.tokens/NAME` what was asked,
 * `/.tokens/NAME/PATH` is a file of the folder of the request's token, and 401 without one that is known.
 */
export function tokenServer(): Plugin {
  return {
    name: 'runfolio-test-tokens',
    configureServer({ middlewares }) {
      const sessions = new Map<string, Session>();
      middlewares.use('/.tokens', (request, response) => {
        const [, name = '', ...rest] = (request.url ?? '').replace(/\?.*$/, '').split('/');
        const session = sessions.get(name) ?? { folders: {}, asked: [] };
        sessions.set(name, session);
        void answer(session, rest.join('/'), request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
      });
    },
  };
}

async function answer(session: Session, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (path === '' && request.method === 'PUT') {
    session.folders = JSON.parse(await textOf(request)) as Record<string, string>;
    response.end();
    return;
  }
  if (path === '') {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(session.asked));
    return;
  }
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  session.asked.push({ path, token });
  const folder = session.folders[token];
  if (folder === undefined) {
    response.writeHead(401).end();
    return;
  }
  // As a careless host would: the browser may keep what it got.
  response.setHeader('cache-control', 'max-age=600');
  const bytes = await readFile(fileURLToPath(new URL(`${folder}/${path}`, exportsFolder))).catch(() => undefined);
  if (bytes) response.end(bytes);
  else response.writeHead(404).end();
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}
