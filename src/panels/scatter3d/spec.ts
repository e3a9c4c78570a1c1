import * as z from 'zod/mini';
import type { ValueScaleKind } from '../../charts/index.js';
import { columnSchema, type Column } from '../../model/index.js';

/** What the author of a scatter plot in three dimensions chose. Nothing is drawn without all three columns. */
export interface Scatter3dSpec {
  x?: Column | undefined;
  /** Upwards. */
  y?: Column | undefined;
  z?: Column | undefined;
  /** Default: what the values ask for, or the sweep declared. */
  xScale?: ValueScaleKind | undefined;
  yScale?: ValueScaleKind | undefined;
  zScale?: ValueScaleKind | undefined;
  /** What colours the points; each run has its own colour where absent. */
  colorBy?: Column | undefined;
}

const scale = z.optional(z.enum(['linear', 'log', 'percentile', 'time', 'category']));

/** Fields that are not known stay, so that an edit saves them too. */
export const scatter3dSpecSchema: z.ZodMiniType<Scatter3dSpec> = z.looseObject({
  x: z.optional(columnSchema),
  y: z.optional(columnSchema),
  z: z.optional(columnSchema),
  xScale: scale,
  yScale: scale,
  zScale: scale,
  colorBy: z.optional(columnSchema),
});
