import type { Goal, Parameter, ValueColumn } from '../../model/index.js';
import {
  forestTable,
  growForest,
  outOfBag,
  partialDependence,
  permutationImportance,
  type Forest,
  type OutOfBag,
  type PartialDependence,
  type PermutationImportance,
  type TreeOptions,
} from '../forest/index.js';
import { correlationRatio, pearson, spearman } from './associations.js';
import { curveGrid, type CurveGrid } from './curveGrid.js';
import { encodeParameter, type EncodedParameter } from './encodeParameter.js';
import { pedAnova } from './pedAnova.js';

export interface ImportanceInput {
  /** A column of all runs per parameter, with what is declared of it. */
  parameters: readonly { column: ValueColumn; declared?: Parameter | undefined }[];
  /** The runs to compute on, as rows of the columns, and their targets, all finite. */
  rows: Int32Array;
  target: Float64Array;
  /** Which targets are better: only PED-ANOVA asks. */
  goal: Goal;
  trees: number;
  seed: number;
  tree?: TreeOptions | undefined;
}

/** What the methods say of one parameter. A figure that is not defined is NaN. */
export interface ParameterFigures {
  /** Index into `ImportanceInput.parameters`. */
  index: number;
  encoded: EncodedParameter;
  /** Loss of out-of-bag R² when shuffled, with the middle 95 % of it over draws of the runs. */
  permutation: { mean: number; low: number; high: number };
  /** Share of the squared error that splits on it took away while the trees grew (mean decrease in impurity). */
  mdi: number;
  /** Of numbers and truth values; on a log scale Pearson's is of log10. */
  pearson: number;
  spearman: number;
  /** Correlation ratio η, of categories. */
  eta: number;
  /** Share of the sum over the parameters. */
  pedAnova: number;
  grid: CurveGrid;
  curve: PartialDependence;
}

/** What is known of a parameter that the methods were not asked about. */
export interface LeftOut {
  index: number;
  because: 'one-value' | 'identifier';
  encoded: EncodedParameter;
}

export interface ImportanceResult {
  /** In the order of the input. */
  parameters: ParameterFigures[];
  skipped: LeftOut[];
  /** See `OutOfBag`; NaN and 0 without a forest. */
  r2: number;
  outOfBag: number;
  /** Rows that the curves are averaged over. */
  curveRows: number;
}

/** Runs that curves are averaged over: all up to so many, else as many evenly spaced ones. */
const mostCurveRows = 5000;

/** Shuffles per parameter, and draws of the runs for the intervals. */
const permutation = { repeats: 5, resamples: 500 };

/**
 * How much each parameter matters for a target, by several methods, each blind to something another sees. The forest has one feature per parameter, of
 * which categories split by "this one or another": what one-hot columns give, summed up. Yields the share that is done, often.
 */
export function* parameterImportance(input: ImportanceInput): Generator<number, ImportanceResult> {
  const { target, goal, rows } = input;
  const encoded = yield* eachOf(input.parameters, ({ column, declared }) => encodeParameter(column, rows, declared), 0, 0.05);
  const reasons = encoded.map((each) => skipReason(each, rows.length));
  const kept = Array.from(encoded.keys()).filter((index) => reasons[index] === undefined);
  const grids = kept.map((index) => curveGrid(encoded[index]!));
  const answer = yield* askForest(
    input,
    kept.map((index) => encoded[index]!),
    grids,
  );
  const others = yield* eachOf(
    kept,
    (index) => ({
      ...associations(encoded[index]!, target),
      divergence: pedAnova(encoded[index]!, target, goal, input.parameters[index]!.declared),
    }),
    0.9,
    1,
  );
  const shares = normalised(others.map(({ divergence }) => divergence));
  const parameters = kept.map((index, i): ParameterFigures => {
    const { mean, low, high } = answer.permutation;
    const { divergence: _, ...correlations } = others[i]!;
    return {
      index,
      encoded: encoded[index]!,
      permutation: { mean: mean[i]!, low: low[i]!, high: high[i]! },
      mdi: answer.shares[i]!,
      ...correlations,
      pedAnova: shares[i]!,
      grid: grids[i]!,
      curve: answer.curves[i]!,
    };
  });
  const skipped = reasons.flatMap((because, index) => (because ? [{ index, because, encoded: encoded[index]! }] : []));
  return { parameters, skipped, r2: answer.known.r2, outOfBag: answer.known.rows, curveRows: curveRows(rows.length).length };
}

interface ForestAnswer {
  known: Pick<OutOfBag, 'r2' | 'rows'>;
  shares: Float64Array;
  permutation: PermutationImportance;
  curves: PartialDependence[];
}

function* askForest(
  { target, trees, seed, tree }: ImportanceInput,
  parameters: readonly EncodedParameter[],
  grids: readonly CurveGrid[],
): Generator<number, ForestAnswer> {
  const [first] = target;
  if (parameters.length === 0 || target.every((value) => value === first)) return noForest(grids);
  const table = forestTable(
    parameters.map(({ feature }) => feature),
    target,
  );
  const forest: Forest = yield* within(growForest(table, { ...tree, trees, seed }), (grown) => 0.05 + (0.5 * grown) / trees);
  const known = outOfBag(forest);
  const shuffled = permutationImportance(forest, known, { ...permutation, seed: seed + 1 });
  const loss: PermutationImportance = yield* within(shuffled, (done) => 0.55 + 0.2 * done);
  const dependence = partialDependence(
    forest,
    grids.map(({ places }) => places),
    curveRows(target.length),
  );
  const curves: PartialDependence[] = yield* within(dependence, (done) => 0.75 + 0.15 * done);
  return { known, shares: forest.shares, permutation: loss, curves };
}

/** All rows, or evenly spaced ones. */
function curveRows(rows: number): Int32Array {
  const count = Math.min(rows, mostCurveRows);
  return Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count));
}

function noForest(grids: readonly CurveGrid[]): ForestAnswer {
  const unknown = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);
  const all = unknown(grids.length);
  const curves = grids.map(({ places }) => ({ mean: unknown(places.length), low: unknown(places.length), high: unknown(places.length) }));
  return { known: { r2: Number.NaN, rows: 0 }, shares: all, permutation: { mean: all, low: all, high: all }, curves };
}

/** What becomes of each value, with a yield after each: the share done goes from `from` to `to`. */
function* eachOf<A, B>(values: readonly A[], make: (value: A) => B, from: number, to: number): Generator<number, B[]> {
  const made: B[] = [];
  for (const value of values) {
    made.push(make(value));
    yield from + ((to - from) * made.length) / values.length;
  }
  return made;
}

/** Passes on what a part of the work yields, as a share of the whole. */
function* within<T>(part: Generator<number, T>, share: (done: number) => number): Generator<number, T> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield share(step.value);
  }
}

/** Texts of which nearly every run has its own tell nothing of runs to come; a tree would learn them by heart. */
function skipReason({ kind, present, distinct }: EncodedParameter, rows: number): LeftOut['because'] | undefined {
  if (distinct + (present < rows ? 1 : 0) < 2) return 'one-value';
  return kind === 'category' && distinct > 10 && distinct > 0.9 * present ? 'identifier' : undefined;
}

function associations(parameter: EncodedParameter, target: Float64Array): Pick<ParameterFigures, 'pearson' | 'spearman' | 'eta'> {
  if (parameter.kind !== 'category') {
    return { pearson: pearson(parameter.numbers, target), spearman: spearman(parameter.given, target), eta: Number.NaN };
  }
  const present = parameter.codes.map((code) => (code < parameter.distinct ? code : -1));
  return { pearson: Number.NaN, spearman: Number.NaN, eta: correlationRatio(present, target) };
}

/** Shares of the sum; all the same where it is 0. What is NaN stays so. */
function normalised(values: readonly number[]): number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const sum = known.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum > 0 || Number.isNaN(value) ? value / sum : 1 / known.length));
}
