import * as z from 'zod/mini';
import { type Column, columnSchema, type Goal, type Spread, spreads } from '../../model/index.js';
import { groupChoiceSchema, type GroupChoice } from '../groups/index.js';

/**
 * Which number a scalar card shows. `best`: of the groups the one with the best mean, else the best run; `mean`, `median` and `iqm`: of all selected runs;
 * `last finished`: of the run that finished last.
 */
export const scalarPicks = ['best', 'mean', 'median', 'iqm', 'last finished'] as const;
export type ScalarPick = (typeof scalarPicks)[number];

/** What the author of a scalar card chose. */
export interface ScalarSpec {
  /** The number of each run; nothing is shown without one. */
  metric?: Column | undefined;
  /** Which values are better. */
  goal: Goal;
  pick: ScalarPick;
  groupBy: GroupChoice;
  /** How the values of the runs it is made of lie about it. */
  spread: Spread;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const scalarSpecSchema: z.ZodMiniType<ScalarSpec> = z.looseObject({
  metric: z.optional(columnSchema),
  goal: z.enum(['minimize', 'maximize']),
  pick: z.enum(scalarPicks),
  groupBy: groupChoiceSchema,
  spread: z.enum(spreads),
});
