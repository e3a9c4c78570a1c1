import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { RunfolioError } from '../src/model/index.js';

/** Ports tried after the first, where it is taken. */
const tries = 50;

/** Time that requests have to end when the server does. */
const graceMs = 10_000;

/** A server that answers requests. */
export interface Listening {
  address: string;
  /** Takes no more requests, and resolves when those under way were answered; after 10 s they are cut off. */
  close: () => Promise<void>;
}

/** Starts to answer requests. A taken port leads to the next; port 0 is any free one. */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  for (let at = port; at < port + tries && at <= 65_535; at++) {
    const taken = await tryListen(server, host, at);
    if (!taken) return { address: addressOf(server, host), close: () => close(server) };
    if (taken.code !== 'EADDRINUSE')
      throw new RunfolioError('bad-input', `Cannot listen on ${host}:${at}: ${taken.message}.`, { cause: taken });
  }
  throw new RunfolioError('bad-input', `No port from ${port} on is free on ${host}.`, { hint: 'Choose another one with --port.' });
}

function tryListen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void => resolve(error);
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve(undefined);
    });
  });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : '';
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cutOff);
}
