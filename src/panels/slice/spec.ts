import * as z from 'zod/mini';
import { columnSchema, type Column, type Goal } from '../../model/index.js';

/** What the author of a slice plot chose. Nothing is drawn without a metric. */
export interface SliceSpec {
  metric?: Column | undefined;
  /** A small plot each. Default: the config keys that vary, the most telling first. */
  parameters?: Column[] | undefined;
  yScale: 'linear' | 'log';
  /** `auto` draws a LOESS curve, and medians where a parameter has few values or categories. Default `auto`. */
  trend?: 'auto' | 'none' | undefined;
  /** Which values of the metric are better: the best run is marked. Default: as declared, or as its name suggests; no run is marked where neither says. */
  goal?: Goal | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const sliceSpecSchema: z.ZodMiniType<SliceSpec> = z.looseObject({
  metric: z.optional(columnSchema),
  parameters: z.optional(z.array(columnSchema)),
  yScale: z.enum(['linear', 'log']),
  trend: z.optional(z.enum(['auto', 'none'])),
  goal: z.optional(z.enum(['minimize', 'maximize'])),
});

/** What the reader chose: the first small plot on screen. */
export interface SliceState {
  first: number;
}
