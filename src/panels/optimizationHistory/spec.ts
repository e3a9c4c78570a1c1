import * as z from 'zod/mini';
import { columnSchema, type Column, type Goal } from '../../model/index.js';

/** What runs along x: runs in creation order, or when they were created. */
export type HistoryAxis = 'order' | 'created_at';

/** What the author of an optimisation history chose. */
export interface OptimizationHistorySpec {
  /** The number each run is judged by; nothing is drawn without one. */
  metric?: Column | undefined;
  /** Which values are better. */
  goal: Goal;
  x: HistoryAxis;
  yScale: 'linear' | 'log';
  /** A value to reach, drawn as a line. */
  target?: number | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const optimizationHistorySpecSchema: z.ZodMiniType<OptimizationHistorySpec> = z.looseObject({
  metric: z.optional(columnSchema),
  goal: z.enum(['minimize', 'maximize']),
  x: z.enum(['order', 'created_at']),
  yScale: z.enum(['linear', 'log']),
  target: z.optional(z.number()),
});
