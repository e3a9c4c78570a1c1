import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryDrafts } from '../../../stories/support/memoryDrafts.js';
import { createMemoryClient } from '../../../stories/support/memoryClient.js';
import { RunfolioError } from '../../model/index.js';
import { emptyReport } from '../document/report.js';
import { DraftKeeper } from './draftKeeper.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const one = emptyReport('one');
const two = emptyReport('two');

function setUp(before?: (call: string) => Promise<void> | void) {
  const server = createMemoryClient(before ? { before } : {});
  const local = memoryDrafts();
  const keeper = new DraftKeeper({ id: 'r', local, server: server.drafts });
  return { server, local, keeper };
}

describe('what is written', () => {
  test('is on the device within a moment, and on the server a little later', async () => {
    const { server, local, keeper } = setUp();
    keeper.keep(one, 1);
    expect(keeper.getState().status).toBe('saving');
    await vi.advanceTimersByTimeAsync(250);
    expect(await local.get('r')).toMatchObject({ report: one, base: 1 });
    expect(server.draft()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1200);
    expect(server.draft()).toMatchObject({ report: one, base: 1 });
    expect(keeper.getState()).toMatchObject({ status: 'saved' });
  });

  test('is kept while it goes on changing, the last of it in the end', async () => {
    const { server, local, keeper } = setUp();
    for (let i = 0; i < 50; i++) {
      keeper.keep(emptyReport(String(i)), 1);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect((await local.get('r'))?.report.title).toMatch(/^4[789]$/);
    expect(Number(server.draft()?.report.title)).toBeGreaterThan(20);
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.draft()?.report.title).toBe('49');
  });

  test('stays on the device while the server is away, says so, and reaches it once it is back', async () => {
    let away = true;
    const { server, keeper } = setUp((call) => {
      if (away && call === 'drafts.put') throw new RunfolioError('offline', 'away');
    });
    keeper.keep(one, 1);
    await vi.advanceTimersByTimeAsync(1500);
    expect(keeper.getState()).toMatchObject({ status: 'device', error: { message: 'away' } });
    away = false;
    await vi.advanceTimersByTimeAsync(5100);
    expect(server.draft()?.report).toEqual(one);
    expect(keeper.getState().status).toBe('saved');
  });

  test('is not overtaken by what was sent before it', async () => {
    const sent: (() => void)[] = [];
    const { server, keeper } = setUp((call) => (call === 'drafts.put' ? new Promise<void>((go) => void sent.push(go)) : undefined));
    keeper.keep(one, 1);
    const first = keeper.flush();
    await vi.advanceTimersByTimeAsync(0);
    keeper.keep(two, 1);
    const second = keeper.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
    sent[0]!();
    await vi.advanceTimersByTimeAsync(0);
    sent[1]!();
    await Promise.all([first, second]);
    expect(server.draft()?.report).toEqual(two);
  });

  test('is not kept again once it was, over what others have kept since', async () => {
    const { server, local, keeper } = setUp();
    keeper.keep(one, 1);
    await keeper.flush();
    expect(await local.get('r')).toMatchObject({ report: one, sent: true });
    await server.drafts.put('r', { report: two, base: 1 }, { signal: AbortSignal.timeout(1000) });
    await local.put('r', { report: two, base: 1, savedAt: 1 });
    await keeper.flush();
    expect([server.draft()?.report, (await local.get('r'))?.report]).toEqual([two, two]);
  });

  test('is lost to both only where neither can be had, and says so', async () => {
    const server = createMemoryClient({
      before: () => {
        throw new RunfolioError('offline', 'away');
      },
    });
    const full = { ...memoryDrafts(), put: () => Promise.reject(new Error('full')) };
    const keeper = new DraftKeeper({ id: 'r', local: full, server: server.drafts });
    keeper.keep(one, 1);
    await vi.advanceTimersByTimeAsync(1500);
    expect(keeper.getState().status).toBe('lost');
  });

  test('is gone from both once it was published', async () => {
    const { server, local, keeper } = setUp();
    keeper.keep(one, 1);
    await keeper.flush();
    await keeper.forget();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.draft(), await local.get('r'), keeper.getState().status]).toEqual([undefined, undefined, 'clean']);
  });
});
