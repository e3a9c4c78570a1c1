import { spawn, type ChildProcess } from 'node:child_process';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const script = fileURLToPath(new URL('apiChild.ts', import.meta.url));
const hook = new URL('../../scripts/resolve-ts.mjs', import.meta.url).href;

/** Hands requests below `/.api` on to a server in a process of its own, which the first one starts: for browser tests, whose pages may ask their own origin only. */
export function apiServer(): Plugin {
  return {
    name: 'runfolio-test-api',
    configureServer({ middlewares, httpServer }) {
      let started: Promise<string> | undefined;
      let child: ChildProcess | undefined;
      const start = (): Promise<string> => {
        child = spawn(process.execPath, ['--import', hook, script], { stdio: ['pipe', 'pipe', 'inherit'] });
        return addressOf(child);
      };
      httpServer?.once('close', () => child?.kill());
      middlewares.use('/.api', (asked, answer) => {
        started ??= start();
        started.then(
          (address) => handOn(address, asked, answer),
          (error: unknown) => answer.writeHead(502).end(String(error)),
        );
      });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (piece: Buffer) => {
      output += piece.toString();
      const address = /listening at (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
}

function handOn(address: string, asked: IncomingMessage, answer: ServerResponse): void {
  const target = new URL(asked.url ?? '/', address);
  const options = { method: asked.method ?? 'GET', headers: { ...asked.headers, host: target.host } };
  const passed = request(target, options, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  answer.on('close', () => passed.destroy());
  asked.pipe(passed);
}
