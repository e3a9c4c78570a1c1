import * as z from 'zod/mini';
import { runQuerySchema, type RunId, type RunQuery } from './runQuery.js';
import type { RunState } from './runState.js';

/** What is looked for in each line as it is shown: a text, or a pattern in RE2 syntax. Case is ignored unless `matchCase`. */
export type LogSearch = { text: string; matchCase?: boolean | undefined } | { pattern: string; matchCase?: boolean | undefined };

/**
 * Lines that a run printed: the first run of the query. The frame has a row per line: `line` (its number, from 0), `time` (ms since 1970, NaN where unknown),
 * `stream` (`stdout` or `stderr`), `text` (as it was printed, control sequences and all; see `readConsoleLine`) and `style` (a `DictionaryColumn`: what the lines before it left
 * switched on, both streams being one terminal's, as the parameters that `applySgr` takes; empty for nothing). `Frame.log` says of which run they are,
 * how many there are, and where the search found something.
 */
export interface LogPagePlan {
  kind: 'log.page';
  runs: RunQuery;
  /** 0-based, of lines, or of lines that match where `onlyMatches`. */
  offset: number;
  limit: number;
  search?: LogSearch | undefined;
  /** Only lines in which the search finds something. */
  onlyMatches?: boolean | undefined;
  /** Whether `LogFacts.matches` is wanted: the numbers of all lines in which the search finds something. */
  positions?: boolean | undefined;
  /** Whether what a carriage return made the terminal write over is looked through too. Default: only what remained. */
  overwritten?: boolean | undefined;
}

/** What a `log.page` answer says beside its lines. */
export interface LogFacts {
  /** The run whose lines these are; absent where no run matched. */
  readonly run?: { readonly run: number; readonly runId: RunId; readonly name: string; readonly state: RunState } | undefined;
  /** Runs the plan matched. */
  readonly runs: number;
  /** Lines the run printed, found or not. */
  readonly lines: number;
  /** Lines in which the search finds something; absent without a search, and where neither these lines alone nor their numbers were asked for. */
  readonly matching?: number | undefined;
  /** Their numbers, ascending, where the plan asks for `positions`. */
  readonly matches?: Int32Array | undefined;
  /** Where in the rows of the page it was found: places in the text as shown, those of row r from `offsets[r]` to `offsets[r + 1]`, exclusive. */
  readonly found?: { readonly offsets: Int32Array; readonly start: Int32Array; readonly end: Int32Array } | undefined;
}

const count = z.int().check(z.nonnegative());
const flag = z.optional(z.boolean());

export const logSearchSchema: z.ZodMiniType<LogSearch> = z.union([
  z.strictObject({ text: z.string(), matchCase: flag }),
  z.strictObject({ pattern: z.string(), matchCase: flag }),
]);

export const logPagePlanSchema = z.object({
  kind: z.literal('log.page'),
  runs: runQuerySchema,
  offset: count,
  limit: count,
  search: z.optional(logSearchSchema),
  onlyMatches: flag,
  positions: flag,
  overwritten: flag,
}) satisfies z.ZodMiniType<LogPagePlan>;
