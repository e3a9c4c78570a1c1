import * as z from 'zod/mini';
import { filterColumns, filterSchema, type Filter, type Plan } from '../../src/model/index.js';
import { idPattern } from '../api/secrets.js';
import { planKinds } from './planKinds.js';

/** Seconds that a token may hold at most, from `iat` to `exp`. */
export const longestLife = 600;

/** Seconds by which the clocks of who signs and of the server may differ. */
export const clockTolerance = 30;

/** What a token says of what it shows, as its claim `runfolio`. */
export interface EmbedGrant {
  /** Id of the report it shows. Either this or `project`. */
  report?: string | undefined;
  /** Ids of the panels of that report that it shows; all of it where absent. */
  panels?: string[] | undefined;
  /** Id of the project whose runs it lets ask for. */
  project?: string | undefined;
  /** What runs must pass, all of these, to be seen. None: the report or project as it is. */
  filters: Filter[];
  /** Kinds of plans that may be asked; all, and exports too, where absent. */
  plans?: Plan['kind'][] | undefined;
}

const id = z.string().check(z.minLength(1), z.maxLength(500));

/** A filter of runs: rows of tables are no runs. */
const runFilter = filterSchema.check(
  z.refine((filter) => filterColumns(filter).every(({ from }) => from !== 'table' && from !== 'row'), 'It is not about runs.'),
);

/** Fields that are not known are refused: one that was misspelt would let more be seen than was meant. */
const grant: z.ZodMiniType<EmbedGrant> = z
  .strictObject({
    report: z.optional(z.string().check(z.regex(idPattern))),
    panels: z.optional(z.array(id).check(z.minLength(1), z.maxLength(100))),
    project: z.optional(id),
    filters: z.array(runFilter).check(z.maxLength(50)),
    plans: z.optional(z.array(z.enum(planKinds))),
  })
  .check(
    z.refine(({ report, project }) => (report === undefined) !== (project === undefined), 'It names a report or a project.'),
    z.refine(({ report, panels }) => panels === undefined || report !== undefined, 'Panels are those of a report.'),
  );

/** The claims that every token has; others are not looked at. */
export const embedClaims = z
  .object({ iss: id, aud: id, jti: id, iat: z.number(), exp: z.number(), runfolio: grant })
  .check(z.refine(({ iat, exp }) => exp > iat && exp - iat <= longestLife, `It holds for ${longestLife} seconds at most.`));
