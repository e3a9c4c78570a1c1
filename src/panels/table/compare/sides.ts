import {
  chosenTables,
  type Catalog,
  type ManifestTable,
  type RowQuery,
  type RunId,
  type RunSet,
  type TableComparison,
} from '../../../model/index.js';
import { textsOf, type Locale } from '../../../texts/index.js';
import { formatStep } from '../../../theme/index.js';
import type { TableSpec } from '../spec.js';
import { loggedColumns, type CellType } from '../tableColumns.js';
import { tableTexts } from '../texts.js';
import type { CompareSpec, SideChoice } from './spec.js';
import { compareTexts } from './texts.js';

/** One side of a comparison. */
export interface Side {
  run: RunId;
  /** Key of its table. */
  table: string;
  step: 'last' | number;
  /** What the run logged of that key at that step; none where it did not. */
  tables: readonly ManifestTable[];
}

/** Both sides; undefined where there is no run for one. */
export interface Sides {
  a: Side | undefined;
  b: Side | undefined;
}

/** Runs that logged a table of the key, in order of logging. */
export function runsWithTable(catalog: Catalog | undefined, key: string): RunId[] {
  return [...new Set((catalog?.tables ?? []).flatMap((table) => (table.key === key && table.columns.length > 0 ? (table.run ?? []) : [])))];
}

/** Steps at which a run logged a table, ascending. */
export function stepsOf(catalog: Catalog | undefined, run: RunId, key: string): number[] {
  const steps = (catalog?.tables ?? []).flatMap((table) => (table.key === key && table.run === run ? (table.step ?? []) : []));
  return [...new Set(steps)].toSorted((a, b) => a - b);
}

/** The two sides as chosen, or by default: the baseline first, then runs that are shown; where only one run has the table, its first and its last step. */
export function comparedSides(
  spec: TableSpec,
  { a = {}, b = {} }: CompareSpec,
  listed: readonly RunId[] | undefined,
  { catalog, runs }: { catalog: Catalog | undefined; runs: RunSet },
): Sides {
  const offered = offeredRuns(runsWithTable(catalog, spec.table), listed, runs);
  const first = a.run ?? offered.find((run) => run !== b.run) ?? b.run;
  if (first === undefined) return { a: undefined, b: undefined };
  const second = b.run ?? offered.find((run) => run !== first);
  const sideOf = (run: RunId, { table = spec.table, step }: SideChoice): Side => {
    const at = step ?? (typeof spec.step === 'number' ? spec.step : 'last');
    const own = (catalog?.tables ?? []).filter((candidate) => candidate.run === run);
    return { run, table, step: at, tables: chosenTables(own, { table, step: at }) };
  };
  if (second !== undefined) return { a: sideOf(first, a), b: sideOf(second, b) };
  const [earliest, ...later] = stepsOf(catalog, first, spec.table);
  if (later.length === 0) return { a: sideOf(first, a), b: undefined };
  return { a: sideOf(first, { step: earliest, ...a }), b: sideOf(first, b) };
}

/** The sides that an answer is about, which may be those of an earlier choice. */
export function answeredSides({ rows, other }: TableComparison, catalog: Catalog | undefined): Sides {
  const sideOf = ({ runs, table, step = 'last' }: RowQuery): Side | undefined => {
    const [run] = runs.only ?? [];
    const at = step === 'all' ? 'last' : step;
    const own = (catalog?.tables ?? []).filter((candidate) => candidate.run === run);
    return run === undefined ? undefined : { run, table, step: at, tables: chosenTables(own, { table, step: at }) };
  };
  return { a: sideOf(rows), b: sideOf(other) };
}

function offeredRuns(having: readonly RunId[], listed: readonly RunId[] | undefined, { baseline, hidden, only }: RunSet): RunId[] {
  const shown = listed ?? only;
  const [kept, left] = [shown && new Set(shown), new Set(listed ? [] : hidden)];
  const visible = having.filter((run) => !left.has(run) && (!kept || kept.has(run)));
  return baseline !== undefined && having.includes(baseline) ? [baseline, ...visible.filter((run) => run !== baseline)] : visible;
}

/** A column of one or both tables. */
export interface SideColumn {
  name: string;
  /** In A and in B; undefined where that table lacks it. */
  a: CellType | undefined;
  b: CellType | undefined;
}

/** The columns of both tables in the order of A, those of B alone last. */
export function sideColumns({ a, b }: Sides): SideColumn[] {
  const [ofA, ofB] = [a, b].map((side) => new Map(loggedColumns(side?.tables ?? []).map(({ name, type }) => [name, type])));
  return [...new Set([...ofA!.keys(), ...ofB!.keys()])].map((name) => ({ name, a: ofA!.get(name), b: ofB!.get(name) }));
}

/** Whether both tables have it. */
export function isCommon({ a, b }: SideColumn): boolean {
  return a !== undefined && b !== undefined;
}

/** `last step`, `step 30`. */
export function stepText({ step }: Pick<Side, 'step'>, locale?: Locale): string {
  if (step === 'last') return textsOf(compareTexts, locale)('lastStep');
  return textsOf(tableTexts, locale)('atStep', { step: formatStep(step, locale) });
}

/** Whether a table was logged twice at least. */
export function canCompare(table: string, catalog: Catalog | undefined): boolean {
  const [first, second] = runsWithTable(catalog, table);
  return second !== undefined || (first !== undefined && stepsOf(catalog, first, table).length > 1);
}
