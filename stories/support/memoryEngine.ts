import { writeExport, parseManifest } from '../../src/arrow/index.js';
import { computeService } from '../../src/engine/compute/index.js';
import { declaredParameters, importanceColumns } from '../../src/engine/importanceColumns.js';
import type { CallOptions, QueryEngine } from '../../src/engine/index.js';
import { seriesService } from '../../src/engine/series/index.js';
import { Transferred } from '../../src/engine/serveCalls.js';
import {
  catalogOf,
  columnId,
  RunfolioError,
  type CellColumn,
  type Frame,
  type KeysSearchPlan,
  type Manifest,
  type Plan,
  type ProjectData,
  type RunsFacetsPlan,
  type RunsPagePlan,
} from '../../src/model/index.js';
import { storyDatabase } from './storyDatabase.js';

/** An engine over a project in memory, and the plans it was asked. */
export interface MemoryEngine extends QueryEngine {
  readonly plans: Plan[];
  readonly manifest: Manifest;
}

export interface MemoryEngineOptions {
  /** Waits, fails or passes before a plan is answered. */
  before?: (plan: Plan, signal: AbortSignal) => Promise<void> | void;
  /** The same before a media file is given, and before the catalog is. */
  beforeFile?: (path: string, signal: AbortSignal) => Promise<void> | void;
  beforeCatalog?: (signal: AbortSignal) => Promise<void> | void;
  /** What the project was before: versions of its tables go on from there. */
  previous?: Manifest | undefined;
}

/** Answers plans with the workers' own code, on the page, over an export written to memory: for stories and tests. */
export function createMemoryEngine(project: ProjectData, options: MemoryEngineOptions = {}): MemoryEngine {
  const files = new Map(Array.from(writeExport(project, { previous: options.previous }), ({ path, bytes }) => [path, bytes]));
  const manifest = parseManifest(new TextDecoder().decode(files.get('manifest.json')));
  const plans: Plan[] = [];
  const service = seriesService(() => async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new RunfolioError('missing-file', `There is no ${path}.`);
    return bytes.slice();
  });
  const compute = computeService();
  const rows = storyDatabase(manifest, files);
  const opened = service.open({ project: project.id, manifest, baseUrl: 'http://localhost/' }, new AbortController().signal);
  const page = async (plan: RunsPagePlan, signal: AbortSignal): Promise<Frame> => unwrap(await service.page({ plan }, signal));
  const answer = async (plan: Plan, { signal, onProgress }: CallOptions): Promise<Frame> => {
    await opened;
    await options.before?.(plan, signal);
    signal.throwIfAborted();
    switch (plan.kind) {
      case 'runs.page':
        return page(plan, signal);
      case 'runs.columns':
        return unwrap(await service.columns({ plan }, signal));
      case 'series':
        return unwrap(await service.series({ plan }, signal));
      case 'histogram.series':
        return unwrap(await service.histograms({ plan }, signal));
      case 'importance': {
        const columns = unwrap(await service.columns({ plan: importanceColumns(plan) }, signal));
        const declared = declaredParameters(plan, manifest);
        return unwrap(await compute.importance({ plan, columns, declared }, signal, onProgress));
      }
      case 'media.page':
        return unwrap(await service.media({ plan }, signal));
      case 'log.page':
        return unwrap(await service.log({ plan }, signal, onProgress));
      case 'runs.facets':
        return facets(plan, await page({ ...plan, kind: 'runs.page', offset: 0, limit: manifest.runs }, signal));
      case 'table.page':
      case 'confusion':
      case 'table.facets':
      case 'table.compare':
      case 'table.compare.counts':
      case 'table.groups':
      case 'curve':
        return rows(plan, signal);
      case 'keys.search':
        return keys(plan, manifest);
      default:
        return plan satisfies never;
    }
  };
  return {
    plans,
    manifest,
    run: (plan, callOptions) => {
      plans.push(plan);
      return answer(plan, callOptions);
    },
    projects: async () => [{ id: project.id, name: project.name, runs: manifest.runs }],
    catalog: async (id, { signal }: CallOptions) => {
      if (id !== project.id) throw new RunfolioError('unknown-project', `There is no project “${id}”.`);
      await opened;
      await options.beforeCatalog?.(signal);
      signal.throwIfAborted();
      return catalogOf(manifest);
    },
    file: async (id, path, { signal }) => {
      await opened;
      await options.beforeFile?.(path, signal);
      signal.throwIfAborted();
      return unwrap(await service.file({ project: id, path }, signal));
    },
    explain: async () => ({ sql: '', params: [] }),
    subscribe: () => () => undefined,
    dispose: async () => undefined,
  };
}

function unwrap<T>(result: T | Transferred<T>): T {
  return result instanceof Transferred ? result.value : result;
}

function facets(plan: RunsFacetsPlan, page: Frame): Frame {
  const found = plan.columns.flatMap((column, index) => {
    const counts = new Map<CellColumn[number], number>();
    const cells = page.columns[columnId(column)];
    for (const cell of Array.isArray(cells) || ArrayBuffer.isView(cells) ? [...cells] : []) {
      for (const value of Array.isArray(cell) ? cell : [cell]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    counts.delete(undefined);
    return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value, count]) => ({ index, value, count }));
  });
  const columns = {
    column: Int32Array.from(found, ({ index }) => index),
    value: found.map(({ value }) => value),
    count: Int32Array.from(found, ({ count }) => count),
  };
  return { columns, rows: found.length, fidelity: { kind: 'exact' }, notes: [], versions: page.versions };
}

function keys(plan: KeysSearchPlan, { metrics }: Manifest): Frame {
  const found = metrics.map(({ key }) => key).filter((key) => key.toLowerCase().includes(plan.text.toLowerCase()));
  const key = found.slice(0, plan.limit);
  return { columns: { key }, rows: key.length, total: found.length, fidelity: { kind: 'exact' }, notes: [], versions: {} };
}
