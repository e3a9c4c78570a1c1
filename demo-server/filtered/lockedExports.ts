import { hasCode } from '../../src/engine/errorCodes.js';
import type { QueryEngine } from '../../src/engine/index.js';
import { listedRuns, type RunSet } from '../../src/model/index.js';
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
   * the text name runs of the sets, so that they need no others. Projects that are not served are left out.
   */
  async of(report: Pick<ReportDocument, 'runSets'>, signal: AbortSignal): Promise<ReadonlyMap<string, ExportFiles>> {
    const sets = Object.values(report.runSets);
    const locked = new Map<string, ExportFiles>();
    for (const project of new Set(sets.map((set) => set.project))) {
      const source = this.#exports.get(project);
      if (!source) continue;
      const engine = await this.#engines.get(this.#exports, project);
      const held = await Promise.all(sets.filter((set) => set.project === project).map((set) => heldRuns(set, engine, signal)));
      locked.set(project, await this.#filtered.get(source, new Set(held.flat())));
    }
    return locked;
  }
}

/** The ids of the runs of a set. A query that the engine refuses, as one about a column that is no more, finds none. */
async function heldRuns(set: RunSet, engine: QueryEngine, signal: AbortSignal): Promise<string[]> {
  const { runs } = await engine.catalog(set.project, { signal });
  // Their order does not matter.
  const query = { ...listedRuns(set), sort: [] };
  const own = set.baseline === undefined ? [] : [set.baseline];
  try {
    const { columns } = await engine.run({ kind: 'runs.page', runs: query, columns: [], offset: 0, limit: runs }, { signal });
    return [...own, ...(columns['run_id'] as string[])];
  } catch (thrown) {
    if (hasCode(thrown, 'bad-plan') || hasCode(thrown, 'unknown-column')) return own;
    throw thrown;
  }
}
