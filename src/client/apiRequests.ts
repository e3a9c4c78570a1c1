import type { TokenAsked } from '../engine/index.js';
import { nonFiniteReplacer, RunfolioError } from '../model/index.js';
import { answerError } from './answerError.js';

/** How each call can be given up. */
export interface ApiCallOptions {
  /** Aborting rejects the call with an AbortError. A change may have been made all the same. */
  signal: AbortSignal;
}

/** Where a server is, and who asks. */
export interface ApiAddress {
  /** Address of the server, such as that of its page; the API is at `api/` below it. */
  url: string;
  /**
   * Asked before each call, and once more where the server refuses the token: that of a person, a program or a link, or one that a host signed (`createTokenRenewal`). Absent or
   * undefined: none is sent.
   */
  getToken?: ((asked?: TokenAsked) => string | undefined | Promise<string | undefined>) | undefined;
}

/** One request to the API. */
export interface ApiRequest extends ApiCallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parts of the path below `api/`; they are encoded. */
  path: readonly string[];
  query?: Readonly<Record<string, string>>;
  json?: unknown;
  bytes?: Blob | Uint8Array<ArrayBuffer>;
  /** The version that a change is based on. */
  base?: number;
}

/** Sends requests to one server, each with the token there is then. */
export class ApiRequests {
  readonly #root: URL;
  readonly #getToken: ApiAddress['getToken'];

  constructor({ url, getToken }: ApiAddress) {
    this.#root = new URL('api', url.endsWith('/') ? url : `${url}/`);
    this.#getToken = getToken;
  }

  /** The JSON that is answered; undefined where nothing is. Rejects with a RunfolioError: see the codes in docs/api.md. */
  async json<Result>(request: ApiRequest): Promise<Result> {
    const response = await this.#send(request);
    if (response.status === 204) return undefined as Result;
    try {
      return (await response.json()) as Result;
    } catch (error) {
      request.signal.throwIfAborted();
      throw new RunfolioError('offline', `${response.url} did not answer with JSON.`, {
        cause: error,
        hint: 'Is this the address of a runfolio server?',
      });
    }
  }

  /** The bytes that are answered. */
  async blob(request: ApiRequest): Promise<Blob> {
    const response = await this.#send(request);
    try {
      return await response.blob();
    } catch (error) {
      request.signal.throwIfAborted();
      throw unreachable(response.url, error);
    }
  }

  async #send(request: ApiRequest): Promise<Response> {
    const token = await this.#token(request);
    const response = await this.#fetch(request, token);
    if (response.ok) return response;
    // A token may have run out since it was given.
    const renewed = response.status === 401 && token !== undefined ? await this.#token(request, token) : token;
    if (renewed === token) throw await answerError(response.url, response);
    const again = await this.#fetch(request, renewed);
    if (again.ok) return again;
    throw await answerError(again.url, again);
  }

  async #token({ signal }: ApiRequest, refused?: string): Promise<string | undefined> {
    signal.throwIfAborted();
    const token = await this.#getToken?.({ refused });
    signal.throwIfAborted();
    return token;
  }

  async #fetch(request: ApiRequest, token: string | undefined): Promise<Response> {
    const { method = 'GET', path, query = {}, signal } = request;
    const url = new URL([this.#root.href, ...path.map(encodeURIComponent)].join('/'));
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    try {
      return await fetch(url, { method, signal, referrerPolicy: 'no-referrer', ...contentOf(request, token) });
    } catch (error) {
      signal.throwIfAborted();
      throw unreachable(url.href, error);
    }
  }
}

function contentOf({ json, bytes, base }: ApiRequest, token: string | undefined): Pick<RequestInit, 'headers' | 'body'> {
  const headers = new Headers();
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (json !== undefined) headers.set('content-type', 'application/json');
  if (base !== undefined) headers.set('if-match', `"${base}"`);
  const body = json === undefined ? bytes : JSON.stringify(json, nonFiniteReplacer);
  return body === undefined ? { headers } : { headers, body };
}

function unreachable(url: string, cause: unknown): RunfolioError {
  return new RunfolioError('offline', `${url} could not be reached.`, { cause, hint: 'Check the connection and try again.' });
}
