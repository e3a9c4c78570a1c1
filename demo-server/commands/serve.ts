import { join } from 'node:path';
import { collectExports } from '../collectExports.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { listen } from '../listen.js';
import { packageRoot } from '../packageRoot.js';
import { createServer } from '../server.js';
import { describe, inspectManifest } from '../summary.js';

const help = `Usage: runfolio serve DIR|PATH… [--port 4400] [--host 127.0.0.1] [--project NAME]

Serves a dashboard of exports, and of runs in any known format, which are imported into memory.
A folder of exports serves them all; all other paths together make one project.

  --port N         Port to listen on; the next free one where it is taken. Default 4400.
  --host NAME      Address to listen on; 0.0.0.0 lets other machines in. Default 127.0.0.1.
  --project NAME   Name of the project made of imported runs.`;

export const serveCommand: Command = { name: 'serve', about: 'show exports or runs as a dashboard', help, run };

const defaultPort = 4400;
const local = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses to listen on that only this machine reaches. */
const loopback = [...local, '::1'];

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    project: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('serve needs at least one DIR or PATH.');
  const port = parsePort(values.port);
  const exports = await collectExports(positionals, values.project);
  for (const source of exports.values()) console.log(describe(inspectManifest((await source.manifest()).manifest)));
  const appDir = join(packageRoot(), 'dist', 'app');
  const hosts = loopback.includes(values.host) ? local : undefined;
  const address = await listen(createServer({ exports, appDir, hosts }), values.host, port);
  console.log(`Dashboard: ${address}   (Ctrl-C stops it)`);
}

function parsePort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port must be a number from 0 to 65535, not '${text}'.`);
  return port;
}
