import { RunfolioError } from '../../model/index.js';
import { statusError, unreachable } from '../httpError.js';
import { StallWatch } from '../stallWatch.js';
import { unlessAborted } from '../unlessAborted.js';
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

/** Seconds without a byte of the wasm file, or until it is compiled, after which its start is given up. */
const stallSeconds = 60;

/**
 * Starts DuckDB-WASM in this worker, from the wasm file at `wasmUrl`, and locks it down. Its synchronous bindings are used because this thread is ours alone:
 * a worker of DuckDB's own would put a second hop between the page and each result. Rejects with `offline` when its files cannot be reached, and with
 * `engine-died` when it cannot start for another reason.
 */
export async function bootDuckDb(wasmUrl: string): Promise<DuckDatabase> {
  const failure = firstUnhandledRejection();
  try {
    return new DuckDatabase(await Promise.race([instantiated(wasmUrl), failure.promise]));
  } catch (thrown) {
    throw (await outOfReach(wasmUrl, thrown)) ?? notStarted(wasmUrl, thrown);
  } finally {
    failure.stop();
  }
}

async function instantiated(wasmUrl: string): Promise<DuckBindings> {
  const build: object = await import('../../../workers/duckdb/duckdb-browser-blocking.mjs');
  const { BROWSER_RUNTIME, VoidLogger, createDuckDB } = build as BrowserBuild;
  const bundle = { mainModule: wasmUrl, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME);
  const never = new AbortController().signal;
  await new StallWatch(stallSeconds).run(wasmUrl, never, ({ signal, heard }) => unlessAborted(bindings.instantiate(heard), signal));
  return bindings;
}

/** The platform's errors do not tell a server out of reach from a file that is none: it is asked once more. */
async function outOfReach(wasmUrl: string, thrown: unknown): Promise<RunfolioError | undefined> {
  if (thrown instanceof RunfolioError) return thrown;
  try {
    const { status } = await fetch(wasmUrl, { method: 'HEAD', cache: 'no-store' });
    return status >= 500 ? statusError(wasmUrl, status) : undefined;
  } catch (unanswered) {
    return unreachable(wasmUrl, unanswered);
  }
}

function notStarted(wasmUrl: string, thrown: unknown): RunfolioError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new RunfolioError('engine-died', `The database could not be started from ${wasmUrl}: ${reason}`, { cause: thrown });
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
