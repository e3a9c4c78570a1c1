const least = [22, 13] as const;

/** Why the command line tool cannot run in a Node of this version, in one sentence; undefined where it can. */
export function whyNodeIsTooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return undefined;
  return `runfolio needs Node ${least.join('.')} or newer, and this is Node ${version}.`;
}
