import { RunfolioError, type ErrorCode } from '../model/index.js';

/** Whether something that was thrown is of this kind. */
export function hasCode(thrown: unknown, code: ErrorCode): boolean {
  return thrown instanceof RunfolioError && thrown.code === code;
}

/** Whether a failure is one that an export replaced while it is open would cause. */
export function mayBeReplaced(thrown: unknown): boolean {
  return hasCode(thrown, 'corrupt-file') || hasCode(thrown, 'missing-file');
}
