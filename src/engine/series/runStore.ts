import { decodeColumns, decodeRunMetrics, decodeRuns, type RunColumns, type RunMetrics, type RunTable } from '../../arrow/index.js';
import {
  allChoices,
  canonicalJson,
  columnId,
  plainReduce,
  RunfolioError,
  selectRuns,
  sortRuns,
  type AtBest,
  type Column,
  type ColumnSource,
  type Manifest,
  type ManifestMetric,
  type RunQuery,
  type StoredColumn,
} from '../../model/index.js';
import { patternsOf } from '../patterns/patternsOf.js';
import { valuesAtSteps } from './atBest.js';
import type { KeyedCache } from './byteCache.js';
import { DecodedFiles } from './decodedFiles.js';
import type { ReadFile } from './exportFiles.js';
import { queryColumns } from './queryColumns.js';
import { reducedColumn } from './reducedColumn.js';
import type { RunPoints } from './runPoints.js';
import type { StoreCaches } from './storeCaches.js';

/** Run numbers alone take 4 bytes each; far below what would fill the memory before any file was looked at. */
const mostRuns = 10_000_000;

/** Points of those runs (indices, ascending) that logged the metric, over steps. Rejects with `too-large` where they would not fit. */
export type LoadHistory = (metric: ManifestMetric, runs: Int32Array, signal: AbortSignal) => Promise<RunPoints[]>;

/** The run table as typed columns, each file fetched when one of its columns is first asked for. */
export class RunStore {
  readonly #manifest: Manifest;
  readonly #runs: DecodedFiles<RunTable>;
  readonly #columns: DecodedFiles<Map<string, StoredColumn>>;
  readonly #metrics: DecodedFiles<RunMetrics>;
  readonly #orders: KeyedCache<Int32Array>;
  readonly #history: LoadHistory;

  /** `history` is asked for values at another metric's best alone. */
  constructor(
    manifest: Manifest,
    readFile: ReadFile,
    caches: Pick<StoreCaches, 'runs' | 'columns' | 'metrics' | 'orders'>,
    history: LoadHistory,
  ) {
    const entries = manifest.columns.flatMap(({ variants }) => variants);
    const variantsOf = (path: string): typeof entries => entries.filter(({ file }) => file === path);
    this.#manifest = manifest;
    this.#history = history;
    this.#orders = caches.orders;
    this.#runs = new DecodedFiles(readFile, decodeRuns, caches.runs);
    this.#columns = new DecodedFiles(readFile, (bytes, path) => decodeColumns(bytes, path, variantsOf(path)), caches.columns);
    this.#metrics = new DecodedFiles(readFile, decodeRunMetrics, caches.metrics);
  }

  /** Indices of the runs that a query selects, in its order. No file is needed where it asks for all runs in creation order. */
  async resolve(query: RunQuery, signal: AbortSignal): Promise<Int32Array> {
    const { runs } = this.#manifest;
    if (runs > mostRuns) {
      throw new RunfolioError('too-large', `manifest.json says ${runs} runs; an engine holds up to ${mostRuns}.`);
    }
    if (isEverything(query)) return Int32Array.from({ length: runs }, (_, run) => run);
    const key = canonicalJson(query);
    const known = this.#orders.get(key);
    if (known) return known;
    const source = await this.source(queryColumns(query), signal);
    const options = { now: Date.now(), compilePattern: await patternsOf(allChoices(query).map(({ filter }) => filter)) };
    const order = sortRuns(selectRuns(query, source, options), query.sort, source);
    if (!key.includes('"within last"')) this.#orders.set(key, order, order.byteLength);
    return order;
  }

  /** The columns asked for, to evaluate filters on and read cells from. Those that no run has are empty. */
  async source(columns: readonly Column[], signal: AbortSignal): Promise<ColumnSource> {
    const loaded = await Promise.all(columns.map((column) => this.#load(column, signal)));
    const byId = new Map(columns.map((column, i) => [columnId(column), loaded[i] ?? []]));
    return { rows: this.#manifest.runs, column: (column) => byId.get(columnId(column)) ?? [] };
  }

  /** The fields of all runs. Rejects as the file reader does, or with `corrupt-file`. */
  async fields(signal: AbortSignal): Promise<RunColumns> {
    const { rows, columns } = await this.#runs.get('runs.arrow', signal);
    const { runs } = this.#manifest;
    if (rows === runs) return columns;
    throw new RunfolioError('corrupt-file', `runs.arrow holds ${rows} runs where the manifest says ${runs}.`);
  }

  async #load(column: Column, signal: AbortSignal): Promise<StoredColumn[]> {
    switch (column.from) {
      case 'run':
        return [(await this.fields(signal))[column.key]];
      case 'config':
      case 'summary':
        return this.#variants(column.from, column.key, signal);
      case 'metric':
        return this.#reduced(column, signal);
      case 'table':
      case 'row':
        return [];
    }
    return column satisfies never;
  }

  async #variants(from: 'config' | 'summary', key: string, signal: AbortSignal): Promise<StoredColumn[]> {
    const variants = this.#manifest.columns.find((entry) => entry.from === from && entry.key === key)?.variants ?? [];
    const loaded = await Promise.all(variants.map(async ({ file, column }) => (await this.#columns.get(file, signal)).get(column)));
    return loaded.filter((column) => column !== undefined);
  }

  async #reduced(column: Column & { from: 'metric' }, signal: AbortSignal): Promise<StoredColumn[]> {
    const metric = this.#manifest.metrics.find(({ key }) => key === column.key);
    if (!metric) return [];
    const reduce = plainReduce(column.key, column.reduce);
    if (typeof reduce !== 'string') return this.#atBest(metric, reduce, signal);
    const table = await this.#metrics.get('run_metrics.arrow', signal);
    return [reducedColumn(table, metric.id, reduce, this.#manifest.runs)];
  }

  async #atBest(metric: ManifestMetric, { of, goal }: AtBest, signal: AbortSignal): Promise<StoredColumn[]> {
    const reduce = goal === 'minimize' ? 'argmin' : 'argmax';
    const [steps] = await this.#reduced({ from: 'metric', key: of, reduce }, signal);
    if (steps?.type !== 'number') return [];
    const { runs } = this.#manifest;
    const known = Int32Array.from({ length: runs }, (_, run) => run).filter((run) => steps.valid?.[run] !== 0);
    return [valuesAtSteps(await this.#history(metric, known, signal), steps.values, runs)];
  }
}

function isEverything({ filter, search, sort, only, except, anyOf }: RunQuery): boolean {
  return !filter && !search && !sort?.length && !only && !except?.length && !anyOf;
}
