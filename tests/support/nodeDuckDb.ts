import { createRequire } from 'node:module';
import { DuckDatabase, type DuckBindings } from '../../src/engine/database/index.js';

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

/** The same DuckDB-WASM that runs in the browser, in Node and locked down in the same way. Starting it takes a second: share one per test file. */
export async function nodeDuckDb(): Promise<{ database: DuckDatabase; bindings: DuckBindings }> {
  const require = createRequire(import.meta.url);
  const build: object = await import('@duckdb/duckdb-wasm/blocking');
  const { NODE_RUNTIME, VoidLogger, createDuckDB } = build as NodeBuild;
  const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => {});
  return { database: new DuckDatabase(bindings), bindings };
}
