/**
 * What is used of DuckDB-WASM's synchronous bindings, the same in Node and in a worker. Results are Arrow IPC bytes: DuckDB-WASM brings an Arrow library
 * of its own, whose objects must not meet ours.
 */
export interface DuckBindings {
  open(config: { query: { castBigIntToDouble: boolean; castDecimalToDouble: boolean; queryPollingInterval: number } }): void;
  connect(): { useUnsafe<R>(callback: (bindings: never, connection: number) => R): R };
  disconnect(connection: number): void;
  runQuery(connection: number, text: string): Uint8Array;
  createPrepared(connection: number, text: string): number;
  closePrepared(connection: number, statement: number): void;
  runPrepared(connection: number, statement: number, params: string[]): Uint8Array;
  /** Null: not done, poll. Otherwise the head of the result stream, to be followed by what `fetchQueryResults` gives until that is empty. */
  startPendingQuery(connection: number, text: string, allowStreamResult: boolean): Uint8Array | null;
  pollPendingQuery(connection: number): Uint8Array | null;
  cancelPendingQuery(connection: number): boolean;
  fetchQueryResults(connection: number): Uint8Array | null;
  insertArrowFromIPCStream(connection: number, bytes: Uint8Array, options: { name: string; schema: string; create: boolean }): void;
}
