/** Who may be spoken to around this window: the origins to address, and the one that is there where the browser tells and it may not be. */
export interface HostTargets {
  origins: readonly string[];
  stranger?: string | undefined;
}

/** Where the browser says of which origin the page around is, only that is addressed, and only if it is in the list; else each of the list, of which the browser hands on one at most. */
export function hostTargets(allowed: readonly string[], ancestors: ArrayLike<string> | undefined): HostTargets {
  const around = ancestors?.[0];
  if (around === undefined) return { origins: allowed };
  return allowed.includes(around) ? { origins: [around] } : { origins: [], stranger: around };
}
