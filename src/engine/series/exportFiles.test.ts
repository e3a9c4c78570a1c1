import { expect, test } from 'vitest';
import { sha256Hex } from '../../arrow/index.js';
import type { Manifest } from '../../model/index.js';
import { fetchFiles } from './exportFiles.js';

const bytes = new TextEncoder().encode('columns');
const files: Manifest['files'] = { 'history/0/0.arrow': { rows: 1, bytes: bytes.length, sha256: sha256Hex(bytes), schema: 'history' } };
const signal = new AbortController().signal;

function read(respond: (url: string) => Promise<Response>, path = 'history/0/0.arrow'): Promise<Uint8Array> {
  return fetchFiles({ files }, 'http://host/export/', { fetchFile: respond })(path, signal);
}

test('gives the bytes of a file below the base URL', async () => {
  const asked: string[] = [];
  const got = await read(async (url) => {
    asked.push(url);
    return new Response(bytes);
  });
  expect([asked, got]).toEqual([['http://host/export/history/0/0.arrow'], bytes]);
});

test.each([
  [404, 'missing-file'],
  [403, 'forbidden'],
  [500, 'offline'],
])('status %i is %s, naming the URL', async (status, code) => {
  const failing = read(async () => new Response(null, { status }));
  await expect(failing).rejects.toMatchObject({ code, message: expect.stringContaining('http://host/export/history/0/0.arrow') });
});

test('a body that goes on for ever is left as soon as it is too long, each time', async () => {
  let given = 0;
  const endless = (): ReadableStream<Uint8Array> =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given++;
        controller.enqueue(new Uint8Array(1000));
      },
    });
  await expect(read(async () => new Response(endless()))).rejects.toMatchObject({
    code: 'corrupt-file',
    message: expect.stringContaining('history/0/0.arrow'),
  });
  expect(given).toBeLessThan(8);
});

test('a damaged file is asked for once more, past what the browser may have kept of it', async () => {
  const asked: RequestCache[] = [];
  const fetchFile = async (_url: string, { cache }: { cache: RequestCache }): Promise<Response> => {
    asked.push(cache);
    return new Response(cache === 'reload' ? bytes : 'Columns');
  };
  expect(await fetchFiles({ files }, 'http://host/export/', { fetchFile })('history/0/0.arrow', signal)).toEqual(bytes);
  expect(asked).toEqual(['no-cache', 'reload']);
});

/** Answers with this many bytes of the file, and then with nothing for ever. */
function stalling(start: number): (url: string, init: { signal: AbortSignal }) => Promise<Response> {
  return async (_url, init) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        if (start > 0) controller.enqueue(bytes.subarray(0, start));
        init.signal.addEventListener('abort', () => controller.error(init.signal.reason));
      },
    });
    return new Response(body);
  };
}

test.each([0, 3])('a download that stalls after %i bytes is offline, naming the URL, and makes room for others', async (start) => {
  const fetchFile = stalling(start);
  const readFile = fetchFiles({ files }, 'http://host/export/', { fetchFile, stallSeconds: 0.05 });
  const outcomes = await Promise.allSettled(Array.from({ length: 9 }, () => readFile('history/0/0.arrow', signal)));
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { code: 'offline', message: 'http://host/export/history/0/0.arrow has sent nothing for 0.05 seconds.' },
    });
  }
});

test('no answer is offline, other bytes are corrupt, an unlisted path is missing', async () => {
  await expect(read(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({ code: 'offline' });
  await expect(read(async () => new Response('Columns'))).rejects.toMatchObject({ code: 'corrupt-file' });
  await expect(read(async () => new Response(bytes), 'runs.arrow')).rejects.toMatchObject({ code: 'missing-file' });
});

test('at most eight requests are under way, and an aborted one makes room', async () => {
  let running = 0;
  let most = 0;
  const controller = new AbortController();
  const stuck = (_url: string, { signal: given }: { signal: AbortSignal }): Promise<Response> => {
    most = Math.max(most, ++running);
    return new Promise((_, reject) => {
      given.addEventListener('abort', () => {
        running--;
        reject(new DOMException('Aborted.', 'AbortError'));
      });
    });
  };
  const readFile = fetchFiles({ files }, 'http://host/export/', { fetchFile: stuck });
  const calls = Array.from({ length: 20 }, () => readFile('history/0/0.arrow', controller.signal));
  const settled = Promise.allSettled(calls);
  await new Promise((resolve) => setTimeout(resolve));
  expect(most).toBe(8);
  controller.abort();
  expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
  expect([running, most]).toEqual([0, 8]);
});
