import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CommentThread, ReportEvent, Scope } from '../../src/client/index.js';
import { readServerEvents, type ServerEvent } from '../../src/client/readServerEvents.js';
import { emptyReport } from '../../src/report/plain.js';
import { reportsServer, type Answered, type ReportsServer } from '../../tests/support/reportsServer.js';

let server: ReportsServer;
let report = '';
const tokens = {} as Record<Scope | 'ann' | 'bob', string>;
beforeAll(async () => {
  server = await reportsServer();
  for (const scope of ['read', 'comment', 'write', 'admin'] as const) tokens[scope] = server.token(scope);
  for (const name of ['ann', 'bob'] as const) tokens[name] = server.token('comment', name);
});
afterAll(() => server.end());
beforeEach(async () => {
  report = (await asked('POST', '/api/reports', 'write', { report: emptyReport('x') }, 201)) as unknown as string;
});

type Who = keyof typeof tokens;
const anchor = { block: 'a', quote: { exact: 'learning rate', prefix: 'The ', suffix: ' decides', start: 4 } };

/** The JSON of an answer with this status; of reports, their id. */
async function asked(method: string, path: string, who: Who, json: unknown, status: number, base?: number): Promise<CommentThread> {
  const answered = await ask(method, path, who, json, base);
  expect([method, path, who, answered.status, answered.json]).toEqual([method, path, who, status, answered.json]);
  return path === '/api/reports' ? ((answered.json as { id: string }).id as unknown as CommentThread) : (answered.json as CommentThread);
}
const ask = (method: string, path: string, who: Who, json?: unknown, base?: number): Promise<Answered> =>
  server.ask(method, path, { token: tokens[who], ...(json ? { json } : {}), ...(base ? { headers: { 'if-match': `"${base}"` } } : {}) });

const of = (more: string): string => `/api/reports/${report}/${more}`;
const start = (who: Who, text = 'Really?'): Promise<CommentThread> => asked('POST', of('threads'), who, { anchor, text }, 201);
const reply = (who: Who, { id }: CommentThread, text: string): Promise<CommentThread> =>
  asked('POST', of(`threads/${id}/comments`), who, { text }, 201);
const threads = async (who: Who): Promise<CommentThread[]> => (await ask('GET', of('threads'), who)).json as CommentThread[];
const texts = async (who: Who): Promise<string[][]> => (await threads(who)).map(({ comments }) => comments.map(({ text }) => text));

describe('comments', () => {
  test('are kept as they were sent, with their author from the token', async () => {
    const thread = await start('ann');
    expect(thread).toMatchObject({ anchor, reportVersion: 1, comments: [{ author: 'ann', text: 'Really?', version: 1, mine: true }] });
    expect((await reply('bob', thread, 'Yes.')).comments.map(({ author, mine }) => [author, mine])).toEqual([
      ['ann', false],
      ['bob', true],
    ]);
    expect((await ask('POST', of('threads'), 'bob', { anchor, text: 'x', author: 'ann' })).status).toBe(400);
    expect(await texts('read')).toEqual([['Really?', 'Yes.']]);
  });

  test('are edited by their authors only, and from the newest words only', async () => {
    const [{ id } = { id: '' }] = (await start('ann')).comments;
    const edit = (who: Who, text: string, base: number): Promise<number> =>
      ask('PATCH', of(`comments/${id}`), who, { text }, base).then(({ status }) => status);
    expect([await edit('bob', 'No', 1), await edit('admin', 'No', 1), await edit('ann', 'Truly?', 1)]).toEqual([403, 403, 200]);
    expect([await edit('ann', 'Other', 1), await edit('ann', 'Truly?', 1)]).toEqual([412, 200]);
    expect((await threads('read'))[0]?.comments[0]).toMatchObject({ text: 'Truly?', version: 2, editedAt: expect.any(Number) });
  });

  test('are deleted by their authors and by admins; a first one with replies leaves its place', async () => {
    const thread = await start('ann', 'A CANARY');
    const both = await reply('bob', thread, 'Yes.');
    const [first = { id: '' }, second = { id: '' }] = both.comments;
    const remove = (who: Who, { id }: { id: string }): Promise<number> =>
      ask('DELETE', of(`comments/${id}`), who).then(({ status }) => status);
    expect([await remove('bob', first), await remove('write', first), await remove('ann', first)]).toEqual([403, 403, 204]);
    expect((await threads('read'))[0]?.comments).toMatchObject([
      { text: '', author: '', deletedAt: expect.any(Number), mayDelete: false },
      { text: 'Yes.' },
    ]);
    expect(await server.stored()).not.toContain('A CANARY');
    expect([await remove('ann', first), await remove('admin', second)]).toEqual([404, 204]);
    expect(await threads('read')).toEqual([]);
  });

  test('are resolved and reopened', async () => {
    const { id } = await start('ann');
    const resolved = await asked('PUT', of(`threads/${id}/resolved`), 'bob', { resolved: true }, 200);
    expect(resolved.resolved).toEqual({ by: 'bob', at: expect.any(Number) });
    expect((await asked('PUT', of(`threads/${id}/resolved`), 'ann', { resolved: false }, 200)).resolved).toBeUndefined();
  });

  test('are new to everyone but their author until they have seen them', async () => {
    const thread = await start('ann');
    const unread = async (who: Who): Promise<boolean[]> => (await threads(who))[0]!.comments.map((comment) => comment.unread);
    expect([await unread('ann'), await unread('bob')]).toEqual([[false], [true]]);
    await ask('PUT', of(`threads/${thread.id}/read`), 'bob', { comment: thread.comments[0]!.id });
    const { comments } = await reply('ann', thread, 'Anyone?');
    expect([await unread('bob'), await unread('read')]).toEqual([
      [false, true],
      [true, true],
    ]);
    await ask('PUT', of(`threads/${thread.id}/read`), 'bob', { comment: comments[1]!.id });
    await ask('PUT', of(`threads/${thread.id}/read`), 'bob', { comment: comments[0]!.id });
    expect(await unread('bob')).toEqual([false, false]);
  });

  test('are of their report only, and within limits', async () => {
    const thread = await start('ann');
    const other = (await asked('POST', '/api/reports', 'write', { report: emptyReport('y') }, 201)) as unknown as string;
    for (const [method, path, json] of [
      ['POST', `threads/${thread.id}/comments`, { text: 'x' }],
      ['PUT', `threads/${thread.id}/resolved`, { resolved: true }],
      ['PUT', `threads/${thread.id}/read`, { comment: thread.comments[0]!.id }],
      ['DELETE', `comments/${thread.comments[0]!.id}`, undefined],
    ] as const)
      expect((await ask(method, `/api/reports/${other}/${path}`, 'admin', json)).status).toBe(404);
    const long = { ...anchor, quote: { ...anchor.quote, exact: 'x'.repeat(1001) } };
    for (const body of [
      { anchor, text: ' ' },
      { anchor, text: 'x'.repeat(10_001) },
      { anchor: {}, text: 'x' },
      { anchor: long, text: 'x' },
    ])
      expect((await ask('POST', of('threads'), 'ann', body)).status).toBe(400);
    expect(await texts('read')).toEqual([['Really?']]);
  });

  test('are shown to readers of a link where it says so, without marks or rights', async () => {
    await start('ann');
    const { json } = await server.ask('POST', of('links'), { token: tokens.write, json: {} });
    const { link, token } = json as { link: { id: string; comments: boolean }; token: string };
    const shared = (): Promise<Answered> => server.ask('GET', '/api/shared/threads', { token });
    expect([link.comments, (await shared()).status]).toEqual([false, 404]);
    await server.ask('PATCH', of(`links/${link.id}`), { token: tokens.write, json: { comments: true } });
    expect((await shared()).json).toMatchObject([{ comments: [{ text: 'Really?', mine: false, mayDelete: false, unread: false }] }]);
  });
});

/** A stream of events, read one by one. */
async function follow(who: Who, last?: string): Promise<{ next: () => Promise<ServerEvent | undefined>; end: () => Promise<unknown> }> {
  const headers = { authorization: `Bearer ${tokens[who]}`, ...(last === undefined ? {} : { 'last-event-id': last }) };
  const response = await server.app.request(of('events'), { headers }, { incoming: { socket: { remoteAddress: '127.0.0.1' } } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const events = readServerEvents(response.body!, () => undefined);
  return { next: async () => (await events.next()).value as ServerEvent | undefined, end: () => events.return(undefined) };
}
const eventOf = (event: ServerEvent | undefined): ReportEvent => JSON.parse(event!.data) as ReportEvent;

describe('events', () => {
  test('tell of comments and versions as they come, and go on where they were left', async () => {
    const stream = await follow('read');
    const { id: thread } = await start('ann');
    const first = await stream.next();
    expect(eventOf(first)).toEqual({ type: 'comments', thread });
    await stream.end();
    await asked('PUT', `/api/reports/${report}`, 'write', { report: emptyReport('z') }, 200, 1);
    const again = await follow('read', first!.id);
    expect(eventOf(await again.next())).toEqual({ type: 'published', version: 2 });
    await again.end();
    const lost = await follow('read', '999999999');
    expect(eventOf(await lost.next())).toEqual({ type: 'reset' });
    await lost.end();
  });

  test('end with the report, and with the server', async () => {
    const stream = await follow('read');
    await ask('DELETE', `/api/reports/${report}`, 'write');
    expect(await stream.next()).toBeUndefined();
    await asked('POST', `/api/reports/${report}/undelete`, 'admin', {}, 200);
    const last = await follow('read');
    server.api.endStreams();
    expect(await last.next()).toBeUndefined();
    expect(await (await follow('read')).next()).toBeUndefined();
  }, 20_000);
});
