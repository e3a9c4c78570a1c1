import type { Manifest, RunData } from '../../model/index.js';

/** What the parts of a project are read from. */
export interface ProjectFiles {
  manifest: Manifest;
  /** Reads a file that the manifest lists, checked against it. */
  readFile: (path: string) => Promise<Uint8Array>;
}

/** The runs that are read, by their index in the export. */
export type KeptRuns = ReadonlyMap<number, RunData>;

/** Whether a file with rows of the runs from the first to the last may hold any that is read. */
export function holdsAny({ firstRun, lastRun }: { firstRun: number; lastRun: number }, runs: KeptRuns): boolean {
  for (const run of runs.keys()) if (run >= firstRun && run <= lastRun) return true;
  return false;
}

/** The list under a key, made where there is none. */
export function listIn<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const known = lists.get(key);
  if (known) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}
