import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { failureOf } from './apiError.js';
import { withoutSecrets } from './secrets.js';

/** Answers what went wrong in the one shape; what is the server's own fault goes to its log. */
export function refuse(error: unknown, context: Context): Response {
  const { status, failure } = failureOf(error);
  if (status === 500) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(withoutSecrets(`runfolio: ${context.req.method} ${context.req.path}: ${text}`));
  }
  if (status === 401) context.header('www-authenticate', 'Bearer');
  if (status === 429) context.header('retry-after', '60');
  context.header('cache-control', 'no-store');
  context.header('x-robots-tag', 'noindex');
  return context.json(failure, status as ContentfulStatusCode);
}
