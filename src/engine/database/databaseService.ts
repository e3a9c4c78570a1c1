import { isRowPlan, RunfolioError, type Frame, type RowPlan, type RunTablePlan } from '../../model/index.js';
import { projectOf } from '../checkedPlan.js';
import { compile } from '../compile/index.js';
import { exportReader, queryColumns, type ExportOpening, type ReaderOf } from '../series/index.js';
import type { Handlers } from '../serveCalls.js';
import { unlessAborted } from '../unlessAborted.js';
import type { Database } from './database.js';
import { ProjectTables } from './projectTables.js';
import { runCurvePlan } from './runCurvePlan.js';
import { runRowPlan } from './runRowPlan.js';
import { columnsFrame, facetsFrame, pageFrame } from './runFrames.js';
import { SortedScores } from './sortedScores.js';

/** What the database worker answers. Plans name their project in their run query; it must have been opened before. */
export type DatabaseCalls = {
  /**
   * Makes a project known under the id that plans use, and loads its run table; the first call starts DuckDB from `wasmUrl`. Answers when plans about
   * the project will no longer have to wait for that.
   */
  open: { params: ExportOpening & { wasmUrl: string }; result: undefined };
  run: { params: { plan: RunTablePlan | RowPlan }; result: Frame };
};

export interface DatabaseServiceOptions {
  /** Starts the database: `bootDuckDb` in a worker. */
  boot: (wasmUrl: string) => Promise<Database>;
  /** Makes the reader of an export's files. Default: they are fetched, or in memory. */
  readerOf?: ReaderOf;
}

/** The database worker's answers, for whoever starts the database and reads the files. */
export function databaseService({ boot, readerOf = exportReader }: DatabaseServiceOptions): Handlers<DatabaseCalls> {
  const projects = new Map<string, ProjectTables>();
  let database: Promise<Database> | undefined;
  let opened = 0;
  const sorted = new SortedScores();

  /** A start that failed, as with a server out of reach, is tried again by the next who needs it. */
  const started = async (wasmUrl: string): Promise<Database> => {
    try {
      return await boot(wasmUrl);
    } catch (thrown) {
      database = undefined;
      throw thrown;
    }
  };

  return {
    async open({ project, manifest, baseUrl, wasmUrl, stallSeconds, headers, files }, signal) {
      database ??= started(wasmUrl);
      const running = await unlessAborted(database, signal);
      const readFile = readerOf(manifest, baseUrl, { stallSeconds, headers, files });
      const tables = new ProjectTables(running, `project_${opened++}`, manifest, readFile);
      await tables.require([], signal);
      projects.set(project, tables);
    },
    async run({ plan }, signal, onProgress) {
      const project = projectOf(plan);
      const tables = projects.get(project);
      if (!tables || !database) throw new RunfolioError('unknown-project', `The project ${JSON.stringify(project)} is not open.`);
      if (plan.kind === 'curve') return runCurvePlan(plan, { tables, database: await database, sorted }, signal, onProgress);
      return isRowPlan(plan) ? runRowPlan(plan, tables, await database, signal) : runPlan(plan, tables, await database, signal);
    },
  };
}

/** Answers a plan about the run table: loads the tables it needs, then queries them. */
export async function runPlan(plan: RunTablePlan, tables: ProjectTables, database: Database, signal: AbortSignal): Promise<Frame> {
  const { manifest, schema } = tables;
  const groupBy = plan.kind === 'runs.columns' ? (plan.groupBy ?? []) : [];
  await tables.require([...queryColumns(plan.runs), ...plan.columns, ...groupBy], signal);
  const table = await database.query(compile(plan, { schema: manifest, namespace: schema, now: Date.now() }), signal);
  switch (plan.kind) {
    case 'runs.page':
      return pageFrame(plan, table, manifest);
    case 'runs.facets':
      return facetsFrame(plan, table, manifest);
    case 'runs.columns':
      return columnsFrame(plan, table, manifest);
    default:
      return plan satisfies never;
  }
}
