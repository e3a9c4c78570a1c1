import { nodeDuckDb as startNodeDuckDb } from '../../demo-server/nodeDuckDb.js';
import { DuckDatabase, type DuckBindings } from '../../src/engine/database/index.js';

/** The same DuckDB-WASM that runs in the browser, in Node and locked down in the same way. Starting it takes a second: share one per test file. */
export async function nodeDuckDb(): Promise<{ database: DuckDatabase; bindings: DuckBindings }> {
  const bindings = await startNodeDuckDb();
  return { database: new DuckDatabase(bindings), bindings };
}
