import { join } from 'node:path';
import { RunfolioError } from '../../src/model/index.js';
import type { ReportsApi } from '../api/createReportsApi.js';
import { collectExports } from '../collectExports.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import type { ExportFiles } from '../exportFiles.js';
import { importHelp, importOptions, type ImportSettings } from '../importPaths.js';
import { endOnSignal } from '../endOnSignal.js';
import { listen } from '../listen.js';
import { packageRoot } from '../packageRoot.js';
import { createServer } from '../server.js';
import { parseSite, siteOptions, type Site } from '../siteOptions.js';
import { describe, inspectManifest } from '../summary.js';

const help = `Usage: runfolio serve [DIR|PATH…] [--reports DIR] [--port 4400] [--host 127.0.0.1] [options]

Serves a dashboard of exports, and of runs in any known format, which are imported into memory.
A folder of exports serves them all; all other paths together make one project. Without a path, the
current folder is shown.

  --port N         Port to listen on; the next free one where it is taken. Default 4400.
  --host NAME      Address to listen on; 0.0.0.0 lets other machines in. Default 127.0.0.1.
  --reports DIR    Stores reports, share links and saved dashboards in that folder; a copy of it is a backup.
                   Once it has tokens ('runfolio token create'), or with --host, readers need one as well.
  --allow-origin ORIGIN     Lets pages of that origin use the server, such as https://wiki.example.org. Repeatable.
  --frame-ancestors ORIGIN  Lets pages of that origin show it in a frame, and hand it signed tokens. Repeatable.
  --media-from ORIGIN       Lets reports show images, videos and pages of that origin, once a reader asks. Repeatable.
  --log json       Prints a line of JSON for each request.
${importHelp}`;

export const serveCommand: Command = { name: 'serve', about: 'show exports or runs as a dashboard', help, run };

const defaultPort = 4400;
const local = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses to listen on that only this machine reaches. */
const loopback = [...local, '::1'];

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    ...siteOptions,
    ...importOptions,
  });
  const port = parsePort(values.port);
  const site = parseSite(values);
  const exports = await (positionals.length > 0 ? collectExports(positionals, values) : exportsHere(values));
  for (const source of exports.values()) console.log(describe(inspectManifest((await source.manifest()).manifest)));
  const appDir = join(packageRoot(), 'dist', 'app');
  const isLocal = loopback.includes(values.host);
  const reports = await openReports(site, isLocal, exports);
  if (reports && !isLocal && !reports.hasTokens()) console.log(`Nobody has a token yet: runfolio token create --reports ${site.folder}`);
  const app = createServer({ exports, appDir, hosts: isLocal ? local : undefined, reports, ...site });
  const listening = await listen(app, values.host, port);
  endOnSignal(async () => {
    await listening.close();
    reports?.close();
  });
  console.log(`Dashboard: ${listening.address}   (Ctrl-C stops it)`);
}

/** Loaded only where it is asked for: Node's SQLite warns of itself in some versions. */
async function openReports(
  { folder, allowOrigins, frameAncestors }: Site,
  isLoopback: boolean,
  exports: ReadonlyMap<string, ExportFiles>,
): Promise<ReportsApi | undefined> {
  if (folder === undefined) return undefined;
  const { createReportsApi } = await import('../api/createReportsApi.js');
  return createReportsApi({ folder, allowOrigins, frameAncestors, exports, loopback: isLoopback, features: ['plans'] });
}

/** What the current folder holds. That it holds nothing yet is no failure: the page says how to go on. */
async function exportsHere(settings: ImportSettings): Promise<Map<string, ExportFiles>> {
  try {
    return await collectExports(['.'], settings);
  } catch (error) {
    if (!(error instanceof RunfolioError) || error.code !== 'bad-input') throw error;
    console.log(error.message);
    return new Map();
  }
}

function parsePort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port must be a number from 0 to 65535, not '${text}'.`);
  return port;
}
