// The page that `serve` shows is built when it is missing, or older than what it is built from.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildLock } from './buildLock.mjs';
import { bundleFrameHelper } from './bundleFrameHelper.mjs';
import { lastChange } from './lastChange.mjs';
import { root, runCommand } from './runCommand.mjs';

const sources = ['src', 'workers', 'demo-server/app', 'demo-server/static', 'demo-server/embeds', 'package-lock.json'];
/** Written first and last. */
const built = ['dist/app/index.html', 'dist/app/static/recorder.js'];

/** Builds the page into dist/app unless it is there and up to date; of several that need it at once the first builds. Ends the process with the build's code when it fails. */
export async function ensureApp() {
  const code = await buildLock('app', async () => ((await isBuilt()) ? 0 : buildApp()));
  if (code !== 0) process.exit(code);
}

async function isBuilt() {
  const [first = 0, last = 0] = await Promise.all(built.map((path) => lastChange([path])));
  return first > 0 && last > (await lastChange(sources));
}

/** Gives the code of the first step that failed, else 0. */
async function buildApp() {
  console.error('Building the dashboard page (once, until its sources change) …');
  // In this order: the first empties the folder.
  const builds = [
    ['demo-server/app'],
    ['demo-server/static'],
    ['demo-server/static', '--config', 'demo-server/static/recorder.vite.config.ts'],
  ];
  for (const args of builds) {
    const code = await viteBuild(...args);
    if (code !== 0) return code;
  }
  await bundleFrameHelper(join(root, 'dist', 'app', 'frame.js'));
  await compressLarge(join(root, 'dist', 'app'));
  return 0;
}

async function viteBuild(...args) {
  // Also where tests ask for it: their NODE_ENV would make it a build for development, which is what `npm start` would then show.
  const options = { quiet: true, env: { NODE_ENV: 'production' } };
  const { code, output } = await runCommand('vite', ['build', ...args, '--logLevel', 'warn'], options);
  if (code !== 0) console.error(output.trimEnd());
  return code;
}

/** Smaller files are compressed by the server as they are asked for. */
const largeBytes = 1 << 20;

/** Writes `name.gz` beside every large file, DuckDB's wasm above all: compressing it takes seconds, once. */
async function compressLarge(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || (await stat(path)).size < largeBytes) continue;
    await writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path)));
  }
}
