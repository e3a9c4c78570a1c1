import { beforeAll } from 'vitest';
import type { WriteOptions } from '../../src/arrow/index.js';
import { sqlText } from '../../src/engine/compile/index.js';
import type { Database, DuckDatabase } from '../../src/engine/database/index.js';
import { ProjectTables } from '../../src/engine/database/projectTables.js';
import type { ProjectData } from '../../src/model/index.js';
import { memoryExport, type MemoryExport } from './memoryExport.js';
import { nodeDuckDb } from './nodeDuckDb.js';

/** A project whose tables DuckDB answers from. */
export interface OpenProject extends MemoryExport {
  tables: ProjectTables;
  database: Database;
  /** What the database was told since, in order: the SQL it was asked, and the tables that were loaded. */
  asked: { queries: string[]; loads: string[] };
}

/** Projects of a file of tests, in one DuckDB. */
export interface DuckProjects {
  /** There once the first test runs. */
  readonly database: DuckDatabase;
  /** Writes a project to memory and opens it in a schema of its own. What is not given is empty. */
  open: (project: Partial<ProjectData>, options?: WriteOptions) => OpenProject;
}

/** Starts DuckDB before the tests of a file; to be called once, beside them. */
export function duckProjects(): DuckProjects {
  let duck: DuckDatabase;
  let schemas = 0;
  beforeAll(async () => {
    ({ database: duck } = await nodeDuckDb());
  }, 240_000);
  return {
    get database() {
      return duck;
    },
    open: (project, options) => {
      const files = memoryExport({ id: 'p', name: 'p', runs: [], parameters: [], warnings: [], ...project }, options);
      const { database, asked } = recording(duck);
      return { ...files, database, asked, tables: new ProjectTables(database, `s${schemas++}`, files.manifest, files.readFile) };
    },
  };
}

function recording(duck: DuckDatabase): Pick<OpenProject, 'database' | 'asked'> {
  const asked: OpenProject['asked'] = { queries: [], loads: [] };
  const database: Database = {
    createSchema: (name) => duck.createSchema(name),
    load: (table, bytes, rows) => {
      asked.loads.push(table.name);
      duck.load(table, bytes, rows);
    },
    query: (statement, signal) => {
      asked.queries.push(sqlText(statement));
      return duck.query(statement, signal);
    },
  };
  return { database, asked };
}
