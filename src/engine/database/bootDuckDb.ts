import { RunfolioError } from '../../model/index.js';
import type { DuckBindings } from './duckBindings.js';
import { DuckDatabase } from './duckDatabase.js';

/** The part of DuckDB-WASM's client that is used. */
interface BrowserBuild {
  BROWSER_RUNTIME: object;
  VoidLogger: new () => object;
  createDuckDB: (
    bundles: object,
    logger: object,
    runtime: object,
  ) => Promise<DuckBindings & { instantiate(onProgress: () => void): Promise<unknown> }>;
}

/**
 * Starts DuckDB-WASM in this worker, from the wasm file at `wasmUrl`, and locks it down. Its synchronous bindings are used because this thread is ours alone:
 * a worker of DuckDB's own would put a second hop between the page and each result. Rejects with `engine-died` when it cannot start.
 */
export async function bootDuckDb(wasmUrl: string): Promise<DuckDatabase> {
  const build: object = await import('../../../workers/duckdb/duckdb-browser-blocking.mjs');
  const { BROWSER_RUNTIME, VoidLogger, createDuckDB } = build as BrowserBuild;
  const bundle = { mainModule: wasmUrl, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME);
  const failure = firstUnhandledRejection();
  try {
    await Promise.race([bindings.instantiate(() => {}), failure.promise]);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new RunfolioError('engine-died', `The database could not be started from ${wasmUrl}: ${reason}`, { cause: thrown });
  } finally {
    failure.stop();
  }
  return new DuckDatabase(bindings);
}

/** DuckDB-WASM drops the promise that loads its file: when that fails, the only sign is an unhandled rejection. */
function firstUnhandledRejection(): { promise: Promise<never>; stop: () => void } {
  const stop = new AbortController();
  const promise = new Promise<never>((_, reject) => {
    const listener = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      reject(event.reason);
    };
    globalThis.addEventListener('unhandledrejection', listener, { signal: stop.signal });
  });
  promise.catch(() => {});
  return { promise, stop: () => stop.abort() };
}
