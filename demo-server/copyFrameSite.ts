import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RunfolioError } from '../src/model/index.js';
import { packageRoot } from './packageRoot.js';

/** Copies the page for frames and all that it may load into a folder, which is made where it is not there. */
export async function copyFrameSite(folder: string): Promise<{ files: number; bytes: number }> {
  const page = join(packageRoot(), 'dist', 'app');
  if (!existsSync(join(page, 'embed.html'))) {
    const hint = 'In a checkout, npm run build makes it.';
    throw new RunfolioError('missing-file', `There is no page to copy in ${page}.`, { hint });
  }
  const assets = (await readdir(join(page, 'assets'))).filter((name) => !name.endsWith('.gz')).map((name) => `assets/${name}`);
  const copied = new Map(['embed.html', 'frame.js', ...assets].map((name) => [name, join(page, name)]));
  const wasm = await wasmName(page, assets);
  // The package holds that file once, with the workers.
  if (wasm !== undefined && !copied.has(wasm)) copied.set(wasm, join(packageRoot(), 'dist', 'workers', 'duckdb', 'duckdb-eh.wasm'));
  let bytes = 0;
  for (const [name, from] of copied) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await copyFile(from, join(folder, name));
    bytes += (await stat(from)).size;
  }
  return { files: copied.size, bytes };
}

/** The name by which the page's scripts ask for DuckDB's wasm file. */
async function wasmName(page: string, assets: readonly string[]): Promise<string | undefined> {
  for (const name of assets.filter((asset) => asset.endsWith('.js'))) {
    const found = /duckdb-eh-[\w-]{8}\.wasm/.exec(await readFile(join(page, name), 'utf8'))?.[0];
    if (found !== undefined) return `assets/${found}`;
  }
  return undefined;
}
