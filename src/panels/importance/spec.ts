import * as z from 'zod/mini';
import { columnSchema, type Column, type Goal } from '../../model/index.js';
import { importanceMethods, type ImportanceMethod } from './methods.js';

/** What the author of a parameter importance panel chose. */
export interface ImportanceSpec {
  /** The number that parameters may matter for; nothing is computed without one. */
  target?: Column | undefined;
  /** Which values of it are better. */
  goal: Goal;
  /** Default: every config key that varies and does not name runs, the target left out. */
  parameters?: Column[] | undefined;
  /** Columns of the panel; rows are sorted by the first unless the reader sorts otherwise. */
  methods: ImportanceMethod[];
  /** Trees of the forest, 1 to 2,000. Default: 100; up to 1,000 for little data, down to 25 for very much. */
  trees?: number | undefined;
  /** Starts the random numbers. */
  seed: number;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const importanceSpecSchema: z.ZodMiniType<ImportanceSpec> = z.looseObject({
  target: z.optional(columnSchema),
  goal: z.enum(['minimize', 'maximize']),
  parameters: z.optional(z.array(columnSchema)),
  methods: z.array(z.enum(importanceMethods)),
  trees: z.optional(z.int().check(z.gte(1), z.lte(2000))),
  seed: z.int(),
});

/** A panel that shows permutation importance and Spearman's correlation of all parameters that vary. */
export function importanceSpec(target: Column | undefined, goal: Goal, changes: Partial<ImportanceSpec> = {}): ImportanceSpec {
  return { ...(target && { target }), goal, methods: ['permutation', 'spearman'], seed: 0, ...changes };
}
