import * as z from 'zod/mini';
import type { RunId } from '../../model/index.js';

/** What the author of a log panel chose. */
export interface LogSpec {
  /** The run whose output is shown where nothing is selected; the newest of the run set where absent. */
  run?: RunId | undefined;
  /** Whether long lines go on below. */
  wrap: boolean;
  /** Whether the time of each line is shown. Default false. */
  times?: boolean | undefined;
  /** Whether the run under the pointer, anywhere on the page, is shown in place of the selected one. Default false. */
  followsPointer?: boolean | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const logSpecSchema: z.ZodMiniType<LogSpec> = z.looseObject({
  run: z.optional(z.string()),
  wrap: z.boolean(),
  times: z.optional(z.boolean()),
  followsPointer: z.optional(z.boolean()),
});

/** What the reader chose. */
export interface LogState {
  /** A run picked by hand, and what was selected then: another selection counts again. */
  pick: { run: RunId; selected: string } | undefined;
  /** The run that the pointer rested on last. */
  pointed: RunId | undefined;
  search: string;
  /** Whether the search is a pattern. */
  pattern: boolean;
  matchCase: boolean;
  onlyMatches: boolean;
  /** Whether what was written over is shown. */
  overwritten: boolean;
  /** Which block of lines is at the top of what is on screen. */
  block: number;
}
