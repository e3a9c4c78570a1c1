import { integer, sql, type Sql } from './sql.js';

/**
 * TensorBoard's debiased average over `y` in the order of `i`, once per weight, as CTEs that follow `WITH RECURSIVE`; see `ema` in `numeric`. Each is a recursion
 * that visits the n-th point of all lines at once. `table` names the CTE that holds the outcome.
 */
export function smoothedSql(weights: readonly number[], points: Sql): { ctes: Sql; table: Sql } {
  let ctes = sql``;
  let table = points;
  for (const [n, weight] of weights.filter((value) => value > 0).entries()) {
    const name = sql`smoothed_${integer(n)}`;
    ctes = sql`${ctes}, ${emaSql(name, sql`average_${integer(n)}`, table, sql`${weight}::DOUBLE`)}`;
    table = name;
  }
  return { ctes, table };
}

function emaSql(name: Sql, average: Sql, points: Sql, weight: Sql): Sql {
  return sql`${average} AS (
  SELECT metric, run, i, if(isfinite(y), (1 - ${weight}) * y, 0) AS latest, if(isfinite(y), ${weight}, 1) AS power FROM ${points} WHERE i = 1
  UNION ALL
  SELECT p.metric, p.run, p.i, if(isfinite(p.y), ${weight} * a.latest + (1 - ${weight}) * p.y, a.latest), if(isfinite(p.y), a.power * ${weight}, a.power)
  FROM ${average} AS a JOIN ${points} AS p ON p.metric = a.metric AND p.run = a.run AND p.i = a.i + 1
), ${name} AS (
  SELECT p.* REPLACE (if(isfinite(p.y) AND NOT constant, a.latest / (1 - a.power), p.y) AS y)
  FROM (
    SELECT *, coalesce(min(y) FILTER (isfinite(y)) OVER line = max(y) FILTER (isfinite(y)) OVER line, true) AS constant
    FROM ${points} WINDOW line AS (PARTITION BY metric, run)
  ) AS p JOIN ${average} AS a USING (metric, run, i)
)`;
}
