import type { SmoothStep } from '../../../model/index.js';
import { gaussianReach, viewportScale } from '../../../numeric/index.js';
import { integer, sql, type Sql } from '../sql.js';

/**
 * A smoothing of `y` in the order of `i`, as CTEs to follow others, of which `name` holds the outcome; see `smoothPoints` in `numeric`. Averages in which every point counts join
 * each point with all others: a reference for thousands of points, not for millions.
 */
export function smoothSql(step: SmoothStep, points: Sql, name: Sql, number: number): Sql {
  const finite = sql`finite_${integer(number)}`;
  return sql`, ${finite} AS MATERIALIZED (
  SELECT metric, run, i, x, y, row_number() OVER (PARTITION BY metric, run ORDER BY i) AS n,
    min(y) OVER (PARTITION BY metric, run) = max(y) OVER (PARTITION BY metric, run) AS constant,
    max(x) OVER (PARTITION BY metric, run) - min(x) OVER (PARTITION BY metric, run) AS breadth
  FROM ${points} WHERE isfinite(y)
), ${name} AS MATERIALIZED (
  SELECT p.metric, p.run, p.i, p.x, coalesce(average.y, p.y) AS y
  FROM ${points} AS p LEFT JOIN (
${averageSql(step, finite)}
  ) AS average ON average.metric = p.metric AND average.run = p.run AND average.i = p.i
)`;
}

function averageSql(step: SmoothStep, finite: Sql): Sql {
  switch (step.method) {
    case 'ema':
      // What the recurrence amounts to: dividing by powers of the weight, the usual window form, overflows after some thousand points.
      return weightedSql(finite, sql`pow(${step.weight}, late.n - early.n)`, sql`early.n <= late.n AND NOT late.constant`);
    case 'time-ema': {
      const base = Math.min(Math.sqrt(step.weight), 0.999);
      const distance = sql`if(late.breadth = 0, 0, (late.x - early.x) / late.breadth)`;
      return weightedSql(finite, sql`pow(${base}, ${integer(viewportScale)} * ${distance})`, sql`early.n <= late.n`);
    }
    case 'gaussian': {
      const reach = integer(Math.floor(gaussianReach * step.sigma));
      const weight = sql`exp(-pow(late.n - early.n, 2) / (2 * pow(${step.sigma}, 2)))`;
      return weightedSql(finite, weight, sql`abs(late.n - early.n) <= ${reach}`);
    }
    case 'mean':
    case 'median': {
      const half = integer((step.points - 1) / 2);
      const of = step.method === 'mean' ? sql`avg(y)` : sql`median(y)`;
      return sql`    SELECT metric, run, i, ${of} OVER (PARTITION BY metric, run ORDER BY i ROWS BETWEEN ${half} PRECEDING AND ${half} FOLLOWING) AS y FROM ${finite}`;
    }
    case 'loess':
      return loessSql(finite, integer(step.points));
    default:
      return step satisfies never;
  }
}

/** Σ weight · y / Σ weight over the points `early` of a line that count for its point `late`. */
function weightedSql(finite: Sql, weight: Sql, counts: Sql): Sql {
  return sql`    SELECT late.metric, late.run, late.i, sum(${weight} * early.y) / sum(${weight}) AS y
    FROM ${finite} AS late JOIN ${finite} AS early ON early.metric = late.metric AND early.run = late.run AND ${counts}
    GROUP BY late.metric, late.run, late.i`;
}

/** A weighted line by least squares through the nearest points: as `localLine` in `numeric`, whose limits for weights and spread these are. */
function loessSql(finite: Sql, points: Sql): Sql {
  const line = sql`PARTITION BY metric, run, i`;
  return sql`    SELECT metric, run, i, sum(w * if(level, 1, 1 - mean * (d - mean) / spread) * y) / sum(w) AS y FROM (
      SELECT *, NOT (sqrt(greatest(0, spread)) > 0.001 * breadth) AS level FROM (
        SELECT *, sum(w * d * d) OVER (${line}) / sum(w) OVER (${line}) - pow(mean, 2) AS spread FROM (
          SELECT *, sum(w * d) OVER (${line}) / sum(w) OVER (${line}) AS mean FROM (
            SELECT *, CASE WHEN abs(d) <= 0.001 * radius THEN 1 WHEN abs(d) > 0.999 * radius THEN 0 ELSE pow(1 - pow(abs(d) / radius, 3), 3) END AS w FROM (
              SELECT *, max(abs(d)) OVER (${line}) AS radius FROM (
                SELECT late.metric, late.run, late.i, late.breadth, early.y, early.x - late.x AS d,
                  row_number() OVER (PARTITION BY late.metric, late.run, late.i
                    ORDER BY abs(early.x - late.x), early.x > late.x, if(early.x < late.x, -early.n, early.n)) AS rank
                FROM ${finite} AS late JOIN ${finite} AS early ON early.metric = late.metric AND early.run = late.run
              ) WHERE rank <= ${points}
            )
          )
        )
      )
    ) GROUP BY metric, run, i`;
}
