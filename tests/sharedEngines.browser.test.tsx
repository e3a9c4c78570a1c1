import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { LinePlot, RunfolioProvider, shareEngine, useRunfolio, type EngineSource, type Plan, type QueryEngine } from '../src/index.js';
import { curveProject } from '../stories/support/curveProject.js';
import { serveExport } from './support/serveExport.js';
import '../src/styles.css';

const idle = { signal: new AbortController().signal };
const realWorker = globalThis.Worker;
const symbol = Symbol.for('runfolio.engine@1');
let running: Set<symbol>;

/** Knows which workers of engines run. */
class CountedWorker extends realWorker {
  readonly #mark = Symbol('worker');
  constructor(script: string | URL, options?: WorkerOptions) {
    super(script, options);
    if (options?.name?.startsWith('runfolio')) running.add(this.#mark);
  }
  override terminate(): void {
    running.delete(this.#mark);
    super.terminate();
  }
}

const projectOf = (run: string) =>
  curveProject({ points: 50, steps: 1000, runs: [{ name: run, metrics: { loss: (t) => (run.startsWith('alice') ? 1 - t : t) } }] });

/** The host of one test: which tokens show which folder, and what was asked with which. */
async function hostOf(name: string, folders: Record<string, string>) {
  const set = (next: Record<string, string>) => fetch(`/.tokens/${name}`, { method: 'PUT', body: JSON.stringify(next) });
  await set(folders);
  const asked = async () => (await (await fetch(`/.tokens/${name}`)).json()) as { path: string; token: string }[];
  return { url: `/.tokens/${name}/`, set, asked, tokens: async () => new Set((await asked()).map(({ token }) => token)) };
}

const sourceOf = (url: string, token: string, principal?: string): EngineSource => ({
  exports: [{ id: 'curves', url }],
  principal,
  getToken: () => token,
});

function Plot({ source, className }: { source: EngineSource; className?: string }) {
  return (
    <RunfolioProvider source={source} theme="light" className={className} style={{ width: 500 }}>
      <LinePlot project="curves" y="loss" />
    </RunfolioProvider>
  );
}

const drawn = (selector: string, run: string) =>
  expect.poll(() => document.querySelector(selector)?.textContent, { timeout: 20_000 }).toContain(run);

beforeEach(() => {
  running = new Set();
  globalThis.Worker = CountedWorker;
});
afterEach(() => {
  globalThis.Worker = realWorker;
});

/** How many engines over an address the registry of the page holds. */
const held = (url: string): number => {
  const { entries } = (globalThis as unknown as Record<symbol, { entries: Map<string, unknown> }>)[symbol]!;
  return [...entries.keys()].filter((key) => key.includes(url)).length;
};

describe('two principals on one page', () => {
  it('never share an engine, a cache entry or a request', async () => {
    await serveExport('tokens/alice', projectOf('alice-run'));
    await serveExport('tokens/bob', projectOf('bob-run'));
    const host = await hostOf('two', { 'a-1': 'tokens/alice', 'b-1': 'tokens/bob' });
    await render(
      <>
        <Plot source={sourceOf(host.url, 'a-1', 'alice')} className="alice" />
        <Plot source={sourceOf(host.url, 'b-1', 'bob')} className="bob" />
      </>,
    );
    await drawn('.alice', 'alice-run');
    await drawn('.bob', 'bob-run');
    expect(document.querySelector('.alice')!.textContent).not.toContain('bob-run');
    expect(document.querySelector('.bob')!.textContent).not.toContain('alice-run');
    const asked = await host.asked();
    const filesOf = (token: string) => asked.filter((each) => each.token === token).map(({ path }) => path);
    // Each asked for everything itself: the manifest, the table of runs and the history, whatever the browser kept of the other.
    for (const token of ['a-1', 'b-1']) expect(filesOf(token)).toEqual(expect.arrayContaining(['manifest.json', 'runs.arrow']));
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['a-1', 'b-1']));
  });

  it('on one provider, one after the other: all of the first is dropped, and its workers end', async () => {
    await serveExport('tokens/alice', projectOf('alice-run'));
    await serveExport('tokens/bob', projectOf('bob-run'));
    const host = await hostOf('change', { 'a-1': 'tokens/alice', 'b-1': 'tokens/bob' });
    const engines: QueryEngine[] = [];
    const page = (token: string, principal: string) => (
      <RunfolioProvider source={sourceOf(host.url, token, principal)} theme="light" className="one" style={{ width: 500 }}>
        <Told engines={engines} />
        <LinePlot project="curves" y="loss" />
      </RunfolioProvider>
    );
    const screen = await render(page('a-1', 'alice'));
    await drawn('.one', 'alice-run');
    const [first] = engines;
    const ofFirst = new Set(running);
    await screen.rerender(page('b-1', 'bob'));
    // Not even until the other's data are there.
    expect(document.querySelector('.one')!.textContent).not.toContain('alice-run');
    expect([...ofFirst].filter((mark) => running.has(mark))).toEqual([]);
    await drawn('.one', 'bob-run');
    await expect(first!.catalog('curves', idle)).rejects.toMatchObject({ code: 'engine-died' });
    const since = (await host.asked()).findIndex(({ token }) => token === 'b-1');
    expect((await host.asked()).slice(since).map(({ token }) => token)).not.toContain('a-1');
  });
});

describe('an engine', () => {
  it('is one for all that have the same source and principal, under StrictMode and after a moment away too', async () => {
    await serveExport('tokens/alice', projectOf('alice-run'));
    const host = await hostOf('same', { 'a-1': 'tokens/alice', 'a-2': 'tokens/alice' });
    // Functions that are written in place, as hosts do.
    const page = (shown: boolean) => (
      <StrictMode>
        <Plot source={sourceOf(host.url, 'a-1', 'alice')} className="first" />
        {shown && <Plot source={sourceOf(host.url, 'a-2', 'alice')} className="second" />}
      </StrictMode>
    );
    const screen = await render(page(true));
    await drawn('.first', 'alice-run');
    await drawn('.second', 'alice-run');
    await screen.rerender(page(false));
    await screen.rerender(page(true));
    await drawn('.second', 'alice-run');
    const manifests = (await host.asked()).filter(({ path }) => path === 'manifest.json');
    expect([held(host.url), manifests.length]).toEqual([1, 1]);
    await screen.unmount();
    await expect.poll(() => held(host.url), { timeout: 8000 }).toBe(0);
    expect(running.size).toBe(0);
  });

  it('is held by whoever holds it last, and its tokens come from them', async () => {
    await serveExport('tokens/alice', projectOf('alice-run'));
    const host = await hostOf('last', { 'a-2': 'tokens/alice' });
    const first = shareEngine(sourceOf(host.url, 'a-1', 'alice'));
    const second = shareEngine(sourceOf(host.url, 'a-2', 'alice'));
    expect(second.engine).toBe(first.engine);
    first.release();
    first.release();
    expect((await second.engine.catalog('curves', idle)).project.id).toBe('curves');
    expect(await host.tokens()).toEqual(new Set(['a-2']));
    second.release({ atOnce: true });
    await expect(second.engine.catalog('curves', idle)).rejects.toMatchObject({ code: 'engine-died' });
  });

  it('is never shared beyond a function for tokens where no principal is named', () => {
    const getToken = (): string => 'a-1';
    const source = { exports: '/nowhere/', getToken };
    const shared = [source, { ...source }, { ...source, getToken: () => 'a-1' }, { exports: '/nowhere/' }].map((each) => shareEngine(each));
    const [one, same, other, nobody] = shared.map(({ engine }) => engine);
    for (const { release } of shared) release({ atOnce: true });
    expect(same).toBe(one);
    expect(new Set([one, other, nobody]).size).toBe(3);
  });

  it('is not shared where something else has the place of the registry, which is left alone', async () => {
    const place = globalThis as unknown as Record<symbol, unknown>;
    const kept = place[symbol];
    const strange = { shape: 2, entries: [] };
    place[symbol] = strange;
    try {
      const [one, other] = [shareEngine({ exports: '/nowhere/' }), shareEngine({ exports: '/nowhere/' })];
      expect(one.engine).not.toBe(other.engine);
      one.release();
      await expect(one.engine.catalog('nowhere', idle)).rejects.toMatchObject({ code: 'engine-died' });
      other.release();
      expect(strange).toEqual({ shape: 2, entries: [] });
    } finally {
      place[symbol] = kept;
    }
  });

  it('tells a host that gives another function for tokens with each rendering', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const page = () => <RunfolioProvider source={{ exports: '/nowhere/', getToken: () => 'x' }}>nothing</RunfolioProvider>;
    const screen = await render(page());
    for (let i = 0; i < 5; i++) await screen.rerender(page());
    expect(warn.mock.calls).toEqual([[expect.stringContaining('getToken')]]);
    warn.mockRestore();
  });
});

describe('a token', () => {
  it('that a static host refuses is renewed once, for the manifest and for files', async () => {
    await serveExport('tokens/alice', projectOf('alice-run'));
    const host = await hostOf('renewed', { 'a-1': 'tokens/alice' });
    let token = 'a-1';
    const getToken = vi.fn(() => token);
    const shared = shareEngine({ exports: [{ id: 'curves', url: host.url }], principal: 'alice', getToken });
    await shared.engine.catalog('curves', idle);
    await host.set({ 'a-2': 'tokens/alice' });
    token = 'a-2';
    const plan: Plan = { kind: 'runs.page', runs: { project: 'curves' }, columns: [], offset: 0, limit: 5 };
    expect((await shared.engine.run(plan, idle)).rows).toBe(1);
    expect((await host.asked()).at(-1)!.token).toBe('a-2');
    shared.release({ atOnce: true });
  });

  it('that the page fails to give is said in the panel, which recovers by itself', async () => {
    await serveExport('tokens/alice', projectOf('alice-run'));
    const host = await hostOf('never', { 'a-1': 'tokens/alice' });
    let isSignedIn = false;
    const getToken = (): string => {
      if (!isSignedIn) throw new Error('the session has ended');
      return 'a-1';
    };
    await render(<Plot source={{ exports: [{ id: 'curves', url: host.url }], principal: 'alice', getToken }} className="away" />);
    await expect.poll(() => document.querySelector('.away')!.textContent).toContain('the session has ended');
    isSignedIn = true;
    await drawn('.away', 'alice-run');
    expect(await host.tokens()).toEqual(new Set(['a-1']));
  });
});

/** Notes the engine that is below the provider. */
function Told({ engines }: { engines: QueryEngine[] }) {
  const { engine } = useRunfolio();
  if (!engines.includes(engine)) engines.push(engine);
  return null;
}
