import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { SlowLink } from '../scripts/slowLink.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

export interface BenchServer {
  /** Without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as it is, uncompressed; below `/slow/` the same files compressed (gzip) over one link of 50 Mbit/s with 40 ms to each answer. The link is
 * here rather than in the browser because DevTools' throttling leaves workers' requests alone. Pages are cross-origin isolated, which measuring memory needs.
 */
export async function startServer(folder: string): Promise<BenchServer> {
  const packed = new Map<string, Promise<Buffer>>();
  const link = new SlowLink({ bytesPerMs: 6250, latency: 40 });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const slow = path.startsWith('/slow/');
    const file = join(folder, normalize(slow ? path.slice('/slow'.length) : path));
    const answer = slow ? sendSlowly(file, response, packed, link) : send(file, response);
    answer.catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function headersOf(file: string): Record<string, string> {
  return {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
}

async function send(file: string, response: ServerResponse): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { ...headersOf(file), 'content-length': found.size });
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), response);
}

async function sendSlowly(file: string, response: ServerResponse, packed: Map<string, Promise<Buffer>>, link: SlowLink): Promise<void> {
  const packing = packed.get(file) ?? readFile(file).then((bytes) => promisify(gzip)(bytes));
  packed.set(file, packing);
  const bytes = await packing.catch(() => undefined);
  await link.answer();
  if (!bytes) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { ...headersOf(file), 'content-encoding': 'gzip', 'content-length': bytes.length });
  await link.send(bytes, (piece) => response.write(piece));
  response.end();
}
