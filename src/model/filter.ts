import * as z from 'zod/mini';
import { columnSchema, type Column } from './column.js';
import { scalarSchema, type Scalar } from './scalar.js';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * Which runs. The same tree means the same on every engine:
 * - a missing value matches only `is not set` (and `not` of what it fails); `!=` and `not in` exclude it;
 * - NaN equals NaN and is neither `<` nor `>` anything; `<=` and `>=` mean less or equal, greater or equal;
 * - a comparison of different types (a number column with a string) is false, never an error;
 * - `!=` is "has a value of that type, and not `=`"; so is `not in` for the types of its values, and `not in` of nothing is `is set`;
 * - texts compare by code point, case matters; lists and other JSON values compare as their JSON text;
 * - `tags` is set when there is any; comparisons and `in` hold if they hold for one tag, `!=` and `not in` if `=` and `in` hold for none;
 * - `contains` and `matches` look at the text of a string value (at each tag of `tags`); `matches` takes RE2 syntax, unanchored;
 * - `within last` is for times: `asOf` minus `seconds` up to and including `asOf` (milliseconds since 1970, or the moment of the query).
 */
export type Filter =
  | { op: 'and' | 'or'; of: Filter[] }
  | { op: 'not'; of: Filter }
  | { op: Comparison; column: Column; value: Scalar }
  | { op: 'in' | 'not in'; column: Column; values: Scalar[] }
  | { op: 'contains' | 'matches'; column: Column; value: string }
  | { op: 'is set' | 'is not set'; column: Column }
  | { op: 'within last'; column: Column; seconds: number; asOf: 'now' | number };

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const satisfies readonly Comparison[];

/** Parses a saved filter. Nesting is bounded by the JSON it came from; compiling refuses more than 64 levels. */
export const filterSchema: z.ZodMiniType<Filter> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.object({ op: z.enum(['and', 'or']), of: z.array(filterSchema) }),
    z.object({ op: z.literal('not'), of: filterSchema }),
    z.object({ op: z.enum(comparisons), column: columnSchema, value: scalarSchema }),
    z.object({ op: z.enum(['in', 'not in']), column: columnSchema, values: z.array(scalarSchema) }),
    z.object({ op: z.enum(['contains', 'matches']), column: columnSchema, value: z.string() }),
    z.object({ op: z.enum(['is set', 'is not set']), column: columnSchema }),
    z.object({
      op: z.literal('within last'),
      column: columnSchema,
      seconds: z.number(),
      asOf: z.union([z.literal('now'), z.number()]),
    }),
  ]),
);

/** The columns a filter reads, each once. */
export function filterColumns(filter: Filter): Column[] {
  const found = new Map<string, Column>();
  const visit = (node: Filter): void => {
    if (!('of' in node)) {
      found.set(JSON.stringify(node.column), node.column);
      return;
    }
    for (const child of node.op === 'not' ? [node.of] : node.of) visit(child);
  };
  visit(filter);
  return [...found.values()];
}

/** All of the filters together. */
export function allOf(filters: readonly Filter[]): Filter {
  const [only] = filters;
  return filters.length === 1 && only ? only : { op: 'and', of: filters.flatMap((filter) => (filter.op === 'and' ? filter.of : [filter])) };
}
