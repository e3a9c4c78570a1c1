import { isDrawn } from '../charts/inner.js';
import { RunfolioError } from '../model/index.js';

/** Times in ms. */
const every = 40;
/** So long nothing must be on its way, and so many looks: where the page is busy, time alone says nothing. */
const quiet = 160;
const quietLooks = 4;
const patience = 60_000;

/** Waits until all of an element is drawn: answers are there, pictures decoded. Rejects after a minute, or with the signal's reason. */
export async function whenDrawn(element: Element, { signal }: { signal: AbortSignal }): Promise<void> {
  const started = performance.now();
  await document.fonts.ready;
  let [since, looks, size] = [Infinity, 0, ''];
  for (;;) {
    signal.throwIfAborted();
    const now = performance.now();
    if (now - started > patience)
      throw new RunfolioError('timed-out', 'The figure was not drawn within a minute: something that it shows has not come.');
    const before = size;
    size = sizesIn(element);
    if (!isDrawn(element) || size !== before) [since, looks] = [Infinity, 0];
    else if (++looks === 1) since = now;
    else if (looks >= quietLooks && now - since >= quiet) return;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** The sizes of an element and of the drawings in it: while they change, something is laid out anew. */
function sizesIn(element: Element): string {
  const boxes = [element, ...element.querySelectorAll('canvas, svg')].map((each) => each.getBoundingClientRect());
  return boxes.map(({ width, height }) => `${width} ${height}`).join();
}
