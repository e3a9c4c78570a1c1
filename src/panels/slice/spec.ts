import * as z from 'zod/mini';
import { columnSchema, type Column } from '../../model/index.js';

/** What the author of a slice plot chose. Nothing is drawn without a metric. */
export interface SliceSpec {
  metric?: Column | undefined;
  /** A small plot each. Default: the config keys that vary, the most telling first. */
  parameters?: Column[] | undefined;
  yScale: 'linear' | 'log';
}

/** Fields that are not known stay, so that an edit saves them too. */
export const sliceSpecSchema: z.ZodMiniType<SliceSpec> = z.looseObject({
  metric: z.optional(columnSchema),
  parameters: z.optional(z.array(columnSchema)),
  yScale: z.enum(['linear', 'log']),
});

/** What the reader chose: the first small plot on screen. */
export interface SliceState {
  first: number;
}
