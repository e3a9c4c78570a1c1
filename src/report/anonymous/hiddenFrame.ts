import {
  aggregateId,
  columnId,
  comparedId,
  groupMeasures,
  type Column,
  type Frame,
  type FrameColumn,
  type Plan,
  type RunFieldKey,
} from '../../model/index.js';
import type { Anonymizer } from './anonymizer.js';
import type { NameField } from './knownNames.js';
import { isNameField } from './pseudonyms.js';
import { isColumn } from './realPlan.js';

type Hide = (text: string) => string;

/** What an engine answered, as the anonymous one answers. */
export function hiddenFrame(frame: Frame, asked: Plan, real: Plan, anonymizer: Anonymizer): Frame {
  const ids = columnNames(asked, real);
  const hide = new FrameHider(anonymizer, ids);
  const { columns, fidelity, rows, total, versions, ...facts } = frame;
  const isFacets = asked.kind === 'runs.facets' || asked.kind === 'table.facets';
  const shown = hide.facts(facts) as typeof facts;
  return {
    ...shown,
    ...(shown.log?.found && { log: { ...shown.log, found: foundInSame(shown.log.found, columns['text'] as string[], hide.of('text')) } }),
    columns: isFacets ? { ...columns, value: facetValues(frame, asked.columns, hide) } : hide.columns(columns),
    fidelity: fidelity.kind === 'truncated' ? { ...fidelity, because: anonymizer.text(fidelity.because) } : fidelity,
    rows,
    ...(total !== undefined && { total }),
    versions,
  };
}

type Found = NonNullable<NonNullable<Frame['log']>['found']>;

/** Where a search found something, in those lines alone whose text is the same with and without names: in others the places are those of other words. */
function foundInSame({ offsets, start, end }: Found, lines: readonly string[], hide: Hide): Found {
  const kept = lines.map((line, row) => (hide(line) === line ? offsets[row + 1]! - offsets[row]! : 0));
  const rows = kept.flatMap((count, row) => Array.from({ length: count }, (_, i) => offsets[row]! + i));
  const ends = Int32Array.from([0, ...kept]);
  for (let row = 1; row < ends.length; row++) ends[row]! += ends[row - 1]!;
  return { offsets: ends, start: Int32Array.from(rows, (at) => start[at]!), end: Int32Array.from(rows, (at) => end[at]!) };
}

/** Values of facets, each as those of its column. */
function facetValues({ columns }: Frame, asked: readonly Column[], hide: FrameHider): FrameColumn {
  const [of, values] = [columns['column'] as Int32Array, columns['value'] as unknown[]];
  return values.map((value, row) => {
    const column = asked[of[row]!];
    return typeof value === 'string' && column ? hide.of(columnId(column))(value) : value;
  }) as FrameColumn;
}

/** Columns of a frame whose texts are words of the library. */
const words = new Set(['kind', 'stream', 'style', 'from', 'type', 'scale', 'sha256', 'run.state', 'run.source', 'state']);
/** And fields of its facts. */
const wordFields = new Set(['kind', 'state', 'curve', 'average', 'oneClass', 'drawn', 'goal', 'because']);

class FrameHider {
  readonly #anonymizer: Anonymizer;
  readonly #ids: ReadonlyMap<string, string>;

  constructor(anonymizer: Anonymizer, ids: ReadonlyMap<string, string>) {
    this.#anonymizer = anonymizer;
    this.#ids = ids;
  }

  columns(columns: Frame['columns']): Frame['columns'] {
    return Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [this.#columnName(name), hiddenColumn(column, this.of(name))]),
    );
  }

  /** What hides the texts of a column of a frame. */
  of(name: string): Hide {
    const key = name.startsWith('run.') ? name.slice('run.'.length) : name;
    if (words.has(name)) return (text) => text;
    if (name === 'run_id' || name === 'name' || (name.startsWith('run.') && isNameField(key)))
      return this.#name(key as NameField & RunFieldKey);
    if (name === 'parameter') return (text) => this.#columnName(text);
    if (name === 'key' || name === 'metric' || name === 'column') return (text) => this.#anonymizer.key(text);
    return (text) => this.#anonymizer.text(text);
  }

  /** Facts with everything in them that is a text hidden. */
  facts(value: unknown, field = ''): unknown {
    if (typeof value === 'string') return this.#fact(field)(value);
    if (Array.isArray(value)) return value.map((part) => this.facts(part, field));
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.facts(part, key)]));
  }

  #fact(field: string): Hide {
    if (wordFields.has(field)) return (text) => text;
    if (field === 'runId' || field === 'runIds') return this.#name('run_id');
    if (field === 'name') return this.#name('name');
    if (field === 'parameter') return (text) => this.#columnName(text);
    if (field === 'metric' || field === 'keys' || field === 'unknown') return (text) => this.#anonymizer.key(text);
    return (text) => this.#anonymizer.text(text);
  }

  #name(field: NameField): Hide {
    return (text) => this.#anonymizer.name(field, text);
  }

  #columnName(name: string): string {
    return this.#ids.get(name) ?? name;
  }
}

function hiddenColumn(column: FrameColumn, hide: Hide): FrameColumn {
  if (Array.isArray(column)) return column.map((cell) => hiddenCell(cell, hide)) as FrameColumn;
  return 'dictionary' in column ? { ...column, dictionary: column.dictionary.map(hide) } : column;
}

function hiddenCell(cell: unknown, hide: Hide): unknown {
  if (typeof cell === 'string') return hide(cell);
  return Array.isArray(cell) ? cell.map((part) => hiddenCell(part, hide)) : cell;
}

/** The names of columns of a frame: as the engine calls those that were asked for, and as the anonymous one calls them. */
function columnNames(asked: unknown, real: unknown): Map<string, string> {
  const names = new Map<string, string>();
  const visit = (a: unknown, b: unknown, field: string): void => {
    if (typeof a === 'string' && typeof b === 'string' && comparedFields.has(field)) addCompared(names, a, b);
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return;
    if (isColumn(a) && isColumn(b)) return addColumn(names, a, b);
    if (field === 'filter') return;
    for (const [key, part] of Object.entries(a)) visit(part, Reflect.get(b, key), Array.isArray(a) ? field : key);
  };
  visit(asked, real, '');
  return names;
}

const comparedFields = new Set(['columns', 'compare', 'keys', 'oneOf']);

function addColumn(names: Map<string, string>, asked: Column, real: Column): void {
  names.set(columnId(real), columnId(asked));
  for (const measure of groupMeasures) names.set(aggregateId({ column: real, measure }), aggregateId({ column: asked, measure }));
}

function addCompared(names: Map<string, string>, asked: string, real: string): void {
  for (const part of ['a', 'b', 'changed'] as const) names.set(comparedId(part, real), comparedId(part, asked));
}
