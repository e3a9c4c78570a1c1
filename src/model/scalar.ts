import * as z from 'zod/mini';

/** One value of a config key, summary key or run field. Numbers may be NaN or ±Infinity. */
export type Scalar = string | number | boolean;

/** How a non-finite number is written in JSON, which has no literal for it. */
export interface NonFiniteJson {
  $: 'NaN' | 'Infinity' | '-Infinity';
}

const nonFiniteSchema = z.pipe(
  z.object({ $: z.enum(['NaN', 'Infinity', '-Infinity']) }),
  z.transform((wire) => Number(wire.$)),
);

/** Accepts a JSON scalar, or the JSON form of a non-finite number, and gives the plain value. */
export const scalarSchema: z.ZodMiniType<Scalar> = z.union([
  z.string(),
  z.boolean(),
  z.custom<number>((value) => typeof value === 'number'),
  nonFiniteSchema,
]);

/** The value as JSON can hold it: non-finite numbers become `{"$": "NaN"}` and so on. */
export function toJsonNumber(value: number): number | NonFiniteJson {
  return Number.isFinite(value) ? value : { $: String(value) as NonFiniteJson['$'] };
}

/** `JSON.stringify` replacer under which no number is lost: NaN, ±Infinity and -0 keep their meaning. */
export function nonFiniteReplacer(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? toJsonNumber(value) : value;
}
