import { RunfolioError } from '../model/index.js';

/** What an answer that is no success means: `missing-file` (404, 410), `forbidden` (401, 403), else `offline`. */
export function statusError(url: string, status: number): RunfolioError {
  if (status === 404 || status === 410) return new RunfolioError('missing-file', `${url} does not exist (${status}).`);
  if (status === 401 || status === 403) return new RunfolioError('forbidden', `${url} may not be read (${status}).`);
  return new RunfolioError('offline', `${url} was answered with status ${status}.`, { hint: 'Try again later.' });
}

/** What it means when there was no answer at all. */
export function unreachable(url: string, cause: unknown): RunfolioError {
  return new RunfolioError('offline', `${url} could not be reached.`, { cause, hint: 'Check the connection and try again.' });
}
