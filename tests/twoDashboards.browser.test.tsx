import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { createWasmEngine, Dashboard, RunfolioProvider, type QueryEngine } from '../src/index.js';
import '../src/styles.css';

const url = '/demo-server/sample/export/';
const realWorker = globalThis.Worker;

interface Spawned {
  name: string;
  ended: boolean;
}

let spawned: Spawned[];

/** Counts the workers that are started and ended. Those of the test runner itself are none of them. */
class CountedWorker extends realWorker {
  readonly #entry: Spawned;
  constructor(script: string | URL, options?: WorkerOptions) {
    super(script, options);
    this.#entry = { name: options?.name ?? String(script), ended: false };
    spawned.push(this.#entry);
  }
  override terminate(): void {
    this.#entry.ended = true;
    super.terminate();
  }
}

beforeEach(() => {
  spawned = [];
  globalThis.Worker = CountedWorker;
});

afterEach(() => {
  globalThis.Worker = realWorker;
});

function Two({ engines: [left, right] }: { engines: [QueryEngine, QueryEngine] }) {
  return (
    <div style={{ display: 'flex', width: 1800, height: 760 }}>
      <RunfolioProvider engine={left} theme="light" style={{ flex: 1 }} className="left">
        <Dashboard project="glyphs" />
      </RunfolioProvider>
      <RunfolioProvider engine={right} theme="dark" style={{ flex: 1 }} className="right">
        <Dashboard project="glyphs" />
      </RunfolioProvider>
    </div>
  );
}

const engineOfItsOwn = (): QueryEngine => createWasmEngine({ exports: [{ id: 'glyphs', url }] });
const surface = (side: string): string => getComputedStyle(document.querySelector(`.${side} .rf-panel`)!).backgroundColor;

it('two dashboards in two themes live on one page, and their workers end with them', async () => {
  const engines: [QueryEngine, QueryEngine] = [engineOfItsOwn(), engineOfItsOwn()];
  const screen = await render(<Two engines={engines} />);
  await expect.poll(() => document.querySelectorAll('.left .rf-panel canvas').length, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => document.querySelectorAll('.right .rf-panel canvas').length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(surface('left')).toBe('rgb(255, 255, 255)');
  expect(surface('right')).toBe('rgb(23, 24, 28)');

  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);

  await expect
    .poll(() => spawned.map(({ name }) => name).toSorted(), { timeout: 20_000 })
    .toEqual(['runfolio database', 'runfolio database', 'runfolio series', 'runfolio series']);

  await screen.unmount();
  await Promise.all(engines.map((engine) => engine.dispose()));
  expect(spawned.every(({ ended }) => ended)).toBe(true);
  await expect(engines[0].catalog('glyphs', { signal: new AbortController().signal })).rejects.toMatchObject({ code: 'engine-died' });
});

it('a run hidden in one dashboard stays in the other', async () => {
  const shared = engineOfItsOwn();
  const screen = await render(<Two engines={[shared, shared]} />);
  const eye = (side: string): Element | null => document.querySelector(`.${side} [role=row][data-run] button`);
  await expect.poll(() => eye('left') && eye('right'), { timeout: 20_000 }).toBeTruthy();
  (eye('left') as HTMLElement).click();
  await expect.poll(() => eye('left')?.getAttribute('aria-pressed')).toBe('false');
  expect(eye('right')?.getAttribute('aria-pressed')).toBe('true');
  await screen.unmount();
  await shared.dispose();
});
