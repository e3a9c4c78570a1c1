import type { Column, ConfusionPlan } from '../../model/index.js';
import type { TypedValue } from './columnValues.js';
import type { CompileContext } from './compile.js';
import { rowSource, type RowSource } from './rowSource.js';
import { commas, ident, join, sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/**
 * Rows of three parts, in this order: 0 the values that occur as classes (`actual` is their code; `number` or `text` is the value, both empty for a missing one: NaN and ''), `kind` says which); 1 the matrices
 * (`matrix`, `run`, `step`, and `text` and `name`, the run's id and name); 2 how often which pair occurs (`matrix`, codes of `actual` and `predicted`, `rows`, of these `unweighted` without a proper weight, and the
 * `weight` of the others).
 */
export function confusionSql(plan: ConfusionPlan, context: CompileContext): Sql {
  const source = rowSource(plan.rows, context);
  const actual = classValue(source.values(plan.actual));
  const predicted = predictedValue(plan.predicted, source);
  const { keys, matrix } = matrixKeys(plan.by);
  const weight = plan.weight && numberValue(source, plan.weight);
  const named = (value: ClassValue, side: string): Sql[] => [
    sql`${value.number} AS ${ident(`${side}_number`)}`,
    sql`${value.text} AS ${ident(`${side}_text`)}`,
  ];
  const read = [...keys, ...named(actual, 'actual'), ...named(predicted, 'predicted'), ...(weight ? [sql`${weight} AS weight`] : [])];
  const runs = tableName(runsTable, context.namespace);
  return sql`WITH ${source.ctes()}, read AS (
  SELECT ${commas(read)} FROM ${source.from()}
  WHERE ${source.where}
), counted AS MATERIALIZED (
  SELECT ${matrix}, actual_number, actual_text, predicted_number, predicted_text, ${weightSql(weight !== undefined)}
  FROM read GROUP BY ALL
), classes AS MATERIALIZED (
  SELECT (row_number() OVER () - 1)::INTEGER AS code, number, text FROM (
    SELECT actual_number AS number, actual_text AS text FROM counted UNION SELECT predicted_number, predicted_text FROM counted
  )
), matrices AS MATERIALIZED (
  SELECT (row_number() OVER (ORDER BY run < 0, run, step) - 1)::INTEGER AS matrix, run, step FROM (SELECT DISTINCT run, step FROM counted)
), answer AS (
  SELECT 0 AS part, 0 AS matrix, code AS actual, CASE WHEN number IS NOT NULL THEN 1 WHEN text IS NOT NULL THEN 2 ELSE 0 END AS predicted, 0 AS rows, 0 AS unweighted,
    coalesce(number, 'NaN'::DOUBLE) AS weight, -1 AS run, coalesce(text, '') AS text, '' AS name
  FROM classes
  UNION ALL SELECT 1, matrices.matrix, 0, 0, 0, 0, matrices.step, matrices.run, coalesce(runs.run_id, ''), coalesce(runs.name, '')
  FROM matrices LEFT JOIN ${runs} AS runs ON runs.run = matrices.run
  UNION ALL SELECT 2, matrices.matrix, a.code, p.code, counted.rows, counted.unweighted, counted.weight, -1, '', ''
  FROM counted
  JOIN matrices ON matrices.run = counted.run AND matrices.step = counted.step
  JOIN classes AS a ON a.number IS NOT DISTINCT FROM counted.actual_number AND a.text IS NOT DISTINCT FROM counted.actual_text
  JOIN classes AS p ON p.number IS NOT DISTINCT FROM counted.predicted_number AND p.text IS NOT DISTINCT FROM counted.predicted_text
)
SELECT * FROM answer`;
}

/** A class as one of two expressions; that of the other is NULL. */
interface ClassValue {
  number: Sql;
  text: Sql;
}

const none = { number: sql`NULL::DOUBLE`, text: sql`NULL::VARCHAR` };

/** Numbers are told apart from texts up to here; the text that both have in common is JavaScript's. Lists are no classes. */
function classValue(values: readonly TypedValue[]): ClassValue {
  const numbers = values.filter(({ type }) => type === 'number').map(({ value }) => value);
  const texts = values
    .filter(({ type }) => type === 'string' || type === 'json' || type === 'boolean')
    .map(({ type, value }) => (type === 'boolean' ? sql`${value}::VARCHAR` : value));
  return { number: firstOf(numbers) ?? none.number, text: firstOf(texts) ?? none.text };
}

function firstOf(values: readonly Sql[]): Sql | undefined {
  return values.length < 2 ? values[0] : sql`coalesce(${commas(values)})`;
}

function numberValue(source: RowSource, column: Column): Sql {
  return firstOf(source.values(column).flatMap(({ type, value }) => (type === 'number' ? [value] : []))) ?? none.number;
}

/** The predicted class; of scores the place of the largest, from 0, as a number. DuckDB takes NaN for the largest of all, so it is taken for missing. */
function predictedValue(predicted: ConfusionPlan['predicted'], source: RowSource): ClassValue {
  if (!('argmax' in predicted)) return classValue(source.values(predicted));
  const lists = predicted.argmax.flatMap((column) =>
    source.values(column).flatMap(({ type, value }) => (type === 'numbers' ? [value] : [])),
  );
  const list =
    firstOf(lists) ??
    sql`[${join(
      predicted.argmax.map((column) => numberValue(source, column)),
      sql`, `,
    )}]`;
  const scores = sql`list_transform(${list}, lambda score: if(isnan(score), NULL, score))`;
  const largest = sql`list_max(${scores})`;
  return { number: sql`CASE WHEN ${largest} IS NOT NULL THEN (list_position(${scores}, ${largest}) - 1)::DOUBLE END`, text: none.text };
}

/** Where steps or runs are together, -1 and NaN stand for them: a constant costs no hashing. */
function matrixKeys(by: ConfusionPlan['by']): { keys: Sql[]; matrix: Sql } {
  const together = { run: sql`-1 AS run`, step: sql`'NaN'::DOUBLE AS step` };
  if (by === undefined) return { keys: [], matrix: sql`${together.run}, ${together.step}` };
  if (by === 'run') return { keys: [sql`logged.run AS run`], matrix: sql`run, ${together.step}` };
  return { keys: [sql`logged.run AS run, logged.step AS step`], matrix: sql`run, step` };
}

function weightSql(weighted: boolean): Sql {
  if (!weighted) return sql`count(*)::INTEGER AS rows, 0 AS unweighted, count(*)::DOUBLE AS weight`;
  const proper = sql`weight >= 0 AND isfinite(weight)`;
  return sql`count(*)::INTEGER AS rows, count(*) FILTER (WHERE NOT coalesce(${proper}, false))::INTEGER AS unweighted, coalesce(sum(weight) FILTER (WHERE ${proper}), 0)::DOUBLE AS weight`;
}
