import { errorCodes, RunfolioError, type ErrorCode } from '../model/index.js';
import type { ApiFailure } from './apiTypes.js';
import { VersionConflict } from './versionConflict.js';

/** What a refusal means, from what the server says of it, or from its status where it says nothing that is known. */
export async function answerError(url: string, response: Response): Promise<RunfolioError> {
  const failure = readFailure(await response.text().catch(() => ''));
  if (!failure) return statusError(url, response.status);
  const { message, hint, version } = failure;
  const code = errorCodes.find((known) => known === failure.code) ?? 'internal';
  return code === 'conflict' && version !== undefined
    ? new VersionConflict(message, version, { hint })
    : new RunfolioError(code, message, { hint });
}

function readFailure(text: string): ApiFailure | undefined {
  try {
    const json = Object(JSON.parse(text)) as Partial<ApiFailure>;
    const isFailure = typeof json.code === 'string' && typeof json.message === 'string';
    return isFailure ? (json as ApiFailure) : undefined;
  } catch {
    return undefined;
  }
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many-requests',
};

function statusError(url: string, status: number): RunfolioError {
  return new RunfolioError(byStatus[status] ?? 'offline', `${url} was answered with status ${status}.`, { hint: 'Try again later.' });
}
