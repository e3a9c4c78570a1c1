import {
  aggregateId,
  columnId,
  groupAggregates,
  type Column,
  type GroupAggregate,
  type GroupSort,
  type TableGroupsPlan,
} from '../../model/index.js';
import { aggregateSql, readForAggregate } from './aggregateSql.js';
import type { TypedValue } from './columnValues.js';
import type { CompileContext } from './compile.js';
import { groupKeys } from './groupKeysSql.js';
import { rowSource, type RowSource } from './rowSource.js';
import { levelsSql, type SortLevel } from './runQuerySql.js';
import { cellName } from './runsPageSql.js';
import { commas, ident, integer, sql, type Sql } from './sql.js';

/** An expression that is read of each row, and what it is called from then on. */
interface Item {
  name: Sql;
  value: Sql;
}

/** The values of a key over the groups, and what is read for it. */
interface Key {
  column: Column;
  items: Item[];
  values: TypedValue[];
}

/**
 * A page of groups: `total` (groups in all), `of` (rows in all), `rows` (of the group), the keys as the cells of the first columns, one per type, and the aggregates as those of
 * the columns after them; a page beyond the end, or of no groups, is one row whose `rows` is NULL, for the sake of the counts.
 */
export function tableGroupsSql(plan: TableGroupsPlan, context: CompileContext): Sql {
  const source = rowSource(plan.rows, context);
  const keys = plan.by.map((column, i) => keyOf(column, i, source));
  const aggregates = groupAggregates(plan);
  const { items, values } = aggregatesSql(aggregates, plan.by.length, source);
  const grouped = keys.flatMap(({ items: own }) => own);
  const read = [...grouped, ...items].map(({ name, value }) => sql`${value} AS ${name}`);
  const named = values.map(({ name, value }) => sql`${value} AS ${name}`);
  const { columns, order } = levelsSql(levelsOf(plan, keys, aggregates), ['rows']);
  const one = sql`1 AS one`;
  const by = grouped.map(({ name }) => name);
  return sql`WITH ${source.ctes()}, items AS (
  SELECT ${commas([one, ...read])} FROM ${source.from()}
  WHERE ${source.where}
), groups AS MATERIALIZED (
  SELECT ${commas([...by, sql`count(*)::INTEGER AS rows`, ...named])} FROM items GROUP BY ${commas([sql`one`, ...by])}
), sorted AS (
  SELECT ${commas([sql`*`, ...columns])} FROM groups
), page AS (
  SELECT * FROM sorted ORDER BY ${order(sql`sorted`)} LIMIT ${integer(plan.limit)} OFFSET ${integer(plan.offset)}
), counted AS (
  SELECT count(*)::INTEGER AS total, coalesce(sum(rows), 0)::DOUBLE AS "of" FROM groups
)
SELECT counted.*, page.* FROM counted LEFT JOIN page ON true
ORDER BY ${order(sql`page`)}`;
}

function keyOf(column: Column, index: number, source: RowSource): Key {
  const typed = groupKeys(column, source.values(column)).map(({ type, value }, variant) => ({
    type,
    value,
    name: ident(cellName(index, variant)),
  }));
  return {
    column,
    items: typed.map(({ name, value }) => ({ name, value })),
    values: typed.map(({ type, name }) => ({ type, value: name })),
  };
}

/** What aggregates read of the rows, each column once, and their expressions over it; they are cells of the columns from `first` on. */
function aggregatesSql(aggregates: readonly GroupAggregate[], first: number, source: RowSource): { items: Item[]; values: Item[] } {
  const columns = [...new Map(aggregates.map(({ column }) => [columnId(column), column])).values()];
  const read = new Map(columns.map((column, i) => [columnId(column), readForAggregate(source.values(column), `item_${i}`)]));
  const items = [...read.values()].flatMap((values) => values.map(({ value, name }) => ({ value, name })));
  const values = aggregates.map(({ column, measure }, i) => ({
    name: ident(cellName(first + i, 0)),
    value: aggregateSql(
      measure,
      (read.get(columnId(column)) ?? []).map(({ type, name }) => ({ type, value: name })),
    ),
  }));
  return { items, values };
}

/** The levels asked for, then all keys ascending, by which no two groups are equal. */
function levelsOf({ sort = [], by }: TableGroupsPlan, keys: readonly Key[], aggregates: readonly GroupAggregate[]): SortLevel[] {
  const asked = sort.map((level) => ({ values: valuesOf(level, by.length, keys, aggregates), ascending: level.ascending }));
  return [...asked, ...keys.map(({ values }) => ({ values, ascending: true }))];
}

function valuesOf(level: GroupSort, first: number, keys: readonly Key[], aggregates: readonly GroupAggregate[]): TypedValue[] {
  switch (level.of) {
    case 'rows':
      return [{ type: 'number', value: sql`rows::DOUBLE` }];
    case 'key':
      return keys.find(({ column }) => columnId(column) === columnId(level.column))?.values ?? [];
    case 'aggregate': {
      const at = aggregates.findIndex((other) => aggregateId(other) === aggregateId(level));
      return [{ type: 'number', value: ident(cellName(first + at, 0)) }];
    }
    default:
      return level satisfies never;
  }
}
