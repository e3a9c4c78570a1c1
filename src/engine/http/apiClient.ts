import { isAbort, RunfolioError, type ErrorCode } from '../../model/index.js';
import { statusError, unreachable } from '../httpError.js';
import { readBody } from '../readBody.js';
import type { RequestHeaders, TokenAsked } from '../requestHeaders.js';
import { StallWatch, type WatchedRequest } from '../stallWatch.js';

/** Seconds without a byte after which a request is given up: longer than a server takes to answer a plan. */
const defaultStallSeconds = 60;

export interface ApiClientOptions {
  /** Ends with a slash. */
  baseUrl: string;
  getToken?: ((asked?: TokenAsked) => string | Promise<string>) | undefined;
  headers?: RequestHeaders | undefined;
  stallSeconds?: number | undefined;
}

export interface ApiRequest {
  signal: AbortSignal;
  /** Sent as JSON by POST; a GET where absent. */
  body?: string | undefined;
}

/** Asks a server below one URL; tells what failed as it told it. */
export class ApiClient {
  readonly #options: ApiClientOptions;
  readonly #watch: StallWatch;

  constructor(options: ApiClientOptions) {
    this.#options = options;
    this.#watch = new StallWatch(options.stallSeconds ?? defaultStallSeconds);
  }

  /** The body of a successful answer. Rejects with the error the server sent, `offline` where there is none, or an AbortError. */
  async bytes(path: string, request: ApiRequest): Promise<Uint8Array> {
    const url = new URL(path, this.#options.baseUrl).href;
    return this.#watch.run(url, request.signal, async (watched) => {
      try {
        return await this.#ask(url, request, watched);
      } catch (thrown) {
        watched.signal.throwIfAborted();
        if (thrown instanceof RunfolioError || isAbort(thrown)) throw thrown;
        throw unreachable(url, thrown);
      }
    });
  }

  async json(path: string, request: ApiRequest): Promise<unknown> {
    const text = new TextDecoder().decode(await this.bytes(path, request));
    try {
      return JSON.parse(text);
    } catch (cause) {
      const hint = 'Is this the address of an API?';
      throw new RunfolioError('corrupt-file', `${new URL(path, this.#options.baseUrl).href} was answered with no JSON.`, { cause, hint });
    }
  }

  async #ask(url: string, request: ApiRequest, { signal, heard }: WatchedRequest): Promise<Uint8Array> {
    const token = await this.#options.getToken?.({});
    let response = await this.#fetch(url, request, signal, token);
    // A token may have run out since it was given.
    if (response.status === 401 && token !== undefined)
      response = await this.#fetch(url, request, signal, await this.#options.getToken?.({ refused: token }));
    heard();
    const bytes = await readBody(response, heard);
    if (response.ok) return bytes;
    throw errorIn(bytes) ?? statusError(url, response.status);
  }

  async #fetch(url: string, { body }: ApiRequest, signal: AbortSignal, token: string | undefined): Promise<Response> {
    const headers = new Headers(await this.#options.headers?.());
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (body !== undefined) headers.set('content-type', 'application/json');
    return fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      signal,
      cache: 'no-cache',
      ...(body !== undefined && { body }),
    });
  }
}

/** The error that a body tells of, if it does. */
function errorIn(bytes: Uint8Array): RunfolioError | undefined {
  try {
    const { code, message, hint } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    if (typeof code !== 'string' || typeof message !== 'string') return undefined;
    return new RunfolioError(code as ErrorCode, message, { hint: typeof hint === 'string' ? hint : undefined });
  } catch {
    return undefined;
  }
}
