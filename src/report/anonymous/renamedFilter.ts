import { valueTest, type Column, type Filter, type PatternCompiler, type RunChoice, type Scalar } from '../../model/index.js';
import { foldCase } from '../../model/index.js';
import type { NameField } from './knownNames.js';
import { isNameField } from './pseudonyms.js';

/** From one world into the other: from real names to pseudonyms, or back. */
export interface Renaming {
  column: (column: Column) => Column;
  text: (text: string) => string;
  name: (field: NameField, name: string) => string;
  /** All names of a field of runs, each with what it becomes. */
  names: (field: NameField) => Iterable<readonly [from: string, to: string]>;
  patterns: PatternCompiler | undefined;
}

/** The filter that finds the same runs in the other world. What looks into names or compares them becomes a list of those that it finds. */
export function renamedFilter(filter: Filter, renaming: Renaming): Filter {
  if ('of' in filter) {
    if (filter.op === 'not') return { op: 'not', of: renamedFilter(filter.of, renaming) };
    return { ...filter, of: filter.of.map((child) => renamedFilter(child, renaming)) };
  }
  const column = renaming.column(filter.column);
  const field = filter.column.from === 'run' && isNameField(filter.column.key) ? filter.column.key : undefined;
  const scalar = (value: Scalar): Scalar => {
    if (typeof value !== 'string') return value;
    return field ? renaming.name(field, value) : renaming.text(value);
  };
  switch (filter.op) {
    case 'in':
    case 'not in':
      return { ...filter, column, values: filter.values.map(scalar) };
    case '=':
    case '!=':
      return { ...filter, column, value: scalar(filter.value) };
    case 'is set':
    case 'is not set':
    case 'within last':
      return { ...filter, column };
    default:
      if (field) return { op: 'in', column, values: passing(filter, field, renaming) };
      return { ...filter, column, value: typeof filter.value === 'string' ? renaming.text(filter.value) : filter.value } as Filter;
  }
}

function passing(leaf: Exclude<Filter, { of: unknown }>, field: NameField, { names, patterns }: Renaming): string[] {
  const passes = valueTest(leaf, 0, patterns).text ?? ((): boolean => false);
  return [...names(field)].filter(([name]) => passes(name)).map(([, to]) => to);
}

/** The choice that finds the same runs in the other world; what is looked for in names becomes a filter. */
export function renamedChoice<C extends RunChoice>({ search, filter, ...choice }: C, renaming: Renaming): Omit<C, 'search'> {
  const filters = [...(filter ? [renamedFilter(filter, renaming)] : []), ...(search ? [searched(search, renaming)] : [])];
  const ids = (list: readonly string[]): string[] => list.map((id) => renaming.name('run_id', id));
  const [first] = filters;
  return {
    ...choice,
    ...(first && { filter: filters.length === 1 ? first : { op: 'and', of: filters } }),
    ...(choice.only && { only: ids(choice.only) }),
    ...(choice.except && { except: ids(choice.except) }),
    ...(choice.anyOf && { anyOf: choice.anyOf.map((part) => renamedChoice(part, renaming)) }),
  } as Omit<C, 'search'>;
}

/** What a search for runs finds: names and ids that have the text, case ignored. */
function searched(search: string, { names }: Renaming): Filter {
  const folded = foldCase(search);
  const found = (field: NameField): string[] => [...names(field)].filter(([name]) => foldCase(name).includes(folded)).map(([, to]) => to);
  return {
    op: 'or',
    of: (['name', 'run_id'] as const).map((key) => ({ op: 'in', column: { from: 'run', key }, values: found(key) })),
  };
}

/** The column with other keys. */
export function renamedColumn(column: Column, key: (key: string) => string): Column {
  switch (column.from) {
    case 'run':
    case 'row':
      return column;
    case 'metric': {
      const { reduce } = column;
      return { ...column, key: key(column.key), reduce: typeof reduce === 'string' ? reduce : { ...reduce, of: key(reduce.of) } };
    }
    case 'table':
      return { ...column, table: key(column.table), key: key(column.key), ...(column.argmax && { argmax: column.argmax.map(key) }) };
    default:
      return { ...column, key: key(column.key) };
  }
}
