import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHttpEngine, createTokenRenewal, type TokenRenewal, type TokenRenewalOptions } from '../engine/index.js';
import { ApiRequests } from './apiRequests.js';

const start = Date.UTC(2026, 10, 27);
let made = 0;
let asked: TokenRenewal[] = [];
/** What `online` is heard on: Node has no window. */
const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  made = 0;
});
afterEach(() => {
  for (const { dispose } of asked) dispose();
  asked = [];
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that is told from others by its number, as signed by a server whose clock is `ahead` seconds before this one's. */
function signed(seconds = 300, ahead = 0): string {
  const iat = Math.floor(Date.now() / 1000) + ahead;
  return `${base64({ alg: 'none' })}.${base64({ iat, exp: iat + seconds, n: ++made, name: 'ü~?>' })}.AAAA`;
}

const numberOf = (token: string): number => (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { n: number }).n;

function renewal(getToken: TokenRenewalOptions['getToken'] = async () => signed()): TokenRenewal {
  const created = createTokenRenewal({ getToken });
  asked.push(created);
  return created;
}

const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1000);

describe('a token', () => {
  test('is asked for when it is needed, once for all who need it, and kept until it is near its end', async () => {
    const tokens = renewal();
    await seconds(1000);
    expect(made).toBe(0);
    const first = await Promise.all([tokens.getToken(), tokens.getToken(), tokens.headers().then((headers) => headers['authorization'])]);
    expect([made, first[1], first[2]]).toEqual([1, first[0], `Bearer ${first[0]}`]);
    await seconds(239);
    expect(await tokens.getToken()).toBe(first[0]);
    await seconds(2);
    expect(made).toBe(2);
    expect(numberOf(await tokens.getToken())).toBe(2);
  });

  test('is renewed ahead for who uses it, never sent after its end, and for nobody not at all', async () => {
    const tokens = renewal();
    for (let i = 0; i < 200; i++) {
      await seconds(10);
      const { exp } = JSON.parse(Buffer.from((await tokens.getToken()).split('.')[1]!, 'base64url').toString()) as { exp: number };
      expect(exp * 1000 - Date.now()).toBeGreaterThan(49_000);
    }
    expect(made).toBeLessThanOrEqual(10);
    await seconds(3600);
    expect(made).toBeLessThanOrEqual(11);
    expect(numberOf(await tokens.getToken())).toBe(made);
  });

  test('of few seconds is renewed after three quarters of them', async () => {
    const tokens = renewal(async () => signed(20));
    await tokens.getToken();
    await seconds(14);
    expect(numberOf(await tokens.getToken())).toBe(1);
    await seconds(2);
    expect(numberOf(await tokens.getToken())).toBe(2);
  });

  test.each([-4000, 4000])('holds as long where this clock is wrong by %i seconds', async (ahead) => {
    const tokens = renewal(async () => signed(300, ahead));
    for (let i = 0; i < 20; i++) {
      await tokens.getToken();
      await seconds(10);
    }
    expect(made).toBe(1);
  });

  test('that a server refused is renewed once, whoever was refused', async () => {
    const tokens = renewal();
    const refused = await tokens.getToken();
    const next = await Promise.all([tokens.getToken({ refused }), tokens.getToken({ refused }), tokens.getToken()]);
    expect([made, numberOf(next[0]), next[1]]).toEqual([2, 2, next[0]]);
    expect(await tokens.getToken({ refused })).toBe(next[0]);
    expect(made).toBe(2);
  });

  test('is renewed when the page is online again', async () => {
    const tokens = renewal();
    page.dispatchEvent(new Event('online'));
    expect(made).toBe(0);
    await tokens.getToken();
    await tokens.getToken();
    page.dispatchEvent(new Event('online'));
    page.dispatchEvent(new Event('online'));
    await seconds(0);
    expect([made, numberOf(await tokens.getToken())]).toEqual([2, 2]);
    tokens.dispose();
    page.dispatchEvent(new Event('online'));
    await seconds(1000);
    expect(made).toBe(2);
  });

  test('that cannot be renewed is used to its end; then its failure is told, and it is tried again', async () => {
    let isOnline = true;
    const tokens = renewal(async () => {
      if (!isOnline) throw new Error('away');
      return signed();
    });
    await tokens.getToken();
    isOnline = false;
    await seconds(250);
    expect(numberOf(await tokens.getToken())).toBe(1);
    await seconds(60);
    await expect(tokens.getToken()).rejects.toMatchObject({ code: 'offline', message: expect.stringContaining('away') });
    isOnline = true;
    page.dispatchEvent(new Event('online'));
    await seconds(0);
    expect(made).toBe(2);
  });

  test('that never comes is given up after half a minute, and asked for anew by who needs it next', async () => {
    let isSilent = true;
    const tokens = renewal(() => (isSilent ? new Promise(() => undefined) : Promise.resolve(signed())));
    const failed = expect(Promise.all([tokens.getToken(), tokens.getToken()])).rejects.toMatchObject({ code: 'offline' });
    await seconds(31);
    await failed;
    isSilent = false;
    expect(numberOf(await tokens.getToken())).toBe(1);
  });

  test.each(['rft_abc', 'a.b', 'a.!!.c', `${base64({})}.${base64({ iat: 1 })}.x`])(
    'that says no end is asked for each time: %s',
    async (token) => {
      const given = vi.fn(async () => token);
      const tokens = renewal(given);
      expect([await tokens.getToken(), await tokens.getToken(), given.mock.calls.length]).toEqual([token, token, 2]);
    },
  );
});

describe('clients', () => {
  /** A server that takes only tokens from this number on. */
  function server(least: () => number): { sent: number[] } {
    const sent: number[] = [];
    vi.stubGlobal('fetch', async (_: URL, { headers }: { headers: Headers }) => {
      const token = numberOf(headers.get('authorization')!.slice('Bearer '.length));
      sent.push(token);
      return token < least() ? Response.json({ code: 'unauthorized', message: 'no' }, { status: 401 }) : Response.json([]);
    });
    return { sent };
  }

  test('renew what was refused once, and then tell the refusal', async () => {
    const { signal } = new AbortController();
    const tokens = renewal();
    const requests = new ApiRequests({ url: 'http://127.0.0.1/', getToken: tokens.getToken });
    const engine = createHttpEngine({ url: 'http://127.0.0.1/api/', getToken: tokens.getToken });
    const ask = (): Promise<unknown>[] => [requests.json({ path: ['reports'], signal }), engine.projects({ signal })];
    let least = 1;
    const { sent } = server(() => least);
    expect([await Promise.all(ask()), made]).toEqual([[[], []], 1]);
    least = 2;
    expect([await Promise.all(ask()), made]).toEqual([[[], []], 2]);
    expect(sent.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 2, 2]);
    least = 99;
    const refused = { status: 'rejected', reason: { code: 'unauthorized' } };
    expect(await Promise.allSettled(ask())).toMatchObject([refused, refused]);
    expect([made, sent.slice(6)]).toEqual([3, [2, 2, 3, 3]]);
    await engine.dispose();
  });
});
