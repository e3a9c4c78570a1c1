import type { ManifestTable } from './manifest.js';
import type { RowQuery } from './rowQuery.js';

/**
 * The logged tables whose rows a query may have, in order of logging, by key and step alone. `last` takes one of each run, and one of those that no run logged:
 * that of the highest step; of equal steps, a missing one being the lowest, the one logged last. A table without columns has no rows.
 */
export function chosenTables(
  tables: readonly ManifestTable[],
  { table, step = 'last' }: Pick<RowQuery, 'table' | 'step'>,
): ManifestTable[] {
  const ofKey = tables.filter(({ key, columns }) => key === table && columns.length > 0);
  if (step === 'all') return ofKey;
  if (step !== 'last') return ofKey.filter((candidate) => candidate.step === step);
  const last = new Map<string | undefined, ManifestTable>();
  for (const candidate of ofKey) {
    const known = last.get(candidate.run);
    if (!known || stepOf(candidate) >= stepOf(known)) last.set(candidate.run, candidate);
  }
  const chosen = new Set(last.values());
  return ofKey.filter((candidate) => chosen.has(candidate));
}

function stepOf({ step }: ManifestTable): number {
  return step ?? -Infinity;
}
