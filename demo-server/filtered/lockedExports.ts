import { hasCode } from '../../src/engine/errorCodes.js';
import type { QueryEngine } from '../../src/engine/index.js';
import { allOf, listedRuns, type Filter, type RunId, type RunQuery, type RunSet } from '../../src/model/index.js';
import type { ReportDocument } from '../../src/report/plain.js';
import type { ExportFiles } from '../exportFiles.js';
import { ProjectEngines } from '../plans/projectEngines.js';
import { FilteredExports } from './filteredExports.js';

/** What readers of a report may see of the exports it is about. */
export class LockedExports {
  readonly #exports: ReadonlyMap<string, ExportFiles>;
  readonly #engines = new ProjectEngines();
  readonly #filtered = new FilteredExports();

  constructor(exports: ReadonlyMap<string, ExportFiles>) {
    this.#exports = exports;
  }

  /**
   * For each project of the report's run sets an export of the runs that these hold: all that the query of a set finds, hidden ones too, and its baseline. Values in
   * the text name runs of the sets, so that they need no others. Projects that are not served are left out. With a lock, no run is in it that does not pass.
   */
  async of(report: Pick<ReportDocument, 'runSets'>, signal: AbortSignal, lock?: Filter): Promise<ReadonlyMap<string, ExportFiles>> {
    const locked = new Map<string, ExportFiles>();
    for (const [project, runs] of await this.runsOf(report, signal, lock))
      locked.set(project, await this.#filtered.get(this.#exports.get(project)!, runs));
    return locked;
  }

  /** The ids of the runs that these exports hold, by project. */
  async runsOf(
    { runSets }: Pick<ReportDocument, 'runSets'>,
    signal: AbortSignal,
    lock?: Filter,
  ): Promise<ReadonlyMap<string, ReadonlySet<RunId>>> {
    const runs = new Map<string, ReadonlySet<RunId>>();
    for (const [project, sets] of this.#byProject(Object.values(runSets))) {
      const engine = await this.#engines.get(this.#exports, project);
      const held = await Promise.all(sets.flatMap((set) => queriesOf(set)).map((query) => found(withLock(query, lock), engine, signal)));
      runs.set(project, new Set(held.flat()));
    }
    return runs;
  }

  /** The sets of each project that is served. */
  #byProject(sets: readonly RunSet[]): Map<string, RunSet[]> {
    const served = [...new Set(sets.map(({ project }) => project))].filter((project) => this.#exports.has(project));
    return new Map(served.map((project) => [project, sets.filter((set) => set.project === project)]));
  }
}

/** What finds the runs of a set. Their order does not matter. */
function queriesOf(set: RunSet): RunQuery[] {
  const own: RunQuery[] = set.baseline === undefined ? [] : [{ project: set.project, only: [set.baseline] }];
  return [{ ...listedRuns(set), sort: [] }, ...own];
}

function withLock(query: RunQuery, lock: Filter | undefined): RunQuery {
  return lock ? { ...query, filter: query.filter ? allOf([query.filter, lock]) : lock } : query;
}

/** The ids of the runs that a query finds. One that the engine refuses, as one about a column that is no more, finds none. */
async function found(query: RunQuery, engine: QueryEngine, signal: AbortSignal): Promise<RunId[]> {
  const { runs } = await engine.catalog(query.project, { signal });
  try {
    const { columns } = await engine.run({ kind: 'runs.page', runs: query, columns: [], offset: 0, limit: runs }, { signal });
    return columns['run_id'] as RunId[];
  } catch (thrown) {
    if (hasCode(thrown, 'bad-plan') || hasCode(thrown, 'unknown-column')) return [];
    throw thrown;
  }
}
