import { decodeColumns, decodeRunMetrics, decodeRuns, decodeTableFile, type TableFile } from '../../arrow/index.js';
import { RunfolioError, type Column, type Manifest, type ManifestTable } from '../../model/index.js';
import { columnsTable, historyTable, loggedTable, runMetricsTable, runsTable } from '../compile/index.js';
import { SharedLoads, type ReadFile } from '../series/index.js';
import type { Database } from './database.js';
import { historyRows } from './historyTable.js';

/** The tables of one project, each loaded into a schema of the database when a query first needs it. */
export class ProjectTables {
  readonly schema: string;
  readonly manifest: Manifest;
  readonly #database: Database;
  readonly #readFile: ReadFile;
  readonly #loaded = new Set<string>();
  readonly #loads = new SharedLoads<void>();

  constructor(database: Database, schema: string, manifest: Manifest, readFile: ReadFile) {
    database.createSchema(schema);
    this.#database = database;
    this.schema = schema;
    this.manifest = manifest;
    this.#readFile = readFile;
  }

  /** Loads what a query over these columns reads; rejects as the reader of files and the database do. */
  async require(columns: readonly Column[], signal: AbortSignal): Promise<void> {
    const files = new Set(['runs.arrow', ...columns.flatMap((column) => this.#filesOf(column))]);
    const histories = columns.filter((column) => column.from === 'metric' && typeof column.reduce !== 'string').map(({ key }) => key);
    await Promise.all([...files].map((file) => this.#once(file, (loading) => this.#insert(file, loading), signal)));
    for (const key of new Set(histories)) await this.requireHistory(key, signal);
  }

  /** Loads a metric's history, for the SQL of series plans. */
  async requireHistory(key: string, signal: AbortSignal): Promise<void> {
    const metric = this.manifest.metrics.find((candidate) => candidate.key === key);
    if (!metric) return;
    const name = historyTable(metric.id);
    const load = async (loading: AbortSignal): Promise<void> => {
      const { bytes, rows } = await historyRows(metric, this.#readFile, loading);
      this.#database.load({ schema: this.schema, name }, bytes, rows);
    };
    await this.#once(name, load, signal);
  }

  /** Loads logged tables. */
  async requireLogged(tables: readonly ManifestTable[], signal: AbortSignal): Promise<void> {
    const load = ({ id, columns }: ManifestTable, file: string, part: number): Promise<void> =>
      this.#once(
        file,
        (loading) => this.#insertAs(file, loggedTable(id, part), (bytes) => decodeTableFile(bytes, file, columns), loading),
        signal,
      );
    await Promise.all(tables.flatMap((table) => table.files.map(({ file }, part) => load(table, file, part))));
  }

  /** Whether all these tables, one and more, are loaded. */
  hasLogged(tables: readonly ManifestTable[]): boolean {
    const files = tables.flatMap((table) => table.files);
    return files.length > 0 && files.every(({ file }) => this.#loaded.has(file));
  }

  /** A file of a logged table with these of its columns, read and checked without loading it. */
  async readLogged(file: string, columns: ManifestTable['columns'], signal: AbortSignal): Promise<TableFile> {
    return decodeTableFile(await this.#read(file, signal), file, columns);
  }

  #filesOf(column: Column): string[] {
    if (column.from === 'run' || column.from === 'table' || column.from === 'row') return [];
    if (column.from === 'metric') return 'run_metrics' in this.manifest.tables ? ['run_metrics.arrow'] : [];
    const entry = this.manifest.columns.find(({ from, key }) => from === column.from && key === column.key);
    return (entry?.variants ?? []).map(({ file }) => file);
  }

  /** Loads are shared by queries, and stop when none of them waits any more; a load that failed is tried again by the next. */
  async #once(name: string, work: (loading: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    if (this.#loaded.has(name)) return;
    const load = async (loading: AbortSignal): Promise<void> => {
      await work(loading);
      this.#loaded.add(name);
    };
    await this.#loads.get(name, load, signal);
  }

  async #insert(file: string, signal: AbortSignal): Promise<void> {
    await this.#insertAs(file, this.#tableOf(file), (bytes) => this.#check(file, bytes), signal);
  }

  async #insertAs(file: string, name: string, check: (bytes: Uint8Array) => unknown, signal: AbortSignal): Promise<void> {
    const bytes = await this.#read(file, signal);
    check(bytes);
    try {
      this.#database.load({ schema: this.schema, name }, bytes, this.manifest.files[file]!.rows);
    } catch (thrown) {
      throw namingFile(thrown, file);
    }
  }

  async #read(file: string, signal: AbortSignal): Promise<Uint8Array> {
    if (!this.manifest.files[file]) throw new RunfolioError('missing-file', `The manifest does not list ${file}.`);
    return this.#readFile(file, signal);
  }

  /** Decodes what is about to be loaded: DuckDB takes Arrow on trust, and a file that its hash vouches for can still have been written wrongly. */
  #check(file: string, bytes: Uint8Array): void {
    if (file === 'runs.arrow') decodeRuns(bytes, file);
    else if (file === 'run_metrics.arrow') decodeRunMetrics(bytes, file);
    else {
      const variants = this.manifest.columns.flatMap((entry) => entry.variants).filter((variant) => variant.file === file);
      decodeColumns(bytes, file);
      decodeColumns(bytes, file, variants);
    }
  }

  #tableOf(file: string): string {
    if (file === 'runs.arrow') return runsTable;
    return file === 'run_metrics.arrow' ? runMetricsTable : columnsTable(this.manifest, file);
  }
}

/** What DuckDB says of a file it cannot take does not say which file. */
function namingFile(thrown: unknown, file: string): unknown {
  if (!(thrown instanceof RunfolioError)) return thrown;
  const code = thrown.code === 'internal' ? 'corrupt-file' : thrown.code;
  return new RunfolioError(code, `${file} could not be loaded. ${thrown.message}`, { cause: thrown, hint: thrown.hint });
}
