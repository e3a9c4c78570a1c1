import { RunfolioError } from '../model/index.js';
import type { Importer } from './importer.js';

/** Which column of a table means what. Columns that are not named here are recognised by their names and values. */
export interface ColumnMapping {
  /** Column with the run's id. */
  run?: string | undefined;
  /** Column with what the run is called. */
  name?: string | undefined;
  step?: string | undefined;
  time?: string | undefined;
  /** Long history: column with the metric's name, and the one with its value. */
  key?: string | undefined;
  value?: string | undefined;
  /** Columns, or dotted keys of JSON documents, that are config, summary or metrics. A name ending in `*` means all that begin so. */
  config?: readonly string[] | undefined;
  summary?: readonly string[] | undefined;
  metrics?: readonly string[] | undefined;
  /** What the rows are: points of a history, runs, or just a table. Default: seen from the columns. */
  as?: TableShape | undefined;
  /** Which arrays of NumPy are columns of one table. Default: `names`, those of the same things by their names. */
  join?: JoinRule | undefined;
}

/**
 * Arrays of as many rows that make one table: `names`, those whose names begin alike, and those of a folder that stand for themselves;
 * `folder`, all of a folder; `all`, all; `none`, each array is a table. What `names` does exactly is in `docs/importing.md`.
 */
export type JoinRule = (typeof joins)[number];

const joins = ['names', 'folder', 'all', 'none'] as const;

export type TableShape = 'history' | 'runs' | 'table';

/** What the user says of files that cannot be seen from them. */
export interface InputOptions {
  /** Read all files as this kind of importer. Default: seen from the content. */
  format?: string | undefined;
  map?: ColumnMapping | undefined;
  /**
   * RE2 pattern with named groups for the lines of text logs: `step`, `time`, `runtime` and `run` say what they say, `key` with `value` a
   * metric, every other group is a metric of its name.
   */
  pattern?: string | undefined;
}

/** Throws `bad-input` for a format that none of the importers has. */
export function checkOptions({ format }: InputOptions, importers: readonly Importer[]): void {
  const kinds = importers.map(({ kind }) => kind);
  if (format === undefined || kinds.includes(format)) return;
  throw new RunfolioError('bad-input', `There is no format “${format}”; known are ${kinds.join(', ')}.`);
}

const single = ['run', 'name', 'step', 'time', 'key', 'value'] as const;
const several = ['config', 'summary', 'metrics'] as const;
const shapes = ['history', 'runs', 'table'] as const;

/** A mapping from texts such as `run=uid,step=epoch,config=lr|dropout`; several texts add up. Throws `bad-input` naming what is wrong. */
export function readMapping(texts: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const part of texts.flatMap((text) => text.split(','))) {
    const at = part.indexOf('=');
    const [field, value] = [part.slice(0, at).trim(), part.slice(at + 1)];
    if (at < 1 || value === '') throw wrongPart(part);
    setField(mapping, field, value);
  }
  return mapping;
}

function setField(mapping: ColumnMapping, field: string, value: string): void {
  const one = single.find((known) => known === field);
  const many = several.find((known) => known === field);
  const shape = shapes.find((known) => known === value);
  const join = joins.find((known) => known === value);
  if (one) mapping[one] = value;
  else if (many) mapping[many] = [...(mapping[many] ?? []), ...value.split('|')];
  else if (field === 'as' && shape) mapping.as = shape;
  else if (field === 'join' && join) mapping.join = join;
  else throw wrongPart(`${field}=${value}`);
}

function wrongPart(part: string): RunfolioError {
  const fields = [...single, ...several].join(', ');
  return new RunfolioError(
    'bad-input',
    `“${part}” is no column mapping: write FIELD=COLUMN with FIELD one of ${fields}, or as=${shapes.join('|')}, or join=${joins.join('|')}.`,
  );
}
/** Whether a key is one of the names, of which those that end in `*` mean all keys that begin so. */
export function isNamed(key: string, names: readonly string[] | undefined): boolean {
  return names?.some((name) => name === key || (name.endsWith('*') && key.startsWith(name.slice(0, -1)))) ?? false;
}
