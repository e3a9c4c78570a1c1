/** What projects and reports hold that tells whose they are. */
export interface KnownNames {
  projects: readonly { id: string; name: string }[];
  runs: readonly { id: string; name: string }[];
  groups: readonly string[];
  sweeps: readonly string[];
  hosts: readonly string[];
  /** Users of runs, and authors of reports. */
  people: readonly string[];
  /** Of metrics, config, tables and media: kept, unless a name or an address is in them. */
  keys: readonly string[];
  /** Whatever else is to be replaced: a laboratory, a code name. */
  words: readonly string[];
}

/** Fields of runs that hold names of this kind and nothing else. */
export const nameFields = ['name', 'run_id', 'parent', 'group', 'sweep_id', 'user', 'host'] as const;
export type NameField = (typeof nameFields)[number];

/** No names at all. */
export const noNames: KnownNames = { projects: [], runs: [], groups: [], sweeps: [], hosts: [], people: [], keys: [], words: [] };

/** The names of all of these. */
export function unitedNames(all: readonly Partial<KnownNames>[]): KnownNames {
  const united = <K extends keyof KnownNames>(key: K): KnownNames[K][number][] => all.flatMap((names) => [...(names[key] ?? [])]);
  return {
    projects: united('projects'),
    runs: united('runs'),
    groups: united('groups'),
    sweeps: united('sweeps'),
    hosts: united('hosts'),
    people: united('people'),
    keys: united('keys'),
    words: united('words'),
  };
}
