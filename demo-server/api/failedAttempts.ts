import { RunfolioError } from '../../src/model/index.js';

/** Tokens that were not valid, which one address may send within a minute. */
const most = 30;
const windowMs = 60_000;
/** Addresses that are remembered at most; the oldest are forgotten. */
const mostAddresses = 10_000;

/** Counts tokens that were not valid by the address they came from. */
export class FailedAttempts {
  readonly #byAddress = new Map<string, { since: number; count: number }>();

  /** Throws `too-many-requests` where an address has failed too often, before its next token is looked at. */
  check(address: string, now = Date.now()): void {
    const entry = this.#byAddress.get(address);
    if (!entry || entry.count < most || now - entry.since >= windowMs) return;
    const hint = `Try again in ${Math.ceil((entry.since + windowMs - now) / 1000)} s.`;
    throw new RunfolioError('too-many-requests', 'Too many tokens from this address were not valid.', { hint });
  }

  failed(address: string, now = Date.now()): void {
    const entry = this.#byAddress.get(address);
    if (entry && now - entry.since < windowMs) {
      entry.count++;
      return;
    }
    this.#byAddress.delete(address);
    this.#byAddress.set(address, { since: now, count: 1 });
    const oldest = this.#byAddress.keys().next().value;
    if (this.#byAddress.size > mostAddresses && oldest !== undefined) this.#byAddress.delete(oldest);
  }
}
