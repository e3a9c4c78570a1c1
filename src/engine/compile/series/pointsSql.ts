import { isMetricAxis, type MetricAxis, type SeriesPlan, type XAxis } from '../../../model/index.js';
import type { CompileContext } from '../compile.js';
import { integer, join, sql, type Sql } from '../sql.js';
import { historyTable, runsTable, tableName } from '../tableNames.js';

/** All points of the plan's metrics that have an x, numbered along each line from 1 as `i`. */
export function pointsSql(plan: SeriesPlan, { schema, namespace }: CompileContext): Sql {
  const keys = [...new Set(plan.y)];
  const metrics = keys.flatMap((key) => schema.metrics.filter((metric) => metric.key === key));
  const axis = plan.x;
  const over = isMetricAxis(axis) ? schema.metrics.find(({ key }) => key === axis.metric) : undefined;
  const nothing = sql`  SELECT 0 AS metric, 0 AS run, 0.0::DOUBLE AS step, 0 AS place, 0.0::DOUBLE AS y, 0.0::DOUBLE AS x WHERE false`;
  const parts = metrics.map(({ id, key }) => {
    const metric = integer(plan.y.indexOf(key));
    const history = tableName(historyTable(id), namespace);
    if (!isMetricAxis(axis)) return ownSql(metric, history, axis, tableName(runsTable, namespace));
    return over ? joinedSql(metric, history, tableName(historyTable(over.id), namespace)) : nothing;
  });
  const all = parts.length === 0 ? nothing : join(parts, sql`\n  UNION ALL\n`);
  return sql`  SELECT metric, run, x, y, row_number() OVER (PARTITION BY metric, run ORDER BY x, step, place) AS i FROM (\n${all}\n  ) WHERE NOT isnan(x)`;
}

function ownSql(metric: Sql, history: Sql, axis: Exclude<XAxis, MetricAxis>, runs: Sql): Sql {
  const from = sql`${history} AS h JOIN matching USING (run) JOIN ${runs} AS runs USING (run)`;
  return sql`  SELECT ${metric} AS metric, h.run, 0.0::DOUBLE AS step, h.place, h.value::DOUBLE AS y, ${axisSql(axis)} AS x FROM ${from}`;
}

/** Points over another metric: of the same step the first with the first and so on, where that is finite. */
function joinedSql(metric: Sql, history: Sql, over: Sql): Sql {
  const numbered = (table: Sql): Sql =>
    sql`(SELECT *, row_number() OVER (PARTITION BY run, step ORDER BY place) AS nth FROM ${table} JOIN matching USING (run))`;
  return sql`  SELECT ${metric} AS metric, h.run, h.step::DOUBLE AS step, h.place, h.value::DOUBLE AS y, o.value::DOUBLE AS x
  FROM ${numbered(history)} AS h JOIN ${numbered(over)} AS o ON o.run = h.run AND o.step = h.step AND o.nth = h.nth WHERE isfinite(o.value)`;
}

/** x of a point: its step, its time in ms, or its seconds since the run began (as logged, else since creation or the first time stamp, whichever is earlier). */
function axisSql(axis: Exclude<XAxis, MetricAxis>): Sql {
  if (axis === 'step') return sql`h.step::DOUBLE`;
  const time = sql`coalesce(h.time, ${NaN})`;
  if (axis === 'wall') return time;
  const known = sql`min(nullif(h.time, ${NaN})) OVER (PARTITION BY h.run)`;
  const counted = sql`(${time} - least(${known}, epoch_ms(runs.created_at)::DOUBLE)) / 1000`;
  return sql`coalesce(nullif(h.runtime, ${NaN}), ${counted}, ${NaN})`;
}
