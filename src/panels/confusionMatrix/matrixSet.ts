import type { ConfusionFacts, ConfusionMatrixFacts, Frame, Plan } from '../../model/index.js';
import { classOrder, confusionSums, mergeClasses, type ConfusionCells, type ConfusionSums } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { shownClasses } from './shownClasses.js';
import type { ConfusionMatrixSpec } from './spec.js';
import { confusionMatrixTexts } from './texts.js';

/** A matrix whose classes are in the order in which they are shown. */
export interface OneMatrix {
  facts: ConfusionMatrixFacts;
  /** Pairs sorted by actual, then predicted class. */
  cells: ConfusionCells;
  sums: ConfusionSums;
  /** `starts[i]` to `starts[i + 1]` are the pairs of actual class i. */
  starts: Int32Array;
}

/** All matrices of an answer, with the same classes in the same order. */
export interface MatrixSet {
  classes: readonly string[];
  /** The classes of the data that each stands for; undefined where each is one. */
  members: ReadonlyMap<string, readonly string[]> | undefined;
  matrices: readonly OneMatrix[];
}

/** Classes beyond which clusters are not looked for, since it takes room in proportion to their square. */
export const mostClustered = 4096;

/** Names classes, puts them together and in order as the plan and the spec say. The order is that of all matrices taken together, so that they can be compared. */
export function matrixSet(frame: Frame, spec: ConfusionMatrixSpec, plan?: Plan, locale?: Locale): MatrixSet {
  const { order = 'name' } = spec;
  const facts = frame.confusion ?? ({ classes: [], matrices: [] } satisfies ConfusionFacts);
  const { classes, matrices } = facts;
  const shown = shownClasses(facts, spec, plan?.kind === 'confusion' ? plan.predicted : undefined, locale);
  const names = shown?.names ?? classes;
  const all = matrices.map((_, matrix) => {
    const cells = cellsOf(frame, matrix, classes.length);
    return shown ? mergeClasses(cells, shown.groupOf, names.length) : cells;
  });
  const by = order === 'cluster' && names.length > mostClustered ? 'name' : order;
  const places = by === 'name' ? undefined : classOrder(together(all, names.length), by);
  return {
    classes: places ? Array.from(places, (place) => names[place]!) : names,
    members: shown?.members,
    matrices: all.map((cells, i) => oneMatrix(places ? reordered(cells, places) : cells, matrices[i]!)),
  };
}

/** The pairs of one matrix of a frame, where they lie together. */
function cellsOf(frame: Frame, matrix: number, classes: number): ConfusionCells {
  const { matrix: of, actual, predicted, count } = frame.columns;
  if (!(of instanceof Int32Array && actual instanceof Int32Array && predicted instanceof Int32Array && count instanceof Float64Array)) {
    return { classes, actual: new Int32Array(), predicted: new Int32Array(), count: new Float64Array() };
  }
  const [from, to] = [firstAtLeast(of, matrix), firstAtLeast(of, matrix + 1)];
  return { classes, actual: actual.subarray(from, to), predicted: predicted.subarray(from, to), count: count.subarray(from, to) };
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function together(all: readonly ConfusionCells[], classes: number): ConfusionCells {
  const joined: ConfusionCells = {
    classes,
    actual: Int32Array.from(all.flatMap(({ actual }) => [...actual])),
    predicted: Int32Array.from(all.flatMap(({ predicted }) => [...predicted])),
    count: Float64Array.from(all.flatMap(({ count }) => [...count])),
  };
  const own = Int32Array.from({ length: classes }, (_, i) => i);
  return all.length === 1 ? all[0]! : mergeClasses(joined, own, classes);
}

function reordered(cells: ConfusionCells, places: Int32Array): ConfusionCells {
  const placeOf = new Int32Array(places.length);
  places.forEach((index, place) => (placeOf[index] = place));
  return mergeClasses(cells, placeOf, cells.classes);
}

function oneMatrix(cells: ConfusionCells, facts: ConfusionMatrixFacts): OneMatrix {
  const starts = new Int32Array(cells.classes + 1);
  for (const row of cells.actual) starts[row + 1]!++;
  for (let row = 0; row < cells.classes; row++) starts[row + 1]! += starts[row]!;
  return { facts, cells, sums: confusionSums(cells), starts };
}

/** How often one class was taken for another. */
export function countAt({ cells, starts }: Pick<OneMatrix, 'cells' | 'starts'>, actual: number, predicted: number): number {
  const [from, to] = [starts[actual] ?? 0, starts[actual + 1] ?? 0];
  const found = from + firstAtLeast(cells.predicted.subarray(from, to), predicted);
  return found < to && cells.predicted[found] === predicted ? cells.count[found]! : 0;
}

/** What a matrix is called among others. */
export function matrixName({ name, runId, run }: ConfusionMatrixFacts, locale?: Locale): string {
  return run < 0 ? textsOf(confusionMatrixTexts, locale)('noRun') : name === undefined || name === '' ? (runId ?? '') : name;
}
