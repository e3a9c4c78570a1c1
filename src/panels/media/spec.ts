import * as z from 'zod/mini';

/** What the author of a media panel chose. */
export interface MediaSpec {
  /** Keys of media; none shows nothing. */
  keys: string[];
  /** What stands side by side: the items that a run logged at one step, or one item of each step. */
  across: 'index' | 'step';
  /** Width of a tile, CSS pixels. */
  tile: number;
  /** Whether boxes and masks are drawn over images. Default true. */
  overlays?: boolean | undefined;
}

/** CSS pixels; what a tile can be. */
export const tileSizes = [64, 96, 128, 192, 288, 432] as const;

/** Fields that are not known stay, so that an edit saves them too. */
export const mediaSpecSchema: z.ZodMiniType<MediaSpec> = z.looseObject({
  keys: z.array(z.string()),
  across: z.enum(['index', 'step']),
  tile: z.number().check(z.gte(32), z.lte(2000)),
  overlays: z.optional(z.boolean()),
});

/** What the reader chose. */
export interface MediaState {
  /** Of each run the last step that is not after this; the last of each run where absent. */
  step: number | undefined;
  /** Which item of each step, where steps stand side by side. */
  index: number;
  /** Place of the first item of the page. */
  first: number;
  /** Classes of boxes and masks that are not drawn. */
  hidden: readonly string[];
  /** Boxes with a score below this are not drawn; all where absent. */
  minScore: number | undefined;
}
