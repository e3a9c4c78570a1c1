import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SlowLink } from '../../scripts/slowLink.js';

/** What became of one request. */
export interface ProxiedRequest {
  path: string;
  length: number;
  /** Bytes handed to the connection. */
  sent: number;
  /** How it ended; undefined while it has not. */
  end: 'complete' | 'abandoned' | undefined;
}

export interface SlowProxy {
  /** Ends with a slash. */
  readonly address: string;
  readonly requests: readonly ProxiedRequest[];
  /** Answers to such paths stop after their first bytes, until it is set to something else. */
  stalls: (path: string) => boolean;
  close(): Promise<void>;
}

/** A slow network between a browser and a server: a link that all answers share, each after a delay, and answers that never end. */
export async function startSlowProxy(target: string, link: SlowLink): Promise<SlowProxy> {
  const requests: ProxiedRequest[] = [];
  const server = createServer((asked, response) => {
    const entry: ProxiedRequest = { path: asked.url ?? '/', length: 0, sent: 0, end: undefined };
    requests.push(entry);
    response.on('close', () => (entry.end = response.writableFinished ? 'complete' : 'abandoned'));
    const stalls = proxy.stalls(entry.path);
    answer(target, asked, response, { entry, link, stalls }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: SlowProxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    stalls: () => false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

interface Answering {
  entry: ProxiedRequest;
  link: SlowLink;
  stalls: boolean;
}

async function answer(target: string, asked: IncomingMessage, response: ServerResponse, { entry, link, stalls }: Answering): Promise<void> {
  const { status, headers, body } = await fetched(target, asked);
  const wanted = (): boolean => !response.destroyed;
  entry.length = body.length;
  await link.answer();
  if (!wanted()) return;
  response.writeHead(status, headers);
  const write = (piece: Uint8Array): void => {
    entry.sent += piece.length;
    response.write(piece);
  };
  await link.send(stalls ? body.subarray(0, 1000) : body, write, wanted);
  if (!stalls) response.end();
}

async function fetched(target: string, asked: IncomingMessage) {
  const answered = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...asked.headers, host: new URL(target).host };
    request(new URL(asked.url ?? '/', target), { method: asked.method ?? 'GET', headers }, resolve)
      .on('error', reject)
      .end();
  });
  // Of one connection, and the other end decides on its own.
  const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = answered.headers;
  return { status: answered.statusCode ?? 502, headers, body: await buffer(answered) };
}
