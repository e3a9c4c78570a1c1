// `npm run build`: the package, in dist/. Modules are compiled one by one; each worker becomes one file without imports, so that
// every bundler and a plain web server can start it. The command line tool is bundled with all it needs, and the page it serves is built:
// what only they use is no dependency of the package.
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildElements } from './buildElements.mjs';
import { bundleFrameHelper } from './bundleFrameHelper.mjs';
import { bundleWorkers } from './bundleWorkers.mjs';
import { ensureApp } from './ensureApp.mjs';
import { markClient } from './markClient.mjs';
import { root, runCommand } from './runCommand.mjs';

const dist = join(root, 'dist');

for (const folder of ['src', 'node', 'workers', 'cli', 'frame']) await rm(join(dist, folder), { recursive: true, force: true });
const { code } = await runCommand('tsc', ['-p', 'tsconfig.build.json']);
if (code !== 0) process.exit(code);
await markClient(join(dist, 'src'));
await copyStyles('src');
await bundleWorkers();
await buildElements();
await bundleFrameHelper(join(dist, 'frame', 'runfolio-frame.js'));
await bundleCommandLine();
await ensureApp();

async function copyStyles(folder) {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (!entry.name.endsWith('.css')) continue;
    const from = join(entry.parentPath, entry.name);
    await cp(from, join(dist, from.slice(root.length)));
  }
}

/** The command line tool. Only its first file is loaded by a Node that is too old, so it imports nothing but the rest, and that when it is asked. */
async function bundleCommandLine() {
  const bundle = await rolldown({
    input: { runfolio: join(root, 'demo-server', 'bin.ts') },
    platform: 'node',
    checks: { eval: false },
    // Optional helpers of a web socket library inside DuckDB's client, which is never used.
    external: ['bufferutil', 'utf-8-validate'],
    // That client is a CommonJS module, which knows its place by these names.
    transform: { define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } },
  });
  await bundle.write({
    dir: join(dist, 'cli'),
    format: 'es',
    minify: true,
    banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
  });
}
