import { aggregateStep, type SeriesPlan } from '../../../model/index.js';
import type { CompileContext } from '../compile.js';
import { whereSql } from '../runQuerySql.js';
import { RunTable } from '../runTable.js';
import { integer, join, sql, type Sql } from '../sql.js';
import { runsTable, tableName } from '../tableNames.js';
import { groupRowsSql } from './groupLinesSql.js';
import { pipelineSql, type PipelineSql } from './pipelineSql.js';
import { pointsSql } from './pointsSql.js';

/**
 * The lines of a series plan: rows of `metric` (index into `plan.y`), `run`, `x` and `y`, in drawing order; a NULL `y` is a gap. It says in SQL what
 * `runSeries` computes on typed arrays many times faster, and is what that is tested against. M4 keeps, per pixel column and piece of a line, its first,
 * last, smallest and largest point; with `points: 'all'` every point is a row. Of groups every place is a row, with `low`, `high` (NULL without a band) and `n` beside `y`.
 */
export function seriesSql(plan: SeriesPlan, context: CompileContext): Sql {
  const points = pointsSql(plan, context);
  const smoothed = pipelineSql(plan.pipeline, sql`points`, context);
  if (plan.viewport.points === 'all' || aggregateStep(plan.pipeline)) return everyPointSql(plan, points, smoothed, context);
  const floor = plan.viewport.yScale === 'log' ? sql`0` : sql`${-Infinity}`;
  const pixels = integer(plan.viewport.pixels);
  return sql`WITH matching AS (
${matchingSql(plan, context)}
), points AS MATERIALIZED (
${points}
)${smoothed.ctes}, bounds AS (
  ${boundsSql(plan.viewport.range, smoothed.table)}
), grid AS (
  SELECT x0, x1, if(isfinite(${pixels} / (x1 - x0)), ${pixels} / (x1 - x0), 0) AS scale FROM bounds
), seen AS (
  SELECT s.*, x BETWEEN x0 AND x1 AS inside, y > ${floor} AND y < ${Infinity} AS drawable,
    least(${pixels} - 1, floor((x - x0) * scale)) AS px,
    count(*) FILTER (inside) OVER whole_line AS in_view,
    max(if(x < x0, i, NULL)) OVER whole_line AS before,
    min(if(x > x1, i, NULL)) OVER whole_line AS after
  FROM ${smoothed.table} AS s, grid WINDOW whole_line AS (PARTITION BY metric, run)
), pieces AS (
  SELECT *, max(if(inside AND NOT drawable, i, NULL)) OVER sofar AS gap
  FROM seen WINDOW sofar AS (PARTITION BY metric, run ORDER BY i ROWS UNBOUNDED PRECEDING)
), numbered AS (
  SELECT *, least(4, dense_rank() OVER (PARTITION BY metric, run, px ORDER BY coalesce(gap, 0))) AS piece
  FROM pieces WHERE inside AND drawable
), extremes AS (
  SELECT *, row_number() OVER (piece_of ORDER BY i) AS is_first, row_number() OVER (piece_of ORDER BY i DESC) AS is_last,
    row_number() OVER (piece_of ORDER BY y, i) AS is_min, row_number() OVER (piece_of ORDER BY y DESC, i) AS is_max
  FROM numbered WINDOW piece_of AS (PARTITION BY metric, run, px, piece)
), kept AS (
  SELECT metric, run, i, x, y, px, piece, gap FROM extremes
  WHERE in_view <= 4 * ${pixels} OR 1 IN (is_first, is_last, is_min, is_max)
  UNION ALL
  SELECT metric, run, i, x, y, -1, 0, NULL FROM pieces WHERE drawable AND i = before
  UNION ALL
  SELECT metric, run, i, x, y, -1, 0, gap FROM pieces WHERE drawable AND i = after
), joined AS (
  SELECT *, lag(i) OVER kept_line AS previous, in_view_of.whole OR NOT coalesce(px = lag(px) OVER kept_line AND piece = lag(piece) OVER kept_line, false) AS parts
  FROM kept JOIN (SELECT DISTINCT metric, run, in_view <= 4 * ${pixels} AS whole FROM seen) AS in_view_of USING (metric, run)
  WINDOW kept_line AS (PARTITION BY metric, run ORDER BY i)
)
SELECT metric, run, x, y FROM (
  SELECT metric, run, i, 1 AS part, x, y FROM joined
  UNION ALL
  SELECT joined.metric, joined.run, joined.i, 0, seen.x, NULL
  FROM joined JOIN seen ON seen.metric = joined.metric AND seen.run = joined.run AND seen.i = joined.gap
  WHERE joined.parts AND joined.gap > joined.previous
)
ORDER BY run, metric, i, part`;
}

/** Every point in the range as it is; a NaN `y` is the value NaN. */
function everyPointSql(plan: SeriesPlan, points: Sql, { ctes, table }: PipelineSql, context: CompileContext): Sql {
  const { range } = plan.viewport;
  const inRange = range ? sql` WHERE x BETWEEN ${Math.min(...range)}::DOUBLE AND ${Math.max(...range)}::DOUBLE` : sql``;
  const rows = aggregateStep(plan.pipeline) ? groupRowsSql(table) : table;
  return sql`WITH matching AS (
${matchingSql(plan, context)}
), points AS MATERIALIZED (
${points}
)${ctes}
SELECT * EXCLUDE (i) FROM ${rows}${inRange} ORDER BY run, metric, i`;
}

function boundsSql(range: readonly [number, number] | undefined, points: Sql): Sql {
  if (!range) return sql`SELECT min(x) AS x0, max(x) AS x1 FROM ${points}`;
  return sql`SELECT ${Math.min(...range)}::DOUBLE AS x0, ${Math.max(...range)}::DOUBLE AS x1`;
}

function matchingSql(plan: SeriesPlan, { schema, namespace, now }: CompileContext): Sql {
  const queries = plan.runs.map((query) => {
    const table = new RunTable(schema, namespace);
    const where = whereSql(query, table, now);
    return sql`  SELECT runs.run AS run FROM ${tableName(runsTable, namespace)} AS runs${table.joins()} WHERE ${where}`;
  });
  return queries.length === 0 ? sql`  SELECT 0 AS run WHERE false` : join(queries, sql`\n  UNION\n`);
}
