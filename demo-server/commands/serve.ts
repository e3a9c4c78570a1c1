import { fileURLToPath } from 'node:url';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { diskExport, memoryExport, type ExportFiles } from '../exportFiles.js';
import { findExports } from '../findExports.js';
import { importPaths } from '../importPaths.js';
import { listen } from '../listen.js';
import { ProgressLine } from '../progressLine.js';
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

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    project: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('serve needs at least one DIR or PATH.');
  const port = parsePort(values.port);
  const exports = await collectExports(positionals, values.project);
  const appDir = fileURLToPath(new URL('../../dist/app', import.meta.url));
  const hosts = local.includes(values.host) ? local : undefined;
  const address = await listen(createServer({ exports, appDir, hosts }), values.host, port);
  console.log(`Dashboard: ${address}   (Ctrl-C stops it)`);
}

function parsePort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port must be a number from 0 to 65535, not '${text}'.`);
  return port;
}

/** The exports to serve, each under an id of its own. */
async function collectExports(paths: readonly string[], project: string | undefined): Promise<Map<string, ExportFiles>> {
  const sources: ExportFiles[] = [];
  const foreign: string[] = [];
  for (const path of paths) {
    const folders = await findExports(path);
    sources.push(...folders.map(diskExport));
    if (folders.length === 0) foreign.push(path);
  }
  const line = new ProgressLine();
  if (foreign.length > 0) sources.push(memoryExport(await importPaths(foreign, project, line)));
  return nameExports(sources);
}

async function nameExports(sources: readonly ExportFiles[]): Promise<Map<string, ExportFiles>> {
  const named = new Map<string, ExportFiles>();
  for (const source of sources) {
    const { manifest } = await source.manifest();
    let id = manifest.project.id;
    for (let n = 2; named.has(id); n++) id = `${manifest.project.id}-${n}`;
    named.set(id, source);
    console.log(describe(inspectManifest(manifest)));
  }
  return named;
}
