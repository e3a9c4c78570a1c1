/** What can go wrong, for programs. */
export const errorCodes = [
  'corrupt-file',
  'missing-file',
  'unsupported-version',
  'unknown-column',
  'unknown-project',
  'engine-died',
  'offline',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'version-required',
  'unsupported-type',
  'too-many-requests',
  'too-large',
  // A server has too much to do at the moment.
  'busy',
  // The work was stopped because it took too long.
  'timed-out',
  'bad-plan',
  'bad-spec',
  'bad-input',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Every failure a user can meet: a code for programs, a sentence naming what and where for people, and a way on. */
export class RunfolioError extends Error {
  override readonly name = 'RunfolioError';
  readonly code: ErrorCode;
  /** What the reader can do about it. */
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; hint?: string | undefined } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}

/** A RunfolioError for whatever was thrown; aborts pass through unchanged so that callers can ignore them. */
export function toRunfolioError(thrown: unknown, context: string): Error {
  if (thrown instanceof RunfolioError || isAbort(thrown)) return thrown as Error;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new RunfolioError('internal', `${context}: ${message}`, { cause: thrown });
}

/** Whether an error only says that its caller gave up. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
