import type { TableFacetsPlan } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { rowSource } from './rowSource.js';
import { countedSql, facetsSql } from './runsFacetsSql.js';
import { commas, ident, sql, type Sql } from './sql.js';

/** How often each value occurs among the rows, in the columns and the order of `runsFacetsSql`; the row with `column` -1 holds the number of rows. */
export function tableFacetsSql(plan: TableFacetsPlan, context: CompileContext): Sql {
  const source = rowSource(plan.rows, context);
  const columns = plan.columns.map((column, i) =>
    source.values(column).map(({ type, value }, variant) => ({ type, value, name: ident(`item_${i}_${variant}`) })),
  );
  const items = columns.flat().map(({ value, name }) => sql`${value} AS ${name}`);
  const facets = columns.flatMap((values, i) =>
    facetsSql(
      i,
      values.map(({ type, name }) => ({ type, value: name })),
      sql`items`,
    ),
  );
  return sql`WITH ${source.ctes()}, items AS (
  SELECT ${commas([sql`1 AS one`, ...items])} FROM ${source.from()}
  WHERE ${source.where}
)
${countedSql(sql`items`, facets)}`;
}
