import * as z from 'zod/mini';
import { filterSchema } from '../model/index.js';
import type { SelectionState } from './selection.js';

/** Parses a saved selection. */
export const selectionSchema: z.ZodMiniType<SelectionState> = z.object({
  clauses: z.array(
    z.object({
      source: z.string(),
      part: z.optional(z.string()),
      scope: z.enum(['run', 'row']),
      filter: filterSchema,
      label: z.optional(z.string()),
    }),
  ),
  effect: z.enum(['grey', 'filter']),
});
