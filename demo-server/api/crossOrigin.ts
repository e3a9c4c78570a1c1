import type { Context, MiddlewareHandler } from 'hono';
import { RunfolioError } from '../../src/model/index.js';

/** Whether a request names no page it comes from, or one of this server. A proxy may end TLS, so that the scheme says nothing. */
export function isOwnOrigin(context: Context): boolean {
  const origin = context.req.header('origin');
  if (origin === undefined) return true;
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** Refuses requests of other sites' pages, but for those of the allowed origins, which also learn the answers (CORS). */
export function crossOrigin(allowed: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const isAllowed = origin !== undefined && (allowed.includes(origin) || isSandboxedReader(context));
    if (!isAllowed && isForeign(context)) throw new RunfolioError('forbidden', 'Pages of other sites may not use this server.');
    if (isAllowed && context.req.method === 'OPTIONS') context.res = new Response(undefined, { status: 204 });
    else await next();
    context.header('vary', 'Origin', { append: true });
    if (isAllowed) allow(context, origin);
  };
}

/**
 * A frame without an origin, as `sandbox="allow-scripts"` makes it, that asks what the server says to anyone, or for what readers with tokens are shown: the token alone
 * says what that is.
 */
function isSandboxedReader(context: Context): boolean {
  return context.req.header('origin') === 'null' && /^\/api\/?$|^\/api\/shared(?:\/|$)/.test(context.req.path);
}

function isForeign(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site' || !isOwnOrigin(context);
}

function allow(context: Context, origin: string): void {
  context.header('access-control-allow-origin', origin);
  context.header('access-control-expose-headers', 'ETag, Location, Retry-After');
  if (context.req.method !== 'OPTIONS') return;
  context.header('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
  context.header('access-control-allow-headers', 'Authorization, Content-Type, If-Match');
  context.header('access-control-max-age', '600');
}
