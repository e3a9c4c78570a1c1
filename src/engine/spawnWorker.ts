/** Starts workers as `Worker` does. */
export type WorkerStarter = new (url: string | URL, options: WorkerOptions) => Worker;

/**
 * Starts a worker whose script may lie on another host: browsers refuse that, so it is then started through a blob that imports it
 * (the page's CSP must allow `worker-src blob:` and the host in `script-src`, the host must send CORS headers). `Starter`: what starts that blob. Default: the browser's own. `url` gives
 * its address, which some bundlers (Turbopack) make relative to the page.
 */
export function spawnWorker(start: () => Worker, url: () => string, Starter: WorkerStarter = Worker): Worker {
  const address = new URL(url(), globalThis.document?.baseURI);
  const byBlob = (): Worker => fromBlob(new Blob([importing(address.href)], { type: 'text/javascript' }), Starter);
  if (isOfAnotherHost(address)) return byBlob();
  try {
    return start();
  } catch (thrown) {
    if (!(thrown instanceof DOMException) || thrown.name !== 'SecurityError') throw thrown;
    return byBlob();
  }
}

/** Asked ahead of the start: Firefox throws nothing, and reports a worker that it refused only later, as one that failed. */
function isOfAnotherHost({ protocol, origin }: URL): boolean {
  return /^https?:$/.test(protocol) && origin !== globalThis.origin;
}

/**
 * A classic script, which workers of pages without an origin may have, too. What is imported late is a script to the page's policy (`script-src`); what is said to the worker
 * until then is kept for it.
 */
function importing(url: string): string {
  return `const early = [];
const keep = (event) => early.push(event);
addEventListener('message', keep);
import(${JSON.stringify(url)}).then(
  () => {
    removeEventListener('message', keep);
    for (const { data, ports } of early) dispatchEvent(new MessageEvent('message', { data, ports }));
  },
  (error) => setTimeout(() => { throw error; }),
);`;
}

/** The blob is let go of once the worker has spoken, or failed to start: until then its script may not have been read. */
function fromBlob(script: Blob, Starter: WorkerStarter): Worker {
  const address = URL.createObjectURL(script);
  const worker = new Starter(address, { type: 'classic' });
  const release = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
