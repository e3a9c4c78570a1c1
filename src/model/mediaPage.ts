import * as z from 'zod/mini';
import { runQuerySchema, type RunId, type RunQuery } from './runQuery.js';

/**
 * Images, sounds and other media that runs logged, by the order of the query's runs, then of `keys`, then step, then index. The frame has a row per item:
 * `run` (index in the project), `run_id`, `name`, `key`, `step`, `index`, `time` (ms since 1970, NaN where unknown), `kind` (what it is to be shown as),
 * `file` (its path, to be asked of the engine), `bytes` and `sha256` (NaN and missing where the manifest lists no such file), `width`, `height` (pixels, NaN where unknown), `caption`, `boxes` and `masks` (JSON
 * texts, missing where there are none). `Frame.media` says which runs logged any, and at which steps.
 */
export interface MediaPagePlan {
  kind: 'media.page';
  runs: RunQuery;
  /** Keys of media. Those that no run logs are no error: `Frame.media` names them. */
  keys: string[];
  /** A number takes, of each run and key, the last step that is not after it, `last` the last one. */
  step: number | 'last' | 'all';
  /** Only items with this number among those of their run, key and step; all where absent. */
  index?: number | undefined;
  /** 0-based, of items. */
  offset: number;
  /** At most this many items. */
  limit: number;
}

/** What a `media.page` answer says beside its items, whatever its step, index and limit. */
export interface MediaFacts {
  /** Runs the plan matched, whether or not they logged any of the keys. */
  readonly runs: number;
  /** Those that did, in the order of the query. */
  readonly logged: readonly { run: number; runId: RunId; name: string }[];
  /** Steps at which `logged[i]` logged any of the keys, each once, ascending: `steps[offsets[i]]` to `steps[offsets[i + 1]]`, exclusive. */
  readonly offsets: Int32Array;
  readonly steps: Float64Array;
  /** One more than the largest number of an item among those of its run, key and step; 0 where there are none. */
  readonly indices: number;
  /** Items in all of the matched runs, at any step and index. */
  readonly items: number;
  /** Keys of the plan that no run of the project logs. */
  readonly unknown: readonly string[];
}

const count = z.int().check(z.nonnegative());

export const mediaPagePlanSchema = z.object({
  kind: z.literal('media.page'),
  runs: runQuerySchema,
  keys: z.array(z.string()),
  step: z.union([z.number(), z.literal('last'), z.literal('all')]),
  index: z.optional(count),
  offset: count,
  limit: count,
}) satisfies z.ZodMiniType<MediaPagePlan>;
