import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckBindings } from '../src/engine/database/index.js';
import { packageRoot } from './packageRoot.js';

/** What the Node build of DuckDB-WASM is used for here. */
interface NodeBuild {
  NODE_RUNTIME: object;
  VoidLogger: new () => object;
  createDuckDB: (
    bundles: object,
    logger: object,
    runtime: object,
  ) => Promise<DuckBindings & { instantiate(onProgress: () => void): Promise<unknown> }>;
}

/** The DuckDB-WASM that browsers run, in Node: the same wasm file, which lies beside the workers of a checkout or of the package. Starting it takes a second. */
export async function nodeDuckDb(): Promise<DuckBindings> {
  const build: object = await import('@duckdb/duckdb-wasm/blocking');
  const { NODE_RUNTIME, VoidLogger, createDuckDB } = build as NodeBuild;
  const bundle = { mainModule: wasmFile(), mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => {});
  return bindings;
}

function wasmFile(): string {
  const inCheckout = join(packageRoot(), 'workers', 'duckdb', 'duckdb-eh.wasm');
  return existsSync(inCheckout) ? inCheckout : join(packageRoot(), 'dist', 'workers', 'duckdb', 'duckdb-eh.wasm');
}
