import { RunfolioError, wellFormed, type ClassScore, type CurvePlan } from '../../model/index.js';
import type { TypedValue } from './columnValues.js';
import type { CompileContext } from './compile.js';
import { rowSource, type RowSource } from './rowSource.js';
import { commas, integer, join, sql, type Sql } from './sql.js';

/**
 * What the curve of one class is made of, a row per row: `positive` (1, 0, or 2 where there is no label), `score` and, where the plan has one, `weight` (NaN where there is none), and `run`
 * and `step` where lines are told apart by them. No column has NULLs, so that they come as typed arrays. Throws `unknown-column` where no table has the column of scores or of labels.
 */
export function curveRowsSql(plan: CurvePlan, index: number, context: CompileContext): Sql {
  const source = rowSource(plan.rows, context);
  const score = plan.scores[index]!;
  const columns = [
    sql`${positiveSql(required(source, plan, plan.actual.key, source.values(plan.actual)), score.class)}::UTINYINT AS positive`,
    sql`${numberSql(required(source, plan, score.column.key, source.values(score.column)), score)} AS score`,
    ...(plan.weight ? [sql`${numberSql(source.values(plan.weight), {})} AS weight`] : []),
    ...(plan.by ? [sql`logged.run AS run`] : []),
    ...(plan.by === 'step' ? [sql`logged.step AS step`] : []),
  ];
  return sql`WITH ${source.ctes()}
SELECT ${commas(columns)} FROM ${source.from()}
WHERE ${source.where}`;
}

function required({ table }: RowSource, plan: CurvePlan, key: string, values: TypedValue[]): TypedValue[] {
  if (values.length > 0 || !table.any) return values;
  const message = `No table ${JSON.stringify(plan.rows.table)} has a column ${JSON.stringify(key)}.`;
  throw new RunfolioError('unknown-column', message, { hint: 'Choose another column in the settings.' });
}

function positiveSql(values: readonly TypedValue[], name: string): Sql {
  if (values.length === 0) return sql`2`;
  const present = values.map(({ type, value }) =>
    type === 'number' ? sql`(${value} IS NOT NULL AND NOT isnan(${value}))` : sql`${value} IS NOT NULL`,
  );
  const tests = values.flatMap((value) => isLabelSql(value, name) ?? []);
  const positive = tests.length > 0 ? join(tests, sql` OR `) : sql`false`;
  return sql`(CASE WHEN ${positive} THEN 1 WHEN ${join(present, sql` OR `)} THEN 0 ELSE 2 END)`;
}

/** Nothing where a value of that type cannot be the label. */
function isLabelSql({ type, value }: TypedValue, name: string): Sql | undefined {
  switch (type) {
    case 'number': {
      const number = Number(name);
      return name.trim() === '' || Number.isNaN(number) ? undefined : sql`${value} = ${number}`;
    }
    case 'boolean':
      return name === 'true' || name === 'false' ? sql`${value} = ${name === 'true'}` : undefined;
    case 'string':
    case 'json':
      return sql`${value} = ${wellFormed(name)}`;
    default:
      return undefined;
  }
}

/** The first number that there is among the values of a row; NaN where there is none. */
function numberSql(values: readonly TypedValue[], { item }: Pick<ClassScore, 'item'>): Sql {
  const numbers = values.flatMap(({ type, value }) => {
    if (type === 'numbers') return item === undefined ? [] : [sql`${value}[${integer(item + 1)}]`];
    return type === 'number' || type === 'boolean' ? [sql`${value}::DOUBLE`] : [];
  });
  return sql`coalesce(${commas([...numbers, sql`'NaN'::DOUBLE`])})`;
}
