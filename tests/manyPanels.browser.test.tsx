import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LinePlot, RunfolioProvider, shareEngine } from '../src/index.js';
import { curveProject } from '../stories/support/curveProject.js';
import { serveExport } from './support/serveExport.js';
import '../src/styles.css';

/** Times that 20 panels come and go; `VITE_MOUNTS=100` is the long form. */
const mounts = Number((import.meta.env as Record<string, string | undefined>)['VITE_MOUNTS'] ?? 2);
const realWorker = globalThis.Worker;
// oxlint-disable-next-line typescript/unbound-method -- called with a target
const { addEventListener, removeEventListener } = EventTarget.prototype;
let running: Set<Worker>;
/** Listeners on the window and the document, which outlive panels. */
let listeners: Set<string>;
let ids: WeakMap<object, number>;
let nextId = 0;

class CountedWorker extends realWorker {
  constructor(script: string | URL, options?: WorkerOptions) {
    super(script, options);
    if (options?.name?.startsWith('runfolio')) running.add(this);
  }
  override terminate(): void {
    running.delete(this);
    super.terminate();
  }
}

const idOf = (value: object): number => {
  const known = ids.get(value) ?? nextId++;
  ids.set(value, known);
  return known;
};
const keyOf = (target: EventTarget, type: string, listener: object, options?: boolean | AddEventListenerOptions): string | undefined => {
  if (target !== window && target !== document) return undefined;
  const capture = typeof options === 'object' ? options?.capture : options;
  return `${target === window ? 'window' : 'document'} ${type} ${idOf(listener)} ${String(Boolean(capture))}`;
};

beforeEach(() => {
  running = new Set();
  listeners = new Set();
  ids = new WeakMap();
  globalThis.Worker = CountedWorker;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const key = listener && keyOf(this, type, listener, options);
    if (key) listeners.add(key);
    const signal = typeof options === 'object' ? options?.signal : undefined;
    if (key && signal) addEventListener.call(signal, 'abort', () => listeners.delete(key));
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const key = listener && keyOf(this, type, listener, options);
    if (key) listeners.delete(key);
    removeEventListener.call(this, type, listener, options);
  };
});
afterEach(() => {
  globalThis.Worker = realWorker;
  Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
});

const curves = curveProject({
  points: 50,
  steps: 1000,
  runs: ['one', 'two'].map((name, i) => ({ name, metrics: { loss: (t) => i + t } })),
});

function Many({ count, url }: { count: number; url: string }) {
  return (
    <>
      {Array.from({ length: count }, (_, i) => (
        <RunfolioProvider key={i} source={{ exports: [{ id: 'curves', url }] }} theme="light" className="many" style={{ width: 320 }}>
          <LinePlot project="curves" y="loss" height={120} />
        </RunfolioProvider>
      ))}
    </>
  );
}

const drawings = (): number => document.querySelectorAll('.many canvas').length;

/** Requests of the page; those of workers are not among them. */
const manifests = (url: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(`${url}manifest.json`)).length;

async function heap(): Promise<number> {
  const session = cdp() as unknown as { send: (method: string) => Promise<{ usedSize: number }> };
  // What is let go of by one collection may free more in the next.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

it('fifty panels with a provider each share one engine and one load; those off screen ask nothing', async () => {
  const url = await serveExport('many-fifty', curves);
  await page.viewport(800, 600);
  performance.clearResourceTimings();
  const screen = await render(<Many count={50} url={url} />);
  await expect.poll(drawings, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => running.size).toBeLessThanOrEqual(2);
  expect(manifests(url)).toBe(1);
  expect(document.querySelectorAll('.many').length).toBe(50);
  // A screen of 600 pixels and 200 on each side have room for seven panels of 120.
  expect(document.querySelectorAll('.many:has(canvas)').length).toBeLessThan(12);
  await screen.unmount();
  shareEngine({ exports: [{ id: 'curves', url }] }).release({ atOnce: true });
  await expect.poll(() => running.size).toBe(0);
});

it('panels that come and go leave no worker, no listener and no memory', async () => {
  const url = await serveExport('many-mounts', curves);
  await page.viewport(1280, 2600);
  const round = async (): Promise<void> => {
    const screen = await render(<Many count={20} url={url} />);
    await expect.poll(drawings, { timeout: 20_000 }).toBeGreaterThanOrEqual(20);
    await screen.unmount();
    shareEngine({ exports: [{ id: 'curves', url }] }).release({ atOnce: true });
  };
  await round();
  const before = { heap: await heap(), listeners: [...listeners] };
  for (let i = 0; i < mounts; i++) await round();
  const after = { heap: await heap(), listeners: [...listeners] };
  console.info(
    `${mounts} × 20 panels: heap ${before.heap} → ${after.heap} bytes, ${before.listeners.length} → ${after.listeners.length} listeners`,
  );
  await expect.poll(() => running.size).toBe(0);
  expect(after.listeners.length).toBe(before.listeners.length);
  expect((after.heap - before.heap) / mounts).toBeLessThan(mounts < 20 ? 500_000 : 100_000);
}, 600_000);
