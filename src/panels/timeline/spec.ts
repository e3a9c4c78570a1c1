import * as z from 'zod/mini';

/** What the author of a timeline chose. */
export interface TimelineSpec {
  /** `packed`: runs that do not overlap share a row; `runs`: a row per run, by start. */
  rows: 'packed' | 'runs';
}

/** Fields that are not known stay, so that an edit saves them too. */
export const timelineSpecSchema: z.ZodMiniType<TimelineSpec> = z.looseObject({ rows: z.enum(['packed', 'runs']) });

/** What the reader chose: the range of time on screen, ms since 1970; all where absent. */
export interface TimelineState {
  zoom: readonly [number, number] | undefined;
}
