import {
  canonicalJson,
  catalogOf,
  isAbort,
  RunfolioError,
  type Catalog,
  type Frame,
  type ImportancePlan,
  type Manifest,
  type Plan,
  type RowPlan,
  type RunsFacetsPlan,
  type RunsPagePlan,
} from '../model/index.js';
import { checkedPlan, projectOf } from './checkedPlan.js';
import type { ComputeCalls } from './compute/index.js';
import type { DatabaseCalls } from './database/databaseService.js';
import { duckDbWasmUrl, startComputeWorker, startDatabaseWorker, startSeriesWorker, type EngineWorkers } from './engineWorkers.js';
import { readSource, type ExportSource } from './exportSource.js';
import { hasCode, mayBeReplaced } from './errorCodes.js';
import { SourceHeaders } from './sourceHeaders.js';
import { longestSilence } from './longestSilence.js';
import { OpenExports, type OpenExport } from './openExports.js';
import { ProjectWorker } from './projectWorker.js';
import type { CallOptions, ProjectSummary, QueryEngine } from './queryEngine.js';
import { readsPoints } from './readsPoints.js';
import { FollowedExports, type MemoryExport } from './memory/index.js';
import type { ExportOpening } from './series/exportFiles.js';
import type { SeriesLimits } from './series/seriesLimits.js';
import type { SeriesCalls } from './series/seriesService.js';
import { unlessAborted } from './unlessAborted.js';
import { WorkerClient } from './workerClient.js';

export interface WasmEngineOptions {
  exports: readonly (ExportSource | MemoryExport)[];
  workers?: EngineWorkers | undefined;
  /** What is refused as `too-large` before it is fetched. */
  limits?: SeriesLimits | undefined;
  /**
   * Projects whose manifest is asked for, and for which the series worker is started, at once instead of at the first call: a page that shows one need not
   * have rendered before its data is on the way. Default none.
   */
  eager?: readonly string[] | undefined;
  /** Seconds without a byte after which a request is given up as `offline`; panels ask again by themselves. Default 20. */
  stallSeconds?: number | undefined;
}

/**
 * An engine that answers in this browser: lines and first pages from typed arrays in the series worker, everything else by DuckDB-WASM in the
 * database worker, which starts once the first answer is there. Nothing is fetched and no worker started before the first call, unless `eager` says so.
 */
export function createWasmEngine(options: WasmEngineOptions): QueryEngine {
  return new WasmEngine(options);
}

type VersionsListener = (versions: Readonly<Record<string, number>>) => void;

class WasmEngine implements QueryEngine {
  readonly #sources: ReadonlyMap<string, ExportSource | MemoryExport>;
  readonly #wasmUrl: () => string;
  readonly #limits: SeriesLimits | undefined;
  readonly #stallSeconds: number | undefined;
  readonly #series: ProjectWorker<SeriesCalls>;
  readonly #database: ProjectWorker<DatabaseCalls>;
  readonly #compute: WorkerClient<ComputeCalls>;
  readonly #exports = new OpenExports({
    read: (project) => this.#read(project),
    onReplaced: (project, { manifest }) => this.#replaced(project, manifest),
  });
  /** Questions about each project that found a server out of reach since its manifest was last read. */
  readonly #unreached = new Map<string, Set<string>>();
  readonly #headers = new SourceHeaders((project) => this.#sources.get(project));
  readonly #listeners = new Map<string, Set<VersionsListener>>();
  readonly #ended = new AbortController();
  readonly #followed = new FollowedExports((project) => void this.#exports.renew(project, this.#ended.signal).catch(() => {}));

  constructor({ exports, workers = {}, limits, eager = [], stallSeconds }: WasmEngineOptions) {
    this.#limits = limits;
    this.#stallSeconds = stallSeconds;
    this.#sources = new Map(exports.map((source) => [source.id, source]));
    this.#wasmUrl = () => workers.duckdbWasm ?? duckDbWasmUrl();
    this.#series = new ProjectWorker(new WorkerClient<SeriesCalls>('series', workers.series ?? startSeriesWorker));
    this.#database = new ProjectWorker(new WorkerClient<DatabaseCalls>('database', workers.database ?? startDatabaseWorker));
    this.#compute = new WorkerClient<ComputeCalls>('compute', workers.compute ?? startComputeWorker);
    // A failure is told to the first who asks, for whom it is tried again.
    for (const project of eager) this.#export(project, this.#ended.signal).catch(() => {});
  }

  async projects({ signal }: CallOptions): Promise<ProjectSummary[]> {
    return Promise.all([...this.#sources.values()].map((source) => this.#summary(source, signal)));
  }

  /** A project that cannot be read is listed with the reason: it must not hide the others. */
  async #summary({ id, name = id }: ExportSource | MemoryExport, signal: AbortSignal): Promise<ProjectSummary> {
    try {
      const { project, runs } = await this.catalog(id, { signal });
      return { ...project, runs };
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      return { id, name, runs: 0, problem: thrown instanceof Error ? thrown.message : String(thrown) };
    }
  }

  async catalog(project: string, { signal }: CallOptions): Promise<Catalog> {
    const { manifest } = await this.#export(project, signal);
    const name = this.#sources.get(project)?.name ?? manifest.project.name;
    return { ...catalogOf(manifest), project: { id: project, name } };
  }

  async run(plan: Plan, options: CallOptions): Promise<Frame> {
    const checked = checkedPlan(plan);
    return this.#recovered(projectOf(checked), canonicalJson(checked), options.signal, () => this.#answer(checked, options));
  }

  async file(project: string, path: string, { signal }: CallOptions): Promise<Blob> {
    const ask = async () => this.#series.ask(project, await this.#seriesOpening(project, signal), 'file', { project, path }, { signal });
    return this.#recovered(project, path, signal, ask);
  }

  /** Asks again where the export was replaced meanwhile. `question` tells what is asked from all else. */
  async #recovered<T>(project: string, question: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    const before = await this.#opened(question, project, signal);
    try {
      return await this.#twice(ask, signal);
    } catch (thrown) {
      if (hasCode(thrown, 'offline')) this.#unreached.set(project, (this.#unreached.get(project) ?? new Set()).add(question));
      if (hasCode(thrown, 'forbidden') && this.#headers.refuse(project)) this.#forget(project);
      else if (!mayBeReplaced(thrown) || (await this.#exports.reread(project, signal)) === before) throw thrown;
      return ask();
    }
  }

  /** A server that was out of reach may have another export when it is back: who missed it before reads the manifest anew. */
  async #opened(question: string, project: string, signal: AbortSignal): Promise<OpenExport> {
    if (!this.#unreached.get(project)?.has(question)) return this.#export(project, signal);
    const opened = await this.#exports.reread(project, signal);
    this.#unreached.delete(project);
    return opened;
  }

  /** A question changes nothing, so one whose worker ended is asked once more, of the next worker. */
  async #twice<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await ask();
    } catch (thrown) {
      if (!hasCode(thrown, 'engine-died') || this.#ended.signal.aborted || signal.aborted) throw thrown;
      return ask();
    }
  }

  async #answer(plan: Plan, options: CallOptions): Promise<Frame> {
    const { signal, onProgress } = options;
    switch (plan.kind) {
      case 'keys.search':
        return (await import('./searchKeys.js')).searchKeys(plan, await this.catalog(plan.project, { signal }));
      case 'series':
        return this.#fromSeries('series', plan, projectOf(plan), signal);
      case 'runs.page':
        return this.#page(plan, signal);
      case 'runs.columns':
        return this.#fromSeries('columns', plan, plan.runs.project, signal);
      case 'histogram.series':
        return this.#fromSeries('histograms', plan, plan.runs.project, signal);
      case 'media.page':
        return this.#fromSeries('media', plan, plan.runs.project, signal);
      case 'log.page':
        return this.#fromSeries('log', plan, plan.runs.project, signal, onProgress);
      case 'runs.facets':
      case 'table.page':
      case 'confusion':
      case 'table.facets':
      case 'table.compare':
      case 'table.compare.counts':
      case 'table.groups':
      case 'curve':
        return this.#fromDatabase(plan, options);
      case 'importance':
        return this.#importance(plan, options);
      default:
        return plan satisfies never;
    }
  }

  async explain(plan: Plan, { signal = this.#ended.signal }: Partial<CallOptions> = {}): Promise<{ sql: string; params: unknown[] }> {
    const checked = checkedPlan(plan);
    const { manifest } = await this.#export(projectOf(checked), signal);
    // Only on demand: the compiler brings a regular expression engine, which a page that draws lines does not need.
    const { compile, sqlText } = await import('./compile/index.js');
    const statement = compile(checked, { schema: manifest, now: Date.now() });
    return { sql: sqlText(statement), params: [...statement.params] };
  }

  /** Calls back when an export was found to have been replaced on its server, which is noticed when a file no longer fits. */
  subscribe(project: string, onChange: VersionsListener): () => void {
    const listeners = this.#listeners.get(project) ?? new Set();
    this.#listeners.set(project, listeners.add(onChange));
    return () => listeners.delete(onChange);
  }

  async dispose(): Promise<void> {
    this.#ended.abort(new RunfolioError('engine-died', 'The engine was shut down.'));
    this.#series.client.dispose();
    this.#database.client.dispose();
    this.#compute.dispose();
    this.#exports.clear();
    this.#unreached.clear();
    this.#followed.end();
  }

  /**
   * DuckDB's pages once it holds the run table; typed arrays give the same until then, if it dies, if it cannot reach a file that they may hold
   * already, and where points are needed.
   */
  async #page(plan: RunsPagePlan, signal: AbortSignal): Promise<Frame> {
    if (!this.#database.isReady(plan.runs.project) || readsPoints(plan)) return this.#fromSeries('page', plan, plan.runs.project, signal);
    try {
      const { manifest } = await this.#export(plan.runs.project, signal);
      return await this.#database.call('run', { plan }, { signal, silence: longestSilence(plan, manifest) });
    } catch (thrown) {
      const helps = hasCode(thrown, 'engine-died') || hasCode(thrown, 'offline');
      if (!helps || this.#ended.signal.aborted) throw thrown;
      return this.#fromSeries('page', plan, plan.runs.project, signal);
    }
  }

  async #fromSeries<M extends 'series' | 'page' | 'columns' | 'histograms' | 'media' | 'log'>(
    method: M,
    plan: SeriesCalls[M]['params']['plan'],
    project: string,
    signal: AbortSignal,
    onProgress?: CallOptions['onProgress'],
  ): Promise<Frame> {
    const opening = await this.#seriesOpening(project, signal);
    const options = { signal, onProgress, silence: longestSilence(plan, opening.manifest) };
    const frame = await this.#series.ask(project, opening, method, { plan } as SeriesCalls[M]['params'], options);
    // Not earlier: DuckDB's start would take the processor from the first lines. Its failure is told to whoever needs it.
    this.#openDatabase(project, this.#ended.signal).catch(() => {});
    return frame;
  }

  async #seriesOpening(project: string, signal: AbortSignal): Promise<SeriesCalls['open']['params']> {
    return { ...(await this.#opening(project, signal)), limits: this.#limits };
  }

  /** The columns come from the series worker; the forest grows in a worker of its own, so that it holds nothing else up. */
  async #importance(plan: ImportancePlan, { signal, onProgress }: CallOptions): Promise<Frame> {
    const { project } = plan.runs;
    const { declaredParameters, importanceColumns } = await import('./importanceColumns.js');
    const columns = await this.#fromSeries('columns', importanceColumns(plan), project, signal);
    const { manifest } = await this.#export(project, signal);
    const params = { plan, columns, declared: declaredParameters(plan, manifest) };
    return this.#compute.call('importance', params, { signal, onProgress, silence: longestSilence(plan, manifest) });
  }

  async #fromDatabase(plan: RunsFacetsPlan | RowPlan, { signal, onProgress }: CallOptions): Promise<Frame> {
    const project = projectOf(plan);
    const opening = await this.#databaseOpening(project, signal);
    const options = { signal, onProgress, silence: longestSilence(plan, opening.manifest) };
    return this.#database.ask(project, opening, 'run', { plan }, options);
  }

  async #openDatabase(project: string, signal: AbortSignal): Promise<void> {
    await unlessAborted(this.#database.open(project, await this.#databaseOpening(project, signal)), signal);
  }

  async #databaseOpening(project: string, signal: AbortSignal): Promise<DatabaseCalls['open']['params']> {
    return { ...(await this.#opening(project, signal)), wasmUrl: this.#wasmUrl() };
  }

  async #opening(project: string, signal: AbortSignal): Promise<ExportOpening> {
    const { manifest, baseUrl, files } = await this.#export(project, signal);
    return { project, manifest, baseUrl, files, stallSeconds: this.#stallSeconds, headers: await this.#headers.get(project) };
  }

  /** What is asked from now on is asked of the export as it is now, and whoever shows the old one is told. */
  #replaced(project: string, { tables }: Manifest): void {
    this.#forget(project);
    for (const listener of this.#listeners.get(project) ?? []) listener(tables);
  }

  /** Has both workers open the project anew with the next question. */
  #forget(project: string): void {
    this.#series.forget(project);
    this.#database.forget(project);
  }

  #export(project: string, signal: AbortSignal): Promise<OpenExport> {
    if (this.#ended.signal.aborted) return Promise.reject(this.#ended.signal.reason as Error);
    return this.#exports.get(project, signal);
  }

  async #read(project: string): Promise<OpenExport> {
    const source = this.#sources.get(project);
    if (!source) throw new RunfolioError('unknown-project', `There is no project ${JSON.stringify(project)}.`);
    // It starts while the manifest is on its way: whoever asks for that wants lines next.
    this.#series.client.start();
    if (!('url' in source)) this.#followed.add(source);
    return readSource(source, this.#ended.signal, this.#stallSeconds);
  }
}
