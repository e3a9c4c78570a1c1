import { unitedRuns, visibleRuns, type RunQuery, type RunSet } from '../../model/index.js';

/** The runs that sets draw together, by project. */
export function drawnQueries(sets: readonly RunSet[]): RunQuery[] {
  const projects = [...new Set(sets.map(({ project }) => project))];
  return projects.map((project) => visibleRuns(unitedRuns(sets.filter((set) => set.project === project))));
}
