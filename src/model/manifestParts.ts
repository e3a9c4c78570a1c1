import * as z from 'zod/mini';

/** A whole number from 0. */
export const count = z.int().check(z.nonnegative());
/** A pair of finite numbers, or null where there is no finite value. */
export const extent = z.nullable(z.tuple([z.number(), z.number()]));
/** Paths stay inside the export: no scheme, no leading slash, no `..`. */
export const path = z.string().check(z.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:?#]+$/));
