import type { QueryEngine, Snapshot } from '../../engine/index.js';
import { isAbort } from '../../model/index.js';

/** What live data are to a snapshot: as they were, changed in the projects that are named, or not to be had. */
export type LiveState = { state: 'same' } | { state: 'changed'; projects: string[] } | { state: 'unknown'; because: string };

/** Whether the tables of a snapshot's projects have other versions by now. A table that changed may be one that the report does not show: `compareSnapshots` says what did. */
export async function changedSince(
  { catalogs }: Pick<Snapshot, 'catalogs'>,
  live: Pick<QueryEngine, 'catalog'>,
  options: { signal: AbortSignal },
): Promise<LiveState> {
  const projects: string[] = [];
  try {
    for (const [project, { versions: then }] of Object.entries(catalogs)) {
      const { versions } = await live.catalog(project, options);
      const tables = new Set([...Object.keys(then), ...Object.keys(versions)]);
      if ([...tables].some((table) => then[table] !== versions[table])) projects.push(project);
    }
  } catch (error) {
    if (isAbort(error)) throw error;
    return { state: 'unknown', because: error instanceof Error ? error.message : String(error) };
  }
  return projects.length > 0 ? { state: 'changed', projects } : { state: 'same' };
}
