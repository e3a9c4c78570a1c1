import { isAbort, RunfolioError } from '../../model/index.js';

/** Seconds after which a token is taken for one that never comes. */
const patience = 30;

/**
 * Asks for a token once. A failure, and one that does not come within half a minute, is `offline`: who shows data says so, and asks again by itself. Its signal ends
 * with `ended`, and with the wait.
 */
export async function askForToken(
  getToken: (options: { signal: AbortSignal }) => string | Promise<string>,
  ended: AbortSignal,
): Promise<string> {
  const asked = new AbortController();
  const leave = (): void => asked.abort(ended.reason);
  ended.addEventListener('abort', leave);
  const late = new RunfolioError('offline', `No token came within ${patience} seconds.`, { hint });
  const timer = setTimeout(() => asked.abort(late), patience * 1000);
  try {
    ended.throwIfAborted();
    const gone = new Promise<never>((_, reject) => {
      asked.signal.addEventListener('abort', () => reject(asked.signal.reason as Error), { once: true });
    });
    return await Promise.race([getToken({ signal: asked.signal }), gone]);
  } catch (thrown) {
    throw failure(thrown);
  } finally {
    clearTimeout(timer);
    ended.removeEventListener('abort', leave);
  }
}

const hint = 'The page that shows this gives the token; it is asked again after a while.';

function failure(thrown: unknown): Error {
  if (thrown instanceof RunfolioError || isAbort(thrown)) return thrown as Error;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new RunfolioError('offline', `No token could be had: ${reason}`, { cause: thrown, hint });
}
