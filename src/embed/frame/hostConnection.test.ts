import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { HostConnection, type HostConnectionOptions } from './hostConnection.js';
import { frameMessageSchema, helloSchema } from './messageSchemas.js';
import type { FrameMessage, HelloMessage } from './protocol.js';

const portal = 'https://portal.example.com';
const origins = [portal, 'https://runs.example.org'];
const { signal } = new AbortController();
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

type Greeting = { hello: HelloMessage; origin: string; port: MessagePort };
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A frame whose window, parent and time are the test's, and what its parent was told. */
function frame(options: Partial<HostConnectionOptions> & { ancestors?: string[] } = {}) {
  const greetings: Greeting[] = [];
  const parent = {
    postMessage: (hello: HelloMessage, origin: string, [port]: MessagePort[]) => greetings.push({ hello, origin, port: port! }),
  } as unknown as Window;
  const location = options.ancestors ? { ancestorOrigins: options.ancestors } : {};
  const self = Object.assign(new EventTarget(), { parent, location }) as unknown as HostConnectionOptions['self'];
  const host = new HostConnection({ self, origins, ...options });
  open.push(host);
  return { host, greetings, self: self as unknown as EventTarget };
}

/** The other end, as a page around has it. */
function hostOf({ hello, port }: Greeting) {
  const said: FrameMessage[] = [];
  port.addEventListener('message', ({ data }) => said.push(data as FrameMessage));
  port.start();
  open.push({ close: () => port.close() });
  let n = 0;
  const raw = (data: unknown): void => port.postMessage(data);
  const say = (message: object): void => raw({ runfolio: 1, n: ++n, ...message });
  const connect = (more: object = {}): void => say({ type: 'connect', nonce: hello.nonce, fit: true, settings: {}, ...more });
  return { said, raw, say, connect };
}

async function connected() {
  const opened = frame({ ancestors: [portal] });
  await turn();
  const other = hostOf(opened.greetings[0]!);
  other.connect({ settings: { theme: 'dark' } });
  await turn();
  return { ...opened, ...other };
}

describe('the greeting', () => {
  test('goes to the page around alone, where the browser tells of which origin that is', async () => {
    const { greetings } = frame({ ancestors: [portal, 'https://outermost.example'] });
    await turn();
    expect(greetings.map(({ origin }) => origin)).toEqual([portal]);
    expect(greetings[0]!.hello).toEqual({ runfolio: 'frame', versions: [1], nonce: expect.any(String) });
    expect(helloSchema.parse(greetings[0]!.hello)).toEqual(greetings[0]!.hello);
  });

  test('goes to each origin of the list, and never to all, where the browser does not tell', async () => {
    const { greetings } = frame();
    await turn();
    expect(greetings.map(({ origin }) => origin)).toEqual(origins);
    expect(new Set(greetings.map(({ hello }) => hello.nonce)).size).toBe(2);
  });

  test.each(['https://portal.example.com.evil.example', 'http://portal.example.com', 'https://portal.example.com:8443', 'null'])(
    'does not go to %s, and questions for tokens fail',
    async (ancestor) => {
      const { host, greetings } = frame({ ancestors: [ancestor] });
      await turn();
      expect([greetings, host.getState().connection]).toEqual([[], 'alone']);
      await expect(host.tokens.get({ signal })).rejects.toMatchObject({ code: 'unauthorized', message: expect.stringContaining(ancestor) });
    },
  );

  test('is repeated until somebody answers, and not after', async () => {
    const { host, greetings } = frame({ ancestors: [portal] });
    await expect.poll(() => greetings.length).toBeGreaterThan(1);
    hostOf(greetings[1]!).connect();
    await expect.poll(() => host.getState().connection).toBe('connected');
    const before = greetings.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(greetings.length).toBe(before);
  });
});

describe('the connection', () => {
  test('takes settings, selections and what to show, in order', async () => {
    const { host, say } = await connected();
    const selection = {
      clauses: [{ source: 'portal', scope: 'run', filter: { op: 'is set', column: { from: 'run', key: 'name' } } }],
      effect: 'grey',
    };
    say({ type: 'settings', settings: { locale: 'de', tokens: { '--rf-accent': '#123456' } } });
    say({ type: 'select', selection });
    say({ type: 'show', show: { kind: 'report', report: 'R', panels: ['a'] } });
    await turn();
    expect(host.getState()).toMatchObject({
      connection: 'connected',
      fit: true,
      settings: { theme: 'dark', locale: 'de', tokens: { '--rf-accent': '#123456' } },
      selection,
      show: { kind: 'report', report: 'R', panels: ['a'] },
    });
    expect(host.ignored).toEqual({ oversized: 0, malformed: 0, replayed: 0, stranger: 0 });
  });

  test('asks for tokens over the port, and again of a page that answers late', async () => {
    const { host, greetings } = frame({ ancestors: [portal] });
    const first = host.tokens.get({ signal });
    const second = expect(host.tokens.get({ show: { kind: 'project', project: 'p' }, signal })).rejects;
    const refused = second.toMatchObject({ code: 'unauthorized', message: 'Sign in again.' });
    await turn();
    const { said, connect, say } = hostOf(greetings[0]!);
    connect();
    await expect.poll(() => said.length).toBe(2);
    expect(said).toEqual([
      { runfolio: 1, n: 1, type: 'token', id: 1 },
      { runfolio: 1, n: 2, type: 'token', id: 2, show: { kind: 'project', project: 'p' } },
    ]);
    for (const message of said) expect(frameMessageSchema.parse(message)).toEqual(message);
    say({ type: 'token', id: 2, problem: 'Sign in again.' });
    say({ type: 'token', id: 1, token: 'one' });
    expect(await first).toBe('one');
    await refused;
  });

  test('says so where no version is spoken by both', async () => {
    const { host, greetings } = frame({ ancestors: [portal], versions: [1, 2] });
    await turn();
    const { hello } = greetings[0]!;
    hostOf(greetings[0]!).raw({ runfolio: 0, n: 1, type: 'mismatch', nonce: hello.nonce, versions: [7, 8] });
    await turn();
    expect(host.getState()).toMatchObject({ connection: 'mismatch', problem: expect.stringMatching(/version 1, 2 .* version 7, 8/) });
    await expect(host.tokens.get({ signal })).rejects.toMatchObject({ code: 'unsupported-version' });
  });
});

describe('what is not listened to', () => {
  test('a second answer, another nonce, and messages before any answer', async () => {
    const { host, greetings } = frame({ ancestors: [portal] });
    await turn();
    const { say, connect } = hostOf(greetings[0]!);
    say({ type: 'settings', settings: { theme: 'light' } });
    say({ type: 'connect', nonce: 'guessed', fit: true, settings: { theme: 'light' } });
    connect({ settings: { theme: 'dark' } });
    connect({ settings: { theme: 'light' } });
    await turn();
    expect(host.getState().settings).toEqual({ theme: 'dark' });
    expect(host.ignored).toMatchObject({ malformed: 1, replayed: 2 });
  });

  test('messages that were sent before, or without a number', async () => {
    const { host, raw } = await connected();
    const settings = { runfolio: 1, n: 2, type: 'settings', settings: { theme: 'light' } };
    raw(settings);
    raw({ ...settings, n: 3, settings: { theme: 'dark' } });
    raw(settings);
    raw({ ...settings, n: 3 });
    raw({ ...settings, n: undefined });
    await turn();
    expect([host.getState().settings, host.ignored]).toMatchObject([{ theme: 'dark' }, { replayed: 2, malformed: 1 }]);
  });

  const cyclic: { of?: unknown } = {};
  cyclic.of = cyclic;
  test.each<[string, object, string]>([
    ['of another version', { runfolio: 2, type: 'settings', settings: {} }, 'malformed'],
    ['of an unknown type', { type: 'eval', code: '1' }, 'malformed'],
    ['with a token that loads a file', { type: 'settings', settings: { tokens: { '--rf-bg': 'url(https://evil.example)' } } }, 'malformed'],
    ['with texts that are none', { type: 'settings', settings: { messages: { 'linePlot.run': 7 } } }, 'malformed'],
    ['with texts of no folder', { type: 'settings', settings: { messages: { __proto__x: 'x', constructor: 'x' } } }, 'malformed'],
    ['with a style that is no token', { type: 'settings', settings: { tokens: { display: 'none' } } }, 'malformed'],
    [
      'with a filter of no form',
      { type: 'select', selection: { clauses: [{ source: 'x', scope: 'run', filter: { op: 'sql' } }], effect: 'grey' } },
      'malformed',
    ],
    ['with itself in it', { type: 'settings', settings: cyclic }, 'oversized'],
    ['with more text than fits', { type: 'token', id: 1, token: 'x'.repeat(300_000) }, 'oversized'],
    ['with more values than fit', { type: 'settings', settings: { list: Array.from({ length: 30_000 }, () => 0) } }, 'oversized'],
    ['with bytes', { type: 'token', id: 1, token: new Uint8Array(8) }, 'oversized'],
  ])('messages %s', async (_, message, reason) => {
    const { host, say } = await connected();
    const before = host.getState();
    say(message);
    await turn();
    expect(host.ignored).toMatchObject({ oversized: 0, malformed: 0, [reason]: 1 });
    expect(host.getState()).toBe(before);
  });

  test('any message to the window, and anything at all over the port', async () => {
    const { host, self, raw } = await connected();
    const before = host.getState();
    self.dispatchEvent(Object.assign(new Event('message'), { data: { runfolio: 1, type: 'connect' }, origin: portal }));
    expect(host.ignored.stranger).toBe(1);
    const values = fc.sample(fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withTypedArray: true }), 200);
    for (const value of values) raw(structuredClone(value));
    await turn();
    expect(host.getState()).toBe(before);
    expect(host.ignored.malformed + host.ignored.oversized).toBe(200);
  });

  test('what comes after the end', async () => {
    const { host, say } = await connected();
    const asked = host.tokens.get({ signal });
    host.close();
    say({ type: 'token', id: 1, token: 'late' });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await expect(host.tokens.get({ signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
