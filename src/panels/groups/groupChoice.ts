import * as z from 'zod/mini';
import { columnSchema, groupColumns, type Catalog, type Column, type GroupBy, type RunSet } from '../../model/index.js';

/** How a panel parts its runs: as the run set does, not at all, by columns, or by all config keys but some. */
export type GroupChoice = 'run set' | 'none' | GroupBy;

/** Checks a `GroupChoice`. */
export const groupChoiceSchema: z.ZodMiniType<GroupChoice> = z.union([
  z.enum(['run set', 'none']),
  z.array(columnSchema),
  z.object({ allBut: z.array(columnSchema) }),
]);

/** The grouping a choice means for a run set; undefined for no groups. */
export function chosenGroups(choice: GroupChoice, { groupBy }: Pick<RunSet, 'groupBy'>): GroupBy | undefined {
  if (choice === 'none') return undefined;
  return choice === 'run set' ? groupBy : choice;
}

/** The columns whose values make a group; none for no groups; undefined while the catalog that says which keys vary is not known. */
export function chosenColumns(
  choice: GroupChoice,
  runs: Pick<RunSet, 'groupBy'>,
  catalog: Catalog | undefined,
): readonly Column[] | undefined {
  const groupBy = chosenGroups(choice, runs);
  if (!groupBy) return [];
  if (!('allBut' in groupBy)) return groupBy;
  return catalog && groupColumns(groupBy, catalog);
}
