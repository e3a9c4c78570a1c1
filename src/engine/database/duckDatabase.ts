import { decodeTable, type DecodedTable } from '../../arrow/index.js';
import { isAbort, RunfolioError, type ErrorCode } from '../../model/index.js';
import { ident, sql, sqlText, tableName, type Sql } from '../compile/index.js';
import { Pacer } from '../series/index.js';
import { bindParameters, parameterText } from './bindParameters.js';
import type { Database } from './database.js';
import type { DuckBindings } from './duckBindings.js';
import { lockDownSettings } from './lockDown.js';

/** Milliseconds a query may run before messages are looked at again. */
const pollingInterval = 10;

/** DuckDB-WASM in this thread. Every call has a connection of its own, so that nothing set or broken by one is there for the next. */
export class DuckDatabase implements Database {
  readonly #bindings: DuckBindings;
  #died: unknown;

  /** Opens an empty database in memory and locks it down. The bindings must have been instantiated and belong to nobody else. */
  constructor(bindings: DuckBindings) {
    this.#bindings = bindings;
    bindings.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: pollingInterval } });
    this.#connected((connection) => {
      for (const setting of lockDownSettings) bindings.runQuery(connection, `SET ${setting}`);
    });
  }

  createSchema(name: string): void {
    this.#connected((connection) => this.#bindings.runQuery(connection, sqlText(sql`CREATE SCHEMA ${ident(name)}`)));
  }

  load(table: { schema: string; name: string }, bytes: Uint8Array, rows: number): void {
    this.#connected((connection) => this.#bindings.insertArrowFromIPCStream(connection, bytes, { ...table, create: true }));
    // A stream that breaks off makes no table and poisons its connection, all without an error: hence the count, and on another connection.
    const found = this.#connected((connection) => {
      const text = sqlText(sql`SELECT count(*)::INTEGER AS rows FROM ${tableName(table.name, table.schema)}`);
      return firstNumber(decodeTable(this.#bindings.runQuery(connection, text)), 'rows');
    });
    if (found !== rows)
      throw new RunfolioError('corrupt-file', `The table ${table.name} has ${found} rows in the database instead of ${rows}.`);
  }

  async query(statement: Sql, signal: AbortSignal): Promise<DecodedTable> {
    signal.throwIfAborted();
    const connection = this.#connect();
    try {
      return decodeTable(await this.#send(connection, statement, signal));
    } catch (thrown) {
      throw this.#explained(thrown);
    } finally {
      if (this.#died === undefined) this.#bindings.disconnect(connection);
    }
  }

  async #send(connection: number, statement: Sql, signal: AbortSignal): Promise<Uint8Array> {
    bindParameters(this.#bindings, connection, statement.params);
    const pacer = new Pacer(signal);
    let head = this.#bindings.startPendingQuery(connection, sqlText(statement, parameterText), false);
    while (head === null) {
      await this.#pause(pacer, connection);
      head = this.#bindings.pollPendingQuery(connection);
    }
    const chunks = [head];
    for (;;) {
      const chunk = this.#bindings.fetchQueryResults(connection);
      if (chunk?.length === 0) return concatenated(chunks);
      if (chunk) chunks.push(chunk);
      await this.#pause(pacer, connection);
    }
  }

  async #pause(pacer: Pacer, connection: number): Promise<void> {
    try {
      await pacer.pause();
    } catch (aborted) {
      this.#bindings.cancelPendingQuery(connection);
      throw aborted;
    }
  }

  #connected<T>(work: (connection: number) => T): T {
    const connection = this.#connect();
    try {
      return work(connection);
    } catch (thrown) {
      throw this.#explained(thrown);
    } finally {
      if (this.#died === undefined) this.#bindings.disconnect(connection);
    }
  }

  #connect(): number {
    if (this.#died !== undefined) throw this.#explained(this.#died);
    return this.#bindings.connect().useUnsafe((_, connection) => connection);
  }

  /** A trap of the wasm instance leaves its memory in an unknown state: nothing may be asked of it again. */
  #explained(thrown: unknown): unknown {
    if (thrown instanceof RunfolioError || isAbort(thrown)) return thrown;
    const reason = messageOf(thrown);
    if (thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError) {
      this.#died = thrown;
      return new RunfolioError('engine-died', `The database stopped: ${reason}`, { cause: thrown, hint: 'Try again: it is started anew.' });
    }
    return new RunfolioError(codeOf(reason), `DuckDB: ${reason}`, { cause: thrown });
  }
}

/** What DuckDB calls an invalid input is a value of the plan: a pattern beyond its own RE2, say. */
function codeOf(message: string): ErrorCode {
  if (message.startsWith('Out of Memory')) return 'too-large';
  return message.startsWith('Invalid Input') ? 'bad-plan' : 'internal';
}

/** DuckDB-WASM words some errors as text (`Parser Error: …`) and some as JSON. */
function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const parts = /^\{"exception_type":"([^"]*)","exception_message":("(?:[^"\\]|\\.)*")/.exec(text);
  return parts ? `${parts[1] ?? ''} Error: ${String(JSON.parse(parts[2] ?? '""'))}` : text;
}

function firstNumber(table: DecodedTable, name: string): number {
  const column = table.columns[name];
  return ArrayBuffer.isView(column) ? (column[0] ?? NaN) : NaN;
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
