import { RunfolioError, type RunData } from '../model/index.js';
import { isTime } from './isTime.js';

/** When a run was created, in whole milliseconds since 1970 UTC; undefined where that is unknown or no time a calendar has. */
export function createdAt(run: RunData): number | undefined {
  const ms = run.createdAt;
  return ms !== undefined && isTime(ms) ? Math.round(ms) : undefined;
}

/** The runs in creation order, those of unknown creation last, ties by run id: their index here is the integer id used everywhere. */
export function orderRuns(runs: readonly RunData[]): RunData[] {
  const ordered = runs.toSorted((a, b) => {
    const [x, y] = [createdAt(a) ?? Infinity, createdAt(b) ?? Infinity];
    if (x !== y) return x < y ? -1 : 1;
    return a.runId < b.runId ? -1 : Number(a.runId > b.runId);
  });
  refuseRepeatedIds(ordered);
  return ordered;
}

function refuseRepeatedIds(runs: readonly RunData[]): void {
  const seen = new Set<string>();
  for (const { runId } of runs) {
    if (seen.has(runId)) throw new RunfolioError('bad-input', `Two runs have the id "${runId}"; ids must be unique within a project.`);
    seen.add(runId);
  }
}
