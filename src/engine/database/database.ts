import type { DecodedTable } from '../../arrow/index.js';
import type { Sql } from '../compile/index.js';

/** A SQL database in this thread that takes Arrow and gives Arrow, and reaches neither files nor network. */
export interface Database {
  /** Makes a schema, which must be new, to hold the tables of one project. */
  createSchema(name: string): void;
  /**
   * Puts a whole Arrow IPC stream into a new table. `bytes` must have been verified: a broken stream can end the database.
   * Throws `corrupt-file` when it does not hold `rows` rows afterwards.
   */
  load(table: { schema: string; name: string }, bytes: Uint8Array, rows: number): void;
  /**
   * Runs one statement; other messages are handled meanwhile. Aborting stops the query. Rejects with `too-large` when memory runs out,
   * `engine-died` when the database is lost, `internal` naming DuckDB's own words otherwise.
   */
  query(statement: Sql, signal: AbortSignal): Promise<DecodedTable>;
}
