import * as z from 'zod/mini';
import type { ValueScaleKind } from '../../charts/index.js';
import { columnSchema, type Column, type Goal } from '../../model/index.js';

/** What the author of a contour plot chose. Nothing is drawn without all three columns. */
export interface ContourSpec {
  x?: Column | undefined;
  y?: Column | undefined;
  /** The number that is interpolated between runs. */
  z?: Column | undefined;
  /** Which values of z are better: the best run is marked. Default: as declared, or as its name suggests; no run is marked where neither says. */
  goal?: Goal | undefined;
  /** Default: what the values ask for. */
  xScale?: ValueScaleKind | undefined;
  yScale?: ValueScaleKind | undefined;
}

const scale = z.optional(z.enum(['linear', 'log', 'percentile', 'time', 'category']));

/** Fields that are not known stay, so that an edit saves them too. */
export const contourSpecSchema: z.ZodMiniType<ContourSpec> = z.looseObject({
  x: z.optional(columnSchema),
  y: z.optional(columnSchema),
  z: z.optional(columnSchema),
  goal: z.optional(z.enum(['minimize', 'maximize'])),
  xScale: scale,
  yScale: scale,
});
