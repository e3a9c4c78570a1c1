import * as z from 'zod/mini';
import type { ValueScaleKind } from '../../charts/index.js';
import { columnSchema, type Column } from '../../model/index.js';

/** One axis, from left to right. */
export interface ParallelAxis {
  column: Column;
  /** Default: what the values ask for, or the sweep declared. */
  scale?: ValueScaleKind | undefined;
  /** Whether large values are at the bottom. Default false. */
  inverted?: boolean | undefined;
  /** Whether all categories are shown, however many. Default false: the rarest beyond 30 are one. */
  open?: boolean | undefined;
}

/** What the author of parallel coordinates chose. */
export interface ParallelCoordinatesSpec {
  axes: ParallelAxis[];
  /** What colours the lines; each run has its own colour where absent. */
  colorBy?: Column | undefined;
  /** Whether lines leave and reach their axes level. */
  curves: boolean;
}

const axisSchema: z.ZodMiniType<ParallelAxis> = z.looseObject({
  column: columnSchema,
  scale: z.optional(z.enum(['linear', 'log', 'percentile', 'time', 'category'])),
  inverted: z.optional(z.boolean()),
  open: z.optional(z.boolean()),
});

/** Fields that are not known stay, so that an edit saves them too. */
export const parallelCoordinatesSpecSchema: z.ZodMiniType<ParallelCoordinatesSpec> = z.looseObject({
  axes: z.array(axisSchema),
  colorBy: z.optional(columnSchema),
  curves: z.boolean(),
});
