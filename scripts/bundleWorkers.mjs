// The workers, each as one file without imports, and DuckDB's wasm file, in dist/workers.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './runCommand.mjs';

export async function bundleWorkers() {
  const folder = join(root, 'dist', 'workers');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const workers = (await readdir(join(root, 'workers'))).filter((name) => name.endsWith('.worker.ts'));
  for (const worker of workers) {
    const bundle = await rolldown({ input: join(root, 'workers', worker), platform: 'browser', checks: { eval: false } });
    const file = join(folder, worker.replace(/ts$/, 'js'));
    await bundle.write({ file, format: 'es', minify: true, codeSplitting: false });
  }
  await cp(join(root, 'workers', 'duckdb', 'duckdb-eh.wasm'), join(folder, 'duckdb', 'duckdb-eh.wasm'));
}
