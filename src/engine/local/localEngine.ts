import { catalogOf, RunfolioError, type Catalog, type Frame, type Manifest, type Plan } from '../../model/index.js';
import { checkedPlan, projectOf } from '../checkedPlan.js';
import { compile, sqlText } from '../compile/index.js';
import { databaseService, type Database, type DatabaseCalls } from '../database/index.js';
import { computeService } from '../compute/index.js';
import { declaredParameters, importanceColumns } from '../importanceColumns.js';
import type { CallOptions, ProjectSummary, QueryEngine } from '../queryEngine.js';
import { searchKeys } from '../searchKeys.js';
import { Transferred, type Handlers } from '../serveCalls.js';
import { seriesService, type ReadFile, type SeriesCalls, type SeriesLimits } from '../series/index.js';

/** An export whose files the caller reads, from a disk or from memory. */
export interface LocalExport {
  /** What plans call the project. */
  id: string;
  manifest: Manifest;
  /** Reads a file that the manifest lists and checks it against the manifest, as `verifyFile` does. */
  readFile: ReadFile;
}

export interface LocalEngineOptions {
  exports: readonly LocalExport[];
  /** Starts the database, once, when the first plan needs it: `runs.facets`, or one about rows of logged tables. */
  bootDatabase: () => Promise<Database>;
  limits?: SeriesLimits | undefined;
  /** How much of the usual memory is for what is kept of files, 0 to 1: less where there are several engines. Default 1. */
  cacheShare?: number | undefined;
}

/**
 * An engine in this thread, on the same code that the workers of `createWasmEngine` run: what the command line tool asks in Node. Lines and pages of runs
 * come from typed arrays, facets from the database. It imports nothing of Node and starts no worker.
 */
export function createLocalEngine(options: LocalEngineOptions): QueryEngine {
  return new LocalEngine(options);
}

class LocalEngine implements QueryEngine {
  readonly #exports: ReadonlyMap<string, LocalExport>;
  readonly #series: Handlers<SeriesCalls>;
  readonly #database: Handlers<DatabaseCalls>;
  readonly #limits: SeriesLimits | undefined;
  readonly #opened = new Map<string, Promise<unknown>>();
  readonly #ended = new AbortController();

  constructor({ exports, bootDatabase, limits, cacheShare }: LocalEngineOptions) {
    this.#limits = limits;
    this.#exports = new Map(exports.map((source) => [source.id, source]));
    // An export's files are found by its id, in place of the address that the workers are given.
    const readerOf = (_: Manifest, id: string): ReadFile => this.#find(id).readFile;
    this.#series = seriesService(readerOf, cacheShare);
    this.#database = databaseService({ boot: bootDatabase, readerOf });
  }

  async projects(): Promise<ProjectSummary[]> {
    return [...this.#exports.values()].map(({ id, manifest }) => ({ id, name: manifest.project.name, runs: manifest.runs }));
  }

  async catalog(project: string): Promise<Catalog> {
    const { manifest } = this.#find(project);
    return { ...catalogOf(manifest), project: { id: project, name: manifest.project.name } };
  }

  async run(plan: Plan, { signal, onProgress }: CallOptions): Promise<Frame> {
    const checked = checkedPlan(plan);
    const { id: project, manifest } = this.#find(projectOf(checked));
    const opening = { project, manifest, baseUrl: project, limits: this.#limits };
    switch (checked.kind) {
      case 'keys.search':
        return searchKeys(checked, await this.catalog(project));
      case 'series':
        await this.#once(`series ${project}`, () => this.#series.open(opening, signal));
        return unwrapped(await this.#series.series({ plan: checked }, signal));
      case 'runs.page':
        await this.#once(`series ${project}`, () => this.#series.open(opening, signal));
        return unwrapped(await this.#series.page({ plan: checked }, signal));
      case 'runs.columns':
        await this.#once(`series ${project}`, () => this.#series.open(opening, signal));
        return unwrapped(await this.#series.columns({ plan: checked }, signal));
      case 'histogram.series':
        await this.#once(`series ${project}`, () => this.#series.open(opening, signal));
        return unwrapped(await this.#series.histograms({ plan: checked }, signal));
      case 'media.page':
        await this.#once(`series ${project}`, () => this.#series.open(opening, signal));
        return unwrapped(await this.#series.media({ plan: checked }, signal));
      case 'log.page':
        await this.#once(`series ${project}`, () => this.#series.open(opening, signal));
        return unwrapped(await this.#series.log({ plan: checked }, signal, onProgress));
      case 'runs.facets':
      case 'table.page':
      case 'confusion':
      case 'table.facets':
      case 'table.compare':
      case 'table.compare.counts':
      case 'table.groups':
      case 'curve':
        await this.#once(`database ${project}`, () => this.#database.open({ ...opening, wasmUrl: '' }, this.#ended.signal));
        return unwrapped(await this.#database.run({ plan: checked }, signal));
      case 'importance': {
        const columns = await this.run(importanceColumns(checked), { signal });
        const declared = declaredParameters(checked, manifest);
        return unwrapped(await computeService().importance({ plan: checked, columns, declared }, signal, onProgress));
      }
      default:
        return checked satisfies never;
    }
  }

  async file(project: string, path: string, { signal }: CallOptions): Promise<Blob> {
    const { manifest } = this.#find(project);
    await this.#once(`series ${project}`, () => this.#series.open({ project, manifest, baseUrl: project, limits: this.#limits }, signal));
    return unwrapped(await this.#series.file({ project, path }, signal));
  }

  async explain(plan: Plan): Promise<{ sql: string; params: unknown[] }> {
    const checked = checkedPlan(plan);
    const statement = compile(checked, { schema: this.#find(projectOf(checked)).manifest, now: Date.now() });
    return { sql: sqlText(statement), params: [...statement.params] };
  }

  /** An export does not change while it is open, so there is nothing to call back for. */
  subscribe(): () => void {
    return () => {};
  }

  async dispose(): Promise<void> {
    this.#ended.abort(new RunfolioError('engine-died', 'The engine was shut down.'));
  }

  #find(project: string): LocalExport {
    this.#ended.signal.throwIfAborted();
    const found = this.#exports.get(project);
    if (found) return found;
    const known = [...this.#exports.keys()].map((id) => JSON.stringify(id)).join(', ');
    throw new RunfolioError('unknown-project', `There is no project ${JSON.stringify(project)}; there is ${known || 'none'}.`);
  }

  /** Opens a project in one of the services, again only if that failed. */
  async #once(key: string, open: () => Promise<unknown>): Promise<void> {
    const opening = this.#opened.get(key) ?? open();
    this.#opened.set(key, opening);
    opening.catch(() => this.#opened.delete(key));
    await opening;
  }
}

function unwrapped<T>(result: T | Transferred<T>): T {
  return result instanceof Transferred ? result.value : result;
}
