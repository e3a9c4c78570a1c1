import { Hono, type Context } from 'hono';
import { appFile } from './appFiles.js';
import type { PageTicket } from './pageTicket.js';
import { securityHeaders, type OtherOrigins } from './securityHeaders.js';

export interface EmbedPagesOptions {
  /** Folder of the built pages. */
  appDir: string;
  /** Origins that may frame panels and projects, beside the server's own. */
  frameAncestors: readonly string[];
  /** Origins that may frame a report: its own list. None where reports are not stored. */
  framesOf?: ((report: string) => readonly string[]) | undefined;
  media?: OtherOrigins['media'];
  /** Lets pages ask that have no origin, where readers need no token. */
  ticket?: PageTicket | undefined;
}

/** What is said of every page for frames: not to be listed or kept; and it may be framed by pages that isolate themselves (COEP), as itself loads nothing with credentials. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'cross-origin-resource-policy': 'cross-origin',
  'cross-origin-embedder-policy': 'credentialless',
  // Says nothing in a frame; on plain HTTP browsers complain of any other.
  'cross-origin-opener-policy': 'unsafe-none',
};

/** Pages for frames: `/embed/report/ID`, `/embed/panel/PROJECT`, `/embed/project/PROJECT`. What they show beside that stands behind `#`, or is told by the page around. */
export function embedPages({ appDir, frameAncestors, framesOf, media, ticket }: EmbedPagesOptions): Hono {
  const app = new Hono();
  const answer = async (context: Context, hosts: readonly string[], own: boolean): Promise<Response> => {
    const file = await appFile(appDir, 'embed.html');
    if (!file) return context.text('No such page. (The page for frames is built by npm start.)\n', 404);
    const tokens = framesOf !== undefined;
    const config = { root: '../../', hosts, own, tokens, ...(ticket && { ticket: ticket.issue() }) };
    const html = configured(new TextDecoder().decode(file.content), config);
    const policy = securityHeaders({ frameAncestors: hosts, ownFrames: own, media });
    return context.html(html, 200, { ...policy, ...pageHeaders });
  };
  app.get('/report/:id', (context) => answer(context, framesOf?.(context.req.param('id')) ?? [], false));
  for (const path of ['/panel/:project', '/project/:project']) app.get(path, (context) => answer(context, frameAncestors, true));
  app.all('*', (context) => context.text('There is no such page for frames.\n', 404));
  return app;
}

/** The page as it is read two folders below the root, knowing what it may do. */
function configured(html: string, config: object): string {
  const json = JSON.stringify(config).replace(/[&"<]/g, (char) => `&#${char.charCodeAt(0)};`);
  return html.replace('name="runfolio-embed" content="{}"', `name="runfolio-embed" content="${json}"`).replaceAll('"./', '"../../');
}
