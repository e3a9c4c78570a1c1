import { RunfolioError } from '../model/index.js';

/** What was to be changed has another version than the caller knew: code `conflict`. */
export class VersionConflict extends RunfolioError {
  /** The version it has now. */
  readonly currentVersion: number;

  constructor(message: string, currentVersion: number, options: { hint?: string | undefined } = {}) {
    super('conflict', message, options);
    this.currentVersion = currentVersion;
  }
}
