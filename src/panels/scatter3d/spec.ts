import * as z from 'zod/mini';
import { columnSchema, type Column } from '../../model/index.js';
import { pointAxisSchema, type PointAxis } from '../scatter/spec.js';

/** What the author of a scatter plot in three dimensions chose. */
export interface Scatter3dSpec {
  /** Nothing is drawn without all three. */
  x?: PointAxis | undefined;
  /** Upwards. */
  y?: PointAxis | undefined;
  z?: PointAxis | undefined;
  /** What colours the points; each run has its own colour where absent. */
  colorBy?: Column | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const scatter3dSpecSchema: z.ZodMiniType<Scatter3dSpec> = z.looseObject({
  x: z.optional(pointAxisSchema),
  y: z.optional(pointAxisSchema),
  z: z.optional(pointAxisSchema),
  colorBy: z.optional(columnSchema),
});
