import {
  columnId,
  isValueColumn,
  RunfolioError,
  valueAt,
  valueKind,
  type Column,
  type Frame,
  type ImportanceCurve,
  type ImportanceFacts,
  type ImportancePlan,
  type ImportanceRuns,
  type Parameter,
  type ValueColumn,
} from '../../model/index.js';
import { defaultTrees, parameterImportance, type ImportanceResult, type ParameterFigures } from '../../numeric/index.js';
import { stateColumn } from '../importanceColumns.js';

/** Answers an `importance` plan from the columns that `importanceColumns` asks for. Yields the share that is done. */
export function* importanceFrame(
  plan: ImportancePlan,
  columns: Frame,
  declared: readonly (Parameter | undefined)[],
): Generator<number, Frame> {
  const target = columnOf(columns, plan.target);
  const rows = finiteRows(target);
  const parameters = plan.parameters.map((column, i) => ({ column: columnOf(columns, column), declared: declared[i] }));
  const trees = plan.trees ?? defaultTrees(rows.length, parameters.length);
  const seed = plan.seed ?? 0;
  const targets = Float64Array.from(rows, (row) => target.numbers[row]!);
  const result: ImportanceResult = yield* parameterImportance({ parameters, rows, target: targets, goal: plan.goal, trees, seed });
  const byState = countStates(columnOf(columns, stateColumn), target);
  const facts = factsOf(plan, result, byState, { trees, seed, used: rows.length });
  const { withoutTarget: missing, nonFinite, runs: of } = facts;
  return {
    columns: figureColumns(plan, result.parameters),
    rows: result.parameters.length,
    fidelity: { kind: 'exact' },
    notes: missing + nonFinite > 0 ? [{ kind: 'no-target', missing, nonFinite, of }] : [],
    versions: columns.versions,
    importance: facts,
  };
}

function columnOf({ columns }: Frame, column: Column): ValueColumn {
  const found = columns[columnId(column)];
  if (isValueColumn(found)) return found;
  throw new RunfolioError('internal', `The column ${columnId(column)} did not come with the others.`);
}

/** Rows whose target is a finite number. A truth value is one. */
function finiteRows({ numbers }: ValueColumn): Int32Array {
  return Int32Array.from(numbers.keys()).filter((row) => Number.isFinite(numbers[row]));
}

function countStates(states: ValueColumn, target: ValueColumn): ImportanceRuns[] {
  const counts = new Map<string, { state: string; runs: number; withoutTarget: number; nonFinite: number }>();
  for (let row = 0; row < target.kinds.length; row++) {
    const state = String(valueAt(states, row) ?? 'unknown');
    const own = counts.get(state) ?? { state, runs: 0, withoutTarget: 0, nonFinite: 0 };
    counts.set(state, own);
    own.runs++;
    if (Number.isFinite(target.numbers[row])) continue;
    // A text is no value of a target either.
    if (target.kinds[row] === valueKind.number) own.nonFinite++;
    else own.withoutTarget++;
  }
  return [...counts.values()].toSorted((a, b) => b.runs - a.runs || (a.state < b.state ? -1 : 1));
}

function factsOf(
  { goal, parameters }: ImportancePlan,
  { parameters: figures, skipped, r2, outOfBag, curveRows }: ImportanceResult,
  byState: readonly ImportanceRuns[],
  used: Pick<ImportanceFacts, 'trees' | 'seed' | 'used'>,
): ImportanceFacts {
  const sum = (key: 'runs' | 'withoutTarget' | 'nonFinite'): number => byState.reduce((total, state) => total + state[key], 0);
  return {
    goal,
    runs: sum('runs'),
    withoutTarget: sum('withoutTarget'),
    nonFinite: sum('nonFinite'),
    byState,
    r2,
    outOfBag,
    curveRuns: curveRows,
    ...used,
    curves: figures.map(curveOf),
    skipped: skipped.map(({ index, because, encoded: { distinct, present } }) => ({
      parameter: columnId(parameters[index]!),
      because,
      distinct,
      runs: present,
    })),
  };
}

function curveOf({ grid, curve }: ParameterFigures): ImportanceCurve {
  const { numbers, labels, rows, omitted } = grid;
  return { numbers, labels, runs: rows, ...curve, omitted };
}

function figureColumns({ parameters }: ImportancePlan, figures: readonly ParameterFigures[]): Frame['columns'] {
  const numbers = (pick: (figure: ParameterFigures) => number): Float64Array => Float64Array.from(figures, pick);
  const counts = (pick: (figure: ParameterFigures) => number): Int32Array => Int32Array.from(figures, pick);
  return {
    parameter: figures.map(({ index }) => columnId(parameters[index]!)),
    type: figures.map(({ encoded }) => encoded.kind),
    scale: figures.map(({ encoded }) => (encoded.kind === 'category' ? 'linear' : encoded.scale)),
    permutation: numbers(({ permutation }) => permutation.mean),
    permutation_low: numbers(({ permutation }) => permutation.low),
    permutation_high: numbers(({ permutation }) => permutation.high),
    mdi: numbers(({ mdi }) => mdi),
    ped_anova: numbers(({ pedAnova }) => pedAnova),
    pearson: numbers(({ pearson }) => pearson),
    spearman: numbers(({ spearman }) => spearman),
    eta: numbers(({ eta }) => eta),
    runs: counts(({ encoded }) => encoded.present),
    distinct: counts(({ encoded }) => encoded.distinct),
  };
}
