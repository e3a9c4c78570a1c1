import * as z from 'zod/mini';

/** Stands for all names of types that this version does not know, as a literal so that the known ones can be told apart; values have other names. */
export type UnknownType = 'a type that is not known';

/** A block, or a part of a text, of a type that this version does not know: kept as it came, and drawn as a placeholder. */
export interface UnknownPart {
  type: UnknownType;
}

/** Parses parts of all types but the known ones; `fields` are those that every type has. */
export function unknownPartSchema(
  known: readonly string[],
  fields: Readonly<Record<string, z.ZodMiniType>> = {},
): z.ZodMiniType<UnknownPart> {
  const other = new RegExp(`^(?!(?:${known.join('|')})$)`);
  const type = z.string().check(z.minLength(1), z.maxLength(64), z.regex(other, { error: 'a known type', abort: true }));
  return z.looseObject({ ...fields, type }) as unknown as z.ZodMiniType<UnknownPart>;
}
