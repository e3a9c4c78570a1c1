import { isDrawn } from '../charts/inner.js';
import { RunfolioError } from '../model/index.js';

/** Times in ms. */
const every = 40;
/** So long nothing must be on its way. */
const quiet = 160;
const patience = 60_000;

/** Waits until all of an element is drawn: answers are there, pictures decoded. Rejects after a minute, or with the signal's reason. */
export async function whenDrawn(element: Element, { signal }: { signal: AbortSignal }): Promise<void> {
  const started = performance.now();
  await document.fonts.ready;
  let since = Infinity;
  for (;;) {
    signal.throwIfAborted();
    const now = performance.now();
    if (now - started > patience)
      throw new RunfolioError('timed-out', 'The figure was not drawn within a minute: something that it shows has not come.');
    if (!isDrawn(element)) since = Infinity;
    else if (since === Infinity) since = now;
    else if (now - since >= quiet) return;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
