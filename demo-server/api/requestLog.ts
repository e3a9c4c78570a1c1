import type { MiddlewareHandler } from 'hono';
import type { Principal } from './principal.js';
import { withoutSecrets } from './secrets.js';

/** Writes a line of JSON for each request: when, what, who, how it ended. No headers, no query, no bodies, no tokens. */
export function requestLog(write: (line: string) => void): MiddlewareHandler<{ Variables: { principal?: Principal | undefined } }> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const principal = context.get('principal');
    const { method, path } = context.req;
    const line = {
      time: new Date().toISOString(),
      method,
      path: withoutSecrets(path),
      status: context.res.status,
      ms: Math.round(performance.now() - start),
      ...(principal ? { by: { kind: principal.kind, id: principal.id } } : {}),
    };
    write(JSON.stringify(line));
  };
}
