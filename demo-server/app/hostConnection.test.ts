import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HostConnection } from './hostConnection.js';

const origins = ['https://portal.example.com', 'https://runs.example.org'];
const { signal } = new AbortController();

/** A window with a parent, as far as connections see them. */
function windows() {
  const parent = { postMessage: vi.fn() };
  const self = Object.assign(new EventTarget(), { parent });
  const host = new HostConnection({ self: self as unknown as Pick<Window, 'addEventListener' | 'parent'>, origins });
  const channel = new MessageChannel();
  const asked: unknown[] = [];
  channel.port1.addEventListener('message', ({ data }) => asked.push(data));
  channel.port1.start();
  const connect = (given: { origin?: string; source?: unknown; data?: unknown; ports?: MessagePort[] } = {}): void => {
    const data = { runfolio: 1, type: 'connect' };
    const event = { data, origin: origins[0], source: parent, ports: [channel.port2], ...given };
    self.dispatchEvent(Object.assign(new Event('message'), event));
  };
  return { parent, host, connect, port: channel.port1, asked, end: () => channel.port1.close() };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
let opened: ReturnType<typeof windows>;
beforeEach(() => (opened = windows()));
afterEach(() => {
  opened.host.close();
  opened.end();
});

describe('the connection to the page around', () => {
  test('says hello with nothing in it, and gets tokens over the port', async () => {
    const { parent, host, connect, port, asked } = opened;
    expect(parent.postMessage.mock.calls).toEqual([[{ runfolio: 1, type: 'hello' }, '*']]);
    const [first, second] = [host.token({ signal }), host.token({ signal })];
    connect();
    await turn();
    expect(asked).toEqual([1, 2].map((id) => ({ runfolio: 1, type: 'token', id })));
    for (const data of [
      { runfolio: 1, type: 'token', id: 2, token: 'two' },
      { runfolio: 1, type: 'token', id: 1, token: 'one' },
    ])
      port.postMessage(data);
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
    // Only here, never to whoever is there.
    expect(parent.postMessage.mock.calls).toHaveLength(1);
  });

  test.each<[string, Parameters<ReturnType<typeof windows>['connect']>[0]]>([
    ['of another origin', { origin: 'https://portal.example.com.evil.example' }],
    ['of no origin', { origin: 'null' }],
    ['of another port', { origin: 'https://portal.example.com:8443' }],
    ['of another window', { source: {} }],
    ['of no window', { source: null }],
    ['without a port', { ports: [] }],
    ['of another version', { data: { runfolio: 2, type: 'connect' } }],
    ['of another type', { data: { runfolio: 1, type: 'token', token: 'mine' } }],
    ['of no form', { data: 'connect' }],
  ])('does not hear messages %s', async (_, given) => {
    const { host, connect, asked } = opened;
    const token = host.token({ signal });
    connect(given);
    await turn();
    expect(asked).toEqual([]);
    connect();
    await turn();
    expect(asked).toHaveLength(1);
    opened.port.postMessage({ runfolio: 1, type: 'token', id: 1, token: 'right' });
    expect(await token).toBe('right');
  });

  test('tells why there is no token, and takes no answer to what was not asked', async () => {
    const { host, connect, port } = opened;
    connect();
    const refused = host.token({ signal });
    port.postMessage({ runfolio: 1, type: 'token', id: 9, token: 'stray' });
    port.postMessage({ runfolio: 1, type: 'token', id: 1, token: 5 });
    port.postMessage({ runfolio: 1, type: 'token', id: 1, problem: 'Sign in again.' });
    await expect(refused).rejects.toMatchObject({ code: 'unauthorized', message: 'Sign in again.' });
  });

  test('asks a page that was loaded anew', async () => {
    const { host, connect } = opened;
    connect();
    const token = host.token({ signal });
    const next = new MessageChannel();
    next.port1.addEventListener('message', ({ data }) => next.port1.postMessage({ ...(data as object), token: 'new' }));
    next.port1.start();
    connect({ ports: [next.port2] });
    expect(await token).toBe('new');
    next.port1.close();
  });

  test('waits no longer than whoever asks', async () => {
    const controller = new AbortController();
    const token = opened.host.token({ signal: controller.signal });
    controller.abort(new Error('gone'));
    await expect(token).rejects.toThrow('gone');
  });
});
