import type { TokenAsked } from '../requestHeaders.js';
import { askForToken } from './askForToken.js';
import { tokenTimes } from './tokenTimes.js';

export interface TokenRenewalOptions {
  /** Gives a new token, such as one that your own server signed for its reader. Its signal is aborted by `dispose`. */
  getToken: (options: { signal: AbortSignal }) => string | Promise<string>;
  /** Seconds before its end at which a token is renewed; a quarter of its life where that is less. Default 60. */
  leadSeconds?: number | undefined;
}

/** Tokens that hold for some minutes, renewed in time. They are kept in memory alone. */
export interface TokenRenewal {
  /** For `createReportsClient` and `createHttpEngine`: the token there is, or a new one. */
  getToken: (asked?: TokenAsked) => Promise<string>;
  /** For the `headers` of an `ExportSource`: the same, as `Authorization: Bearer …`. */
  headers: (asked?: TokenAsked) => Promise<Readonly<Record<string, string>>>;
  /** Renews nothing any more by itself. */
  dispose: () => void;
}

/**
 * Asks for a token when the first request needs one, and for another before it ends, where a server refuses it, and when the page is online again. Whoever asks meanwhile
 * waits for the same answer. A token that says no end is asked for each time.
 */
export function createTokenRenewal(options: TokenRenewalOptions): TokenRenewal {
  const held = new HeldToken(options);
  const getToken: TokenRenewal['getToken'] = (asked) => held.get(asked);
  const headers: TokenRenewal['headers'] = async (asked) => ({ authorization: `Bearer ${await held.get(asked)}` });
  return { getToken, headers, dispose: () => held.dispose() };
}

interface Held {
  token: string;
  /** By the clock of this machine. */
  renewAt: number;
  ends: number;
}

class HeldToken {
  readonly #options: TokenRenewalOptions;
  readonly #ended = new AbortController();
  #held: Held | undefined;
  #renewal: Promise<Held> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether anybody asked since the last renewal: for nobody none is made ahead. */
  #isUsed = false;

  constructor(options: TokenRenewalOptions) {
    this.#options = options;
    const renewed = (): void => void (this.#isUsed && this.#renewed().catch(() => {}));
    // Workers and pages have this; Node has not.
    globalThis.addEventListener?.('online', renewed, { signal: this.#ended.signal });
  }

  async get({ refused }: TokenAsked = {}): Promise<string> {
    this.#isUsed = true;
    const held = this.#held;
    // Another request that was refused too may have had it renewed already.
    if (held && held.token !== refused && Date.now() < held.renewAt) return held.token;
    try {
      return (await this.#renewed()).token;
    } catch (error) {
      // It still holds for a while; the next request tries again.
      if (held && held.token !== refused && Date.now() < held.ends) return held.token;
      throw error;
    }
  }

  dispose(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
  }

  #renewed(): Promise<Held> {
    this.#renewal ??= this.#renew().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  async #renew(): Promise<Held> {
    const token = await askForToken(this.#options.getToken, this.#ended.signal);
    this.#held = this.#times(token);
    this.#isUsed = false;
    clearTimeout(this.#timer);
    if (!this.#ended.signal.aborted && this.#held.renewAt > Date.now())
      this.#timer = setTimeout(() => this.#ahead(), this.#held.renewAt - Date.now());
    return this.#held;
  }

  #ahead(): void {
    // A failure is told to the next who asks, for whom it is tried again.
    if (this.#isUsed) this.#renewed().catch(() => {});
  }

  #times(token: string): Held {
    const times = tokenTimes(token);
    const now = Date.now();
    if (!times) return { token, renewAt: now, ends: now };
    const life = times.ends - (times.issued ?? now);
    const left = times.ends - now;
    // Where this machine's clock is wrong, the token is taken for a new one.
    const holds = left > 0 && left <= life ? left : life;
    const lead = Math.min((this.#options.leadSeconds ?? 60) * 1000, holds / 4);
    return { token, renewAt: now + holds - lead, ends: now + holds };
  }
}
