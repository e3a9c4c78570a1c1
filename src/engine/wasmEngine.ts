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
  type RunsPagePlan,
} from '../model/index.js';
import { checkedPlan, projectOf } from './checkedPlan.js';
import type { ComputeCalls } from './compute/index.js';
import type { DatabaseCalls } from './database/databaseService.js';
import { duckDbWasmUrl, startComputeWorker, startDatabaseWorker, startSeriesWorker, type EngineWorkers } from './engineWorkers.js';
import { fetchManifest } from './fetchManifest.js';
import { declaredParameters, importanceColumns } from './importanceColumns.js';
import { ProjectWorker } from './projectWorker.js';
import type { CallOptions, ProjectSummary, QueryEngine } from './queryEngine.js';
import { searchKeys } from './searchKeys.js';
import { queryColumns } from './series/queryColumns.js';
import type { SeriesLimits } from './series/seriesLimits.js';
import type { SeriesCalls } from './series/seriesService.js';
import { unlessAborted } from './unlessAborted.js';
import { WorkerClient } from './workerClient.js';

/** An export on a web server: a project of the engine. */
export interface ExportSource {
  /** What plans call the project. */
  id: string;
  /** What people call it; the name in the export where absent. */
  name?: string | undefined;
  /** The folder that holds `manifest.json`, absolute or relative to the page. */
  url: string;
}

export interface WasmEngineOptions {
  exports: readonly ExportSource[];
  workers?: EngineWorkers | undefined;
  /** What is refused as `too-large` before it is fetched. */
  limits?: SeriesLimits | undefined;
}

/**
 * An engine that answers in this browser: lines and first pages from typed arrays in the series worker, everything else by DuckDB-WASM in the
 * database worker, which starts once the first answer is there. Nothing is fetched and no worker started before the first call.
 */
export function createWasmEngine(options: WasmEngineOptions): QueryEngine {
  return new WasmEngine(options);
}

type VersionsListener = (versions: Readonly<Record<string, number>>) => void;

interface OpenExport {
  manifest: Manifest;
  baseUrl: string;
}

class WasmEngine implements QueryEngine {
  readonly #sources: ReadonlyMap<string, ExportSource>;
  readonly #wasmUrl: () => string;
  readonly #limits: SeriesLimits | undefined;
  readonly #series: ProjectWorker<SeriesCalls>;
  readonly #database: ProjectWorker<DatabaseCalls>;
  readonly #compute: WorkerClient<ComputeCalls>;
  readonly #exports = new Map<string, Promise<OpenExport>>();
  readonly #listeners = new Map<string, Set<VersionsListener>>();
  readonly #ended = new AbortController();

  constructor({ exports, workers = {}, limits }: WasmEngineOptions) {
    this.#limits = limits;
    this.#sources = new Map(exports.map((source) => [source.id, source]));
    this.#wasmUrl = () => workers.duckdbWasm ?? duckDbWasmUrl();
    this.#series = new ProjectWorker(new WorkerClient<SeriesCalls>('series', workers.series ?? startSeriesWorker));
    this.#database = new ProjectWorker(new WorkerClient<DatabaseCalls>('database', workers.database ?? startDatabaseWorker));
    this.#compute = new WorkerClient<ComputeCalls>('compute', workers.compute ?? startComputeWorker);
  }

  async projects({ signal }: CallOptions): Promise<ProjectSummary[]> {
    return Promise.all([...this.#sources.values()].map((source) => this.#summary(source, signal)));
  }

  /** A project that cannot be read is listed with the reason: it must not hide the others. */
  async #summary({ id, name = id }: ExportSource, signal: AbortSignal): Promise<ProjectSummary> {
    try {
      const { project, runs } = await this.catalog(id, { signal });
      return { ...project, runs };
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      return { id, name, runs: 0, problem: thrown instanceof Error ? thrown.message : String(thrown) };
    }
  }

  async catalog(project: string, { signal }: CallOptions): Promise<Catalog> {
    return this.#catalog(project, (await this.#export(project, signal)).manifest);
  }

  async run(plan: Plan, options: CallOptions): Promise<Frame> {
    const { signal } = options;
    const checked = checkedPlan(plan);
    const project = projectOf(checked);
    const before = await this.#export(project, signal);
    try {
      return await this.#twice(checked, options);
    } catch (thrown) {
      if (!mayBeReplaced(thrown) || !(await this.#reread(project, before, signal))) throw thrown;
      return this.#answer(checked, options);
    }
  }

  /** A plan changes nothing, so one whose worker ended is asked once more, of the next worker. */
  async #twice(plan: Plan, options: CallOptions): Promise<Frame> {
    try {
      return await this.#answer(plan, options);
    } catch (thrown) {
      if (!hasDied(thrown) || this.#ended.signal.aborted || options.signal.aborted) throw thrown;
      return this.#answer(plan, options);
    }
  }

  async #answer(plan: Plan, options: CallOptions): Promise<Frame> {
    const { signal } = options;
    switch (plan.kind) {
      case 'keys.search':
        return searchKeys(plan, await this.catalog(plan.project, { signal }));
      case 'series':
        return this.#fromSeries('series', plan, projectOf(plan), signal);
      case 'runs.page':
        return this.#page(plan, signal);
      case 'runs.columns':
        return this.#fromSeries('columns', plan, plan.runs.project, signal);
      case 'runs.facets':
        return this.#database.ask(plan.runs.project, await this.#databaseOpening(plan.runs.project, signal), 'run', { plan }, signal);
      case 'importance':
        return this.#importance(plan, options);
      default:
        return plan satisfies never;
    }
  }

  async explain(plan: Plan): Promise<{ sql: string; params: unknown[] }> {
    const checked = checkedPlan(plan);
    const { manifest } = await this.#export(projectOf(checked), this.#ended.signal);
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
  }

  /** DuckDB's pages once it holds the run table; typed arrays give the same until then, if it dies, and where points are needed. */
  async #page(plan: RunsPagePlan, signal: AbortSignal): Promise<Frame> {
    if (!this.#database.isReady(plan.runs.project) || readsPoints(plan)) return this.#fromSeries('page', plan, plan.runs.project, signal);
    try {
      return await this.#database.call('run', { plan }, signal);
    } catch (thrown) {
      if (!hasDied(thrown) || this.#ended.signal.aborted) throw thrown;
      return this.#fromSeries('page', plan, plan.runs.project, signal);
    }
  }

  async #fromSeries<M extends 'series' | 'page' | 'columns'>(
    method: M,
    plan: SeriesCalls[M]['params']['plan'],
    project: string,
    signal: AbortSignal,
  ): Promise<Frame> {
    const { manifest, baseUrl } = await this.#export(project, signal);
    const opening = { project, manifest, baseUrl, limits: this.#limits };
    const frame = await this.#series.ask(project, opening, method, { plan } as SeriesCalls[M]['params'], signal);
    // Not earlier: DuckDB's start would take the processor from the first lines. Its failure is told to whoever needs it.
    this.#openDatabase(project, this.#ended.signal).catch(() => {});
    return frame;
  }

  /** The columns come from the series worker; the forest grows in a worker of its own, so that it holds nothing else up. */
  async #importance(plan: ImportancePlan, { signal, onProgress }: CallOptions): Promise<Frame> {
    const { project } = plan.runs;
    const columns = await this.#fromSeries('columns', importanceColumns(plan), project, signal);
    const { manifest } = await this.#export(project, signal);
    return this.#compute.call('importance', { plan, columns, declared: declaredParameters(plan, manifest) }, { signal, onProgress });
  }

  async #openDatabase(project: string, signal: AbortSignal): Promise<void> {
    await unlessAborted(this.#database.open(project, await this.#databaseOpening(project, signal)), signal);
  }

  async #databaseOpening(project: string, signal: AbortSignal): Promise<DatabaseCalls['open']['params']> {
    const { manifest, baseUrl } = await this.#export(project, signal);
    return { project, manifest, baseUrl, wasmUrl: this.#wasmUrl() };
  }

  /** Reads the manifest again, and opens the project anew if it has changed. Whether it has. */
  async #reread(project: string, before: OpenExport, signal: AbortSignal): Promise<boolean> {
    const current = await this.#export(project, signal);
    // Another call may have noticed first.
    if (current !== before) return true;
    this.#exports.delete(project);
    const after = await this.#export(project, signal);
    const { files, tables } = after.manifest;
    if (canonicalJson(files) === canonicalJson(before.manifest.files)) return false;
    this.#series.forget(project);
    this.#database.forget(project);
    for (const listener of this.#listeners.get(project) ?? []) listener(tables);
    return true;
  }

  /** Reads a manifest once, unless that failed. */
  #export(project: string, signal: AbortSignal): Promise<OpenExport> {
    if (this.#ended.signal.aborted) return Promise.reject(this.#ended.signal.reason as Error);
    const source = this.#sources.get(project);
    if (!source) return Promise.reject(new RunfolioError('unknown-project', `There is no project ${JSON.stringify(project)}.`));
    const opening = this.#exports.get(project) ?? this.#read(source);
    this.#exports.set(project, opening);
    opening.catch(() => this.#exports.delete(project));
    return unlessAborted(opening, signal);
  }

  async #read(source: ExportSource): Promise<OpenExport> {
    const baseUrl = new URL(source.url.replace(/\/?$/, '/'), document.baseURI).href;
    // It starts while the manifest is on its way: whoever asks for that wants lines next.
    this.#series.client.start();
    return { manifest: await fetchManifest(baseUrl, this.#ended.signal), baseUrl };
  }

  #catalog(id: string, manifest: Manifest): Catalog {
    const name = this.#sources.get(id)?.name ?? manifest.project.name;
    return { ...catalogOf(manifest), project: { id, name } };
  }
}

/** Whether a page needs points, which lie in the series worker. */
function readsPoints({ runs, columns }: RunsPagePlan): boolean {
  return [...queryColumns(runs), ...columns].some((column) => column.from === 'metric' && typeof column.reduce !== 'string');
}

/** Whether a failure is one that an export replaced while it is open would cause. */
function mayBeReplaced(thrown: unknown): boolean {
  return thrown instanceof RunfolioError && (thrown.code === 'corrupt-file' || thrown.code === 'missing-file');
}

function hasDied(thrown: unknown): boolean {
  return thrown instanceof RunfolioError && thrown.code === 'engine-died';
}
