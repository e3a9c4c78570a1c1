import { wellFormed, type ConfusionPlan, type ThresholdOf } from '../../model/index.js';
import type { TypedValue } from './columnValues.js';
import type { CompileContext } from './compile.js';
import { rowSource, type RowSource } from './rowSource.js';
import { argmaxSql, firstOf, itemSql, numberOf } from './scoresSql.js';
import { commas, ident, integer, sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/**
 * How often which pair of values occurs, a row per pair: `actual_number` (NaN where there is none) and `actual_text` (NULL where there is none), each only where values of its type occur, `predicted_number` and
 * `predicted_text` likewise, `rows`, and of a plan with a weight `unweighted` (rows without a proper weight) and `weight` (that of the others). By `run` and by `step` where matrices are told apart by them.
 */
export function confusionSql(plan: ConfusionPlan, context: CompileContext): Sql {
  const source = rowSource(plan.rows, context);
  const actual = classValue(source.values(plan.actual));
  const predicted = predictedValue(plan.predicted, source);
  const keys = [...matrixKeys(plan.by), ...named(actual, 'actual'), ...named(predicted, 'predicted')];
  const weight = plan.weight && numberOf(source.values(plan.weight));
  const read = [...keys.map(({ name, value }) => sql`${value} AS ${ident(name)}`), ...(weight ? [sql`${weight} AS weight`] : [])];
  const grouped = commas(keys.map(({ name }) => ident(name)));
  return sql`WITH ${source.ctes()}, read AS (
  SELECT ${commas(read)} FROM ${source.from()}
  WHERE ${source.where}
)
SELECT ${grouped}, ${countSql(weight !== undefined)} FROM read GROUP BY ${grouped}`;
}

/** The `run`, `run_id` and `name` of runs by their index. */
export function runNamesSql(runs: readonly number[], { namespace }: CompileContext): Sql {
  const wanted = commas(runs.map(integer));
  return sql`SELECT run, coalesce(run_id, '') AS run_id, coalesce(name, '') AS name FROM ${tableName(runsTable, namespace)} WHERE run IN (${wanted})`;
}

/** An expression that rows are told apart by. */
interface Key {
  name: string;
  value: Sql;
}

/** A class as a number or as a text, whichever of the two a column has; at most one of them is there in a row. */
interface ClassValue {
  number?: Sql | undefined;
  text?: Sql | undefined;
}

const nan = sql`'NaN'::DOUBLE`;

/** At least one key, so that rows without the column are counted too. NaN stands for a missing number: such columns come as typed arrays. */
function named({ number, text }: ClassValue, side: string): Key[] {
  const ofText = text ? [{ name: `${side}_text`, value: text }] : [];
  if (!number && text) return ofText;
  return [{ name: `${side}_number`, value: number ? sql`coalesce(${number}, ${nan})` : nan }, ...ofText];
}

/** Numbers are told apart from texts: the text that both have in common is JavaScript's. Lists are no classes. */
function classValue(values: readonly TypedValue[]): ClassValue {
  const numbers = values.filter(({ type }) => type === 'number').map(({ value }) => value);
  const texts = values
    .filter(({ type }) => type === 'string' || type === 'json' || type === 'boolean')
    .map(({ type, value }) => (type === 'boolean' ? sql`${value}::VARCHAR` : value));
  return { number: firstOf(numbers), text: firstOf(texts) };
}

/** The predicted class: a value; of scores the place of the largest; of one score which side of the threshold it is on, as a text. */
function predictedValue(predicted: ConfusionPlan['predicted'], source: RowSource): ClassValue {
  if ('from' in predicted) return classValue(source.values(predicted));
  if ('threshold' in predicted) return { text: atThreshold(predicted, source) };
  return classValue(argmaxSql(predicted.argmax.map(source.values)));
}

/** DuckDB takes NaN for larger than any threshold. */
function atThreshold({ score: { class: name, column, item }, threshold, otherwise }: ThresholdOf, source: RowSource): Sql {
  const values = source.values(column);
  const score = numberOf(item === undefined ? values : itemSql(values, item));
  return sql`CASE WHEN isnan(${score}) THEN NULL WHEN ${score} >= ${threshold} THEN ${wellFormed(name)} WHEN ${score} < ${threshold} THEN ${wellFormed(otherwise)} END`;
}

function matrixKeys(by: ConfusionPlan['by']): Key[] {
  const run = { name: 'run', value: sql`logged.run` };
  if (by === undefined) return [];
  return by === 'run' ? [run] : [run, { name: 'step', value: sql`logged.step` }];
}

function countSql(weighted: boolean): Sql {
  if (!weighted) return sql`count(*)::INTEGER AS rows`;
  const proper = sql`weight >= 0 AND isfinite(weight)`;
  return sql`count(*)::INTEGER AS rows, count(*) FILTER (WHERE NOT coalesce(${proper}, false))::INTEGER AS unweighted, coalesce(sum(weight) FILTER (WHERE ${proper}), 0)::DOUBLE AS weight`;
}
