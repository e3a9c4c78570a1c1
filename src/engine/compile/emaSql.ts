import { integer, sql, type Sql } from './sql.js';

/**
 * TensorBoard's debiased average over `y` in the order of `i`, once per weight, as CTEs to follow others; see `ema` in `numeric`. `table` names the CTE that
 * holds the outcome. It is written as what the recurrence amounts to, Σ wᵏ·y / Σ wᵏ with k finite points back, since dividing by powers of w, the
 * usual window form, overflows after some thousand points. Each point joins all before it: a reference for thousands of points, not for millions.
 */
export function smoothedSql(weights: readonly number[], points: Sql): { ctes: Sql; table: Sql } {
  let ctes = sql``;
  let table = points;
  for (const [n, weight] of weights.filter((value) => value > 0).entries()) {
    const name = sql`smoothed_${integer(n)}`;
    ctes = sql`${ctes}, ${emaSql(name, sql`finite_${integer(n)}`, table, sql`${weight}`)}`;
    table = name;
  }
  return { ctes, table };
}

function emaSql(name: Sql, finite: Sql, points: Sql, weight: Sql): Sql {
  return sql`${finite} AS (
  SELECT metric, run, i, y, row_number() OVER (PARTITION BY metric, run ORDER BY i) AS n,
    min(y) OVER (PARTITION BY metric, run) = max(y) OVER (PARTITION BY metric, run) AS constant
  FROM ${points} WHERE isfinite(y)
), ${name} AS (
  SELECT p.metric, p.run, p.i, p.x, coalesce(average.y, p.y) AS y
  FROM ${points} AS p LEFT JOIN (
    SELECT late.metric, late.run, late.i, sum(pow(${weight}, late.n - early.n) * early.y) / sum(pow(${weight}, late.n - early.n)) AS y
    FROM ${finite} AS late JOIN ${finite} AS early ON early.metric = late.metric AND early.run = late.run AND early.n <= late.n
    WHERE NOT late.constant
    GROUP BY late.metric, late.run, late.i
  ) AS average ON average.metric = p.metric AND average.run = p.run AND average.i = p.i
)`;
}
