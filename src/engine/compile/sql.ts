import { RunfolioError, type Scalar } from '../../model/index.js';

/** A value handed to the database apart from the text: a scalar, or a list of texts. */
export type SqlParameter = Scalar | readonly string[];

/** SQL text with its parameters kept apart: parameter i stands between `parts[i]` and `parts[i + 1]`. */
export interface Sql {
  readonly parts: readonly string[];
  readonly params: readonly SqlParameter[];
}

/**
 * Tag of SQL text: an interpolated `Sql` is spliced in, everything else becomes a parameter. There is no way for a value to become text,
 * but for NaN and ±Infinity, which as parameters would arrive as NULL: they become typed literals.
 */
export function sql(texts: TemplateStringsArray, ...values: (Sql | SqlParameter)[]): Sql {
  const parts = [texts[0] ?? ''];
  const params: SqlParameter[] = [];
  values.forEach((value, i) => {
    const inner = asSql(value);
    parts.push((parts.pop() ?? '') + (inner.parts[0] ?? ''), ...inner.parts.slice(1));
    params.push(...inner.params);
    parts.push((parts.pop() ?? '') + (texts[i + 1] ?? ''));
  });
  return { parts, params };
}

function asSql(value: Sql | SqlParameter): Sql {
  if (typeof value === 'object' && 'parts' in value) return value;
  if (typeof value === 'number' && !Number.isFinite(value)) return { parts: [`'${value}'::DOUBLE`], params: [] };
  return { parts: ['', ''], params: [value] };
}

/** A quoted identifier. Names come from the manifest, never from a plan; one with a NUL is refused with `bad-plan`, since SQL text cannot hold it. */
export function ident(name: string): Sql {
  if (name.includes('\0')) throw new RunfolioError('bad-plan', `The name ${JSON.stringify(name)} has a NUL character.`);
  return { parts: [`"${name.replaceAll('"', '""')}"`], params: [] };
}

/** A whole number of ours as text: an index, a limit, an id of the manifest. */
export function integer(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new RunfolioError('bad-plan', `${value} is not a whole number.`);
  return { parts: [String(value)], params: [] };
}

/** Pieces of SQL with a separator between them. */
export function join(pieces: readonly Sql[], separator: Sql): Sql {
  return pieces.reduce((all, piece, i) => (i === 0 ? piece : sql`${all}${separator}${piece}`), sql``);
}

/** Pieces of SQL with commas between them. */
export function commas(pieces: readonly Sql[]): Sql {
  return join(pieces, sql`, `);
}

/** The text, with what `placeholder` gives for each parameter: `$1`, `$2`, … unless told otherwise. */
export function sqlText(query: Sql, placeholder: (index: number) => string = (index) => `$${index + 1}`): string {
  return query.parts.map((part, i) => (i === 0 ? part : placeholder(i - 1) + part)).join('');
}
