import { isAbort, mediaType, nonFiniteReplacer, RunfolioError, type Catalog, type Frame, type Plan } from '../../model/index.js';
import { checkedPlan, projectOf } from '../checkedPlan.js';
import type { CallOptions, ProjectSummary, QueryEngine } from '../queryEngine.js';
import type { RequestHeaders, TokenAsked } from '../requestHeaders.js';
import { ApiClient } from './apiClient.js';
import { decodeBinary } from './binaryForm.js';
import { decodeFrame } from './frameCodec.js';
import { VersionWatch, type VersionsListener } from './versionWatch.js';

export interface HttpEngineOptions {
  /** Where the server's API is, absolute or relative to the page: plans are posted to `<url>/plans`. */
  url: string;
  /** Gives the token that requests carry as `Authorization: Bearer …`; asked for each, and once more where the server answers 401. See `createTokenRenewal` for tokens that end. Default: none. */
  getToken?: ((asked?: TokenAsked) => string | Promise<string>) | undefined;
  /** Other headers of requests. Default: none. */
  headers?: RequestHeaders | undefined;
  /** Seconds between two looks whether a project has changed, while anybody subscribes to it. Default 30. */
  pollSeconds?: number | undefined;
  /** Seconds without a byte after which a request is given up as `offline`. Default 60. */
  stallSeconds?: number | undefined;
}

/**
 * An engine that sends plans to a server, which answers them where the data is: for projects too large for a browser, and for readers who may not have the files.
 * Its answers are those of `createWasmEngine`. It says nothing of progress. Nothing is asked before the first call.
 */
export function createHttpEngine(options: HttpEngineOptions): QueryEngine {
  return new HttpEngine(options);
}

class HttpEngine implements QueryEngine {
  readonly #client: ApiClient;
  readonly #watch: VersionWatch;
  readonly #ended = new AbortController();

  constructor({ url, pollSeconds = 30, ...options }: HttpEngineOptions) {
    const baseUrl = new URL(url.replace(/\/?$/, '/'), globalThis.document?.baseURI).href;
    this.#client = new ApiClient({ ...options, baseUrl });
    this.#watch = new VersionWatch({
      seconds: pollSeconds,
      read: async (project, signal) => ((await this.#json(`${pathOf(project)}/versions`, signal)) as Pick<Catalog, 'versions'>).versions,
    });
  }

  async projects({ signal }: CallOptions): Promise<ProjectSummary[]> {
    const listed = (await this.#json('projects', signal)) as ProjectSummary[];
    return listed.map(({ id, name, runs, problem }) => ({ id, name, runs, ...(problem !== undefined && { problem }) }));
  }

  async catalog(project: string, { signal }: CallOptions): Promise<Catalog> {
    const catalog = (await this.#json(`${pathOf(project)}/catalog`, signal)) as Catalog;
    this.#watch.note(project, catalog.versions);
    // JSON leaves out what is undefined.
    return { ...catalog, artifacts: catalog.artifacts, logs: catalog.logs };
  }

  async run(plan: Plan, { signal }: CallOptions): Promise<Frame> {
    return decodeFrame(await this.#bytes('plans', signal, plan));
  }

  async explain(plan: Plan, { signal = this.#ended.signal }: Partial<CallOptions> = {}): Promise<{ sql: string; params: unknown[] }> {
    return decodeBinary(await this.#bytes('plans/sql', signal, plan)) as { sql: string; params: unknown[] };
  }

  async file(project: string, path: string, { signal }: CallOptions): Promise<Blob> {
    // Addresses have no other folders: `..` would lead out of those of files.
    if (!/^[^/]+\/[^/]+$/.test(path) || path.split('/').includes('..'))
      throw new RunfolioError('missing-file', `There is no file ${path}.`);
    const bytes = await this.#bytes(`${pathOf(project)}/files/${path.split('/').map(encodeURIComponent).join('/')}`, signal);
    const type = mediaType(path);
    // As in the engine of the browser: no address of it opens as a page.
    return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type === 'text/html' ? 'text/plain' : type });
  }

  subscribe(project: string, onChange: VersionsListener): () => void {
    return this.#ended.signal.aborted ? () => {} : this.#watch.subscribe(project, onChange);
  }

  async dispose(): Promise<void> {
    this.#watch.dispose();
    this.#ended.abort(new RunfolioError('engine-died', 'The engine was shut down.'));
  }

  async #json(path: string, signal: AbortSignal): Promise<unknown> {
    return this.#client.json(path, { signal: this.#until(signal) });
  }

  /** A plan is checked here too: what is wrong with it is told without a server. */
  async #bytes(path: string, signal: AbortSignal, plan?: Plan): Promise<Uint8Array> {
    const until = this.#until(signal);
    const checked = plan && checkedPlan(plan);
    if (checked) projectOf(checked);
    try {
      return await this.#client.bytes(path, { signal: until, body: checked && JSON.stringify({ plan: checked }, nonFiniteReplacer) });
    } catch (thrown) {
      // Where both have ended, the caller's own reason is the one to tell.
      if (isAbort(thrown)) signal.throwIfAborted();
      throw thrown;
    }
  }

  #until(signal: AbortSignal): AbortSignal {
    this.#ended.signal.throwIfAborted();
    return signal === this.#ended.signal ? signal : AbortSignal.any([signal, this.#ended.signal]);
  }
}

function pathOf(project: string): string {
  return `projects/${encodeURIComponent(project)}`;
}
