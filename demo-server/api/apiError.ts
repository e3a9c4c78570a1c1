import { RunfolioError, type ErrorCode } from '../../src/model/index.js';
import { VersionConflict, type ApiFailure } from '../../src/client/index.js';

/** Statuses of refusals. What is not listed is a fault of the server: 500. */
const statuses: Partial<Record<ErrorCode, number>> = {
  'bad-input': 400,
  'bad-plan': 400,
  'bad-spec': 400,
  'unsupported-version': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 412,
  'too-large': 413,
  'unsupported-type': 415,
  'version-required': 428,
  'too-many-requests': 429,
};

/** The refusal of a change that is based on an old version. */
export function conflict(version: number): VersionConflict {
  return new VersionConflict(`It was changed since: it is at version ${version}.`, version, {
    hint: 'Get that version, and put your changes into it.',
  });
}

/** One answer for no token, and for those that are unknown, revoked, expired, paused, or not for this place. */
export function unauthorized(): RunfolioError {
  return new RunfolioError('unauthorized', 'This needs a valid token.', { hint: 'Send it as Authorization: Bearer TOKEN.' });
}

/** One answer for what is not there, and for what the caller may not know of. */
export function notFound(): RunfolioError {
  return new RunfolioError('not-found', 'There is no such thing here.');
}

/** What a failure is answered with. Faults of the server say nothing of its inside. */
export function failureOf(error: unknown): { status: number; failure: ApiFailure } {
  const status = error instanceof RunfolioError ? statuses[error.code] : undefined;
  if (!(error instanceof RunfolioError) || status === undefined)
    return { status: 500, failure: { code: 'internal', message: 'The server could not answer.', hint: 'Its log says more.' } };
  const { code, message, hint } = error;
  const version = error instanceof VersionConflict ? error.currentVersion : undefined;
  return { status, failure: { code, message, ...(hint === undefined ? {} : { hint }), ...(version === undefined ? {} : { version }) } };
}
