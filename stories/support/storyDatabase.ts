import { bootDuckDb, databaseService, type Database } from '../../src/engine/database/index.js';
import { duckDbWasmUrl } from '../../src/engine/engineWorkers.js';
import { Transferred } from '../../src/engine/serveCalls.js';
import { RunfolioError, type Frame, type Manifest, type RowPlan } from '../../src/model/index.js';

let database: Promise<Database> | undefined;
let schemas = 0;

/** Answers plans about rows of one export in memory by the real DuckDB-WASM, which all stories of a page share. */
export function storyDatabase(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): (plan: RowPlan, signal: AbortSignal) => Promise<Frame> {
  const project = manifest.project.id;
  const readerOf = () => async (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw new RunfolioError('missing-file', `There is no ${path}.`);
    return bytes.slice();
  };
  const service = databaseService({ boot: async () => ownSchemas(await (database ??= bootDuckDb(duckDbWasmUrl()))), readerOf });
  let opened: Promise<unknown> | undefined;
  return async (plan, signal) => {
    opened ??= service.open({ project, manifest, baseUrl: 'http://localhost/', wasmUrl: '' }, new AbortController().signal);
    await opened;
    const answer = await service.run({ plan }, signal);
    return answer instanceof Transferred ? answer.value : answer;
  };
}

/** The database under schema names that no other story's service uses. */
function ownSchemas(shared: Database): Database {
  const own = `story_${schemas++}_`;
  return {
    createSchema: (name) => shared.createSchema(own + name),
    load: ({ schema, name }, bytes, rows) => shared.load({ schema: own + schema, name }, bytes, rows),
    query: (statement, signal) =>
      shared.query({ ...statement, parts: statement.parts.map((part) => part.replaceAll('"project_', `"${own}project_`)) }, signal),
  };
}
