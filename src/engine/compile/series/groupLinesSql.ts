import type { AggregateStep, Band, Centre } from '../../../model/index.js';
import { normalQuantile, studentT } from '../../../numeric/index.js';
import type { CompileContext } from '../compile.js';
import { groupSql } from '../runsColumnsSql.js';
import { RunTable } from '../runTable.js';
import { commas, integer, join, sql, type Sql } from '../sql.js';
import { runsTable, tableName } from '../tableNames.js';

/** How SQL tells the lines of a group apart: `metric` is three times that of the points, and 1 or 2 more for the edges of the band. */
const partsOfGroup = 3;

/**
 * Lines of groups out of those of runs, as CTEs to follow others, of which `name` holds the outcome; see `aggregatePoints` in `numeric`. The runs are those of the CTE `matching`. `run` is then the
 * first of the group. Edges of bootstrap intervals, which are resampled outside of SQL, are NaN.
 */
export function groupLinesSql(step: AggregateStep, points: Sql, name: Sql, context: CompileContext): Sql {
  const table = new RunTable(context.schema, context.namespace);
  const group = groupSql(step.groupBy.flatMap((column) => table.values(column)));
  const bands = step.band === undefined ? [] : [sql`low`, sql`high`];
  const [low, high] = step.band ? bandSql(step.band) : [sql`NULL`, sql`NULL`];
  const parts = [sql`centre`, ...bands].map(
    (part, n) =>
      sql`  SELECT ${integer(partsOfGroup)} * metric + ${integer(n)} AS metric, run, x, coalesce(${part}, ${NaN}) AS y FROM statistics`,
  );
  return sql`, groups AS (
  SELECT runs.run AS run, ${group}
  FROM ${tableName(runsTable, context.namespace)} AS runs JOIN matching USING (run)${table.joins()}
), members AS MATERIALIZED (
  SELECT p.metric, "group", p.run, p.i, p.x, if(isfinite(p.y), p.y, NULL) AS y FROM ${points} AS p JOIN groups USING (run)
), aligned AS MATERIALIZED (
${alignedSql(step)}
), statistics AS MATERIALIZED (
  SELECT metric, "group" AS run, x, count(y) AS n, ${centreSql(step.centre)} AS centre, ${low} AS low, ${high} AS high
  FROM aligned GROUP BY metric, "group", x
), ${name} AS MATERIALIZED (
  SELECT metric, run, x, y, row_number() OVER (PARTITION BY metric, run ORDER BY x) AS i FROM (
${join(parts, sql`\n  UNION ALL\n`)}
  )
)`;
}

/** The parts of each group side by side again, out of a CTE that holds what became of them. */
export function groupRowsSql(table: Sql): Sql {
  const parts = integer(partsOfGroup);
  const part = (n: number): Sql => sql`any_value(o.y) FILTER (o.metric % ${parts} = ${integer(n)})`;
  return sql`(
  SELECT o.metric // ${parts} AS metric, o.run, any_value(o.i) AS i, o.x, ${part(0)} AS y, ${part(1)} AS low, ${part(2)} AS high, any_value(s.n) AS n
  FROM ${table} AS o JOIN statistics AS s ON s.metric = o.metric // ${parts} AND s.run = o.run AND s.x = o.x
  GROUP BY o.metric // ${parts}, o.run, o.x
)`;
}

/** Degrees of freedom up to which SQL is told t; beyond them a series is right to 1e-10. */
const toldFreedom = 100;

/** The t of a 95 % interval for `count(y)` values: by a list, then by Fisher's expansion in 1 / ν (Abramowitz and Stegun, 26.7.5). */
function studentTSql(): Sql {
  const told = Array.from({ length: toldFreedom }, (_, i) => sql`${studentT(0.95, i + 1)}`);
  const z = normalQuantile(0.975);
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  const series = join([sql`${z}`, ...terms.map((term, i) => sql`${term} / pow(count(y) - 1, ${integer(i + 1)})`)], sql` + `);
  return sql`if(count(y) <= ${integer(toldFreedom + 1)}, [${commas(told)}][count(y) - 1], ${series})`;
}

const oncePerX = sql`SELECT metric, "group", run, x, arg_max(y, i) FILTER (y IS NOT NULL) AS y FROM members GROUP BY metric, "group", run, x`;

/** A row per run and place, with the run's value there or NULL. */
function alignedSql({ align }: AggregateStep): Sql {
  switch (align.by) {
    case 'x':
      return sql`  ${oncePerX}`;
    case 'bins': {
      const count = integer(align.count);
      const bin = sql`if(high > low, least(${count} - 1, floor((x - low) / (high - low) * ${count})), 0)`;
      return sql`  SELECT metric, "group", run, low + (bin + 0.5) * ((high - low) / ${count}) AS x, y FROM (
    SELECT metric, "group", run, ${bin} AS bin, low, high, avg(y) AS y
    FROM members, (SELECT min(x) AS low, max(x) AS high FROM members) GROUP BY ALL
  )`;
    }
    case 'interpolation':
      return sql`  SELECT place.metric, place."group", own.run, place.x, CASE
      WHEN own.x = place.x THEN own.y
      ELSE own.y * (1 - (place.x - own.x) / (own.next_x - own.x)) + own.next_y * ((place.x - own.x) / (own.next_x - own.x)) END AS y
  FROM (SELECT DISTINCT metric, "group", x FROM members WHERE y IS NOT NULL) AS place JOIN (
    SELECT *, lead(x) OVER line AS next_x, lead(y) OVER line AS next_y FROM (${oncePerX}) WHERE y IS NOT NULL
    WINDOW line AS (PARTITION BY metric, "group", run ORDER BY x)
  ) AS own ON own.metric = place.metric AND own."group" = place."group" AND own.x <= place.x AND (own.x = place.x OR own.next_x > place.x)`;
    default:
      return align satisfies never;
  }
}

function centreSql(centre: Centre): Sql {
  switch (centre) {
    case 'mean':
      return sql`avg(y)`;
    case 'iqm':
      return sql`list_avg(list_sort(list(y) FILTER (y IS NOT NULL))[count(y) // 4 + 1 : count(y) - count(y) // 4])`;
    case 'median':
    case 'min':
    case 'max':
      return sql`${{ median: sql`median`, min: sql`min`, max: sql`max` }[centre]}(y)`;
    default:
      return centre satisfies never;
  }
}

/** Both edges; NULL where there is one value. */
function bandSql(band: Band): [Sql, Sql] {
  const two = (low: Sql, high: Sql): [Sql, Sql] => [sql`if(count(y) > 1, ${low}, NULL)`, sql`if(count(y) > 1, ${high}, NULL)`];
  const around = (half: Sql): [Sql, Sql] => two(sql`avg(y) - ${half}`, sql`avg(y) + ${half}`);
  switch (band) {
    case 'range':
      return two(sql`min(y)`, sql`max(y)`);
    case 'sd':
      return around(sql`stddev_samp(y)`);
    case 'sd-population':
      return around(sql`stddev_pop(y)`);
    case 'stderr':
      return around(sql`stddev_samp(y) / sqrt(count(y))`);
    case 't':
      return around(sql`${studentTSql()} * stddev_samp(y) / sqrt(count(y))`);
    case 'bootstrap':
      return [sql`NULL`, sql`NULL`];
    case 'quartiles':
      return two(sql`quantile_cont(y, 0.25)`, sql`quantile_cont(y, 0.75)`);
    case 'deciles':
      return two(sql`quantile_cont(y, 0.1)`, sql`quantile_cont(y, 0.9)`);
    default:
      return band satisfies never;
  }
}
