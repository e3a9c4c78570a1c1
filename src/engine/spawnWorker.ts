/**
 * Starts a worker whose script may lie on another host: browsers refuse that with a SecurityError, so it is then started through a blob that imports it
 * (the page's CSP must allow `worker-src blob:`, the host must send CORS headers).
 */
export function spawnWorker(start: () => Worker, url: () => string): Worker {
  try {
    return start();
  } catch (thrown) {
    if (!(thrown instanceof DOMException) || thrown.name !== 'SecurityError') throw thrown;
    const script = new Blob([`import ${JSON.stringify(url())};`], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(script), { type: 'module' });
  }
}
