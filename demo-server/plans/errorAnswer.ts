import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isAbort, RunfolioError, toRunfolioError, type ErrorCode } from '../../src/model/index.js';

const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'bad-plan': 400,
  'bad-spec': 400,
  'bad-input': 400,
  'unknown-column': 400,
  unauthorized: 401,
  forbidden: 403,
  'unknown-project': 404,
  'missing-file': 404,
  'too-large': 413,
  'too-many-requests': 429,
  busy: 503,
  'timed-out': 504,
};

/** The answer for whatever was thrown: `{ code, message, hint? }` under the status that fits. What is the server's own fault is told to `log`. */
export function errorAnswer(context: Context, thrown: unknown, log: (line: string) => void = console.error): Response {
  // Nobody is there to read it.
  if (isAbort(thrown)) return context.body(null, 400);
  const error = toRunfolioError(thrown, 'The server could not answer') as RunfolioError;
  const { code, message, hint } = error;
  const status = statuses[code] ?? 500;
  if (status === 500) log(`runfolio: ${context.req.path}: ${message}`);
  if (code === 'busy') context.header('retry-after', '5');
  context.header('cache-control', 'no-store');
  return context.json({ code, message, ...(hint !== undefined && { hint }) }, status);
}
