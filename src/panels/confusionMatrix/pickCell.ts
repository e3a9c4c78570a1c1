import { allOf, scoredClass, type ClassScore, type Column, type Filter, type Scalar, type ThresholdOf } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';
import type { OwnClause } from '../panelKind.js';
import { matrixName, type OneMatrix } from './matrixSet.js';
import { argmaxOf, columnOf, type CompleteSpec } from './plan.js';
import type { PickedCell } from './state.js';
import { confusionMatrixTexts } from './texts.js';
import type { ConfusionMatrixView } from './view.js';

/** A cell of a matrix with the rows it counts; undefined where there is no such cell. */
export function pickedCell(
  view: ConfusionMatrixView,
  spec: CompleteSpec,
  matrix: OneMatrix,
  actual: number,
  predicted: number,
): PickedCell | undefined {
  const { classes, members } = view.set;
  const [is, taken] = [classes[actual], classes[predicted]];
  if (is === undefined || taken === undefined) return undefined;
  const { facts } = matrix;
  const filters: Filter[] = [
    inClass(columnOf(spec, spec.actual), members?.get(is) ?? [is]),
    predictedAs(view.at, spec, members?.get(taken) ?? [taken]),
    ...(spec.weight === undefined ? [] : properWeight(columnOf(spec, spec.weight))),
    ...(facts.runId === undefined || view.against ? [] : [ofRun(facts.runId)]),
  ];
  return { run: view.against ? -1 : facts.run, actual: is, predicted: taken, at: view.at, filter: allOf(filters) };
}

/** The same cell after the threshold moved; undefined where its classes are no longer shown. */
export function pickedAgain(view: ConfusionMatrixView, spec: CompleteSpec, { run, actual, predicted }: PickedCell): PickedCell | undefined {
  const { classes, matrices } = view.set;
  const matrix = view.against ? view.main : matrices.find(({ facts }) => facts.run === run);
  return matrix && pickedCell(view, spec, matrix, classes.indexOf(actual), classes.indexOf(predicted));
}

/** Whether two cells were picked at the same threshold, or both without one. */
export function isAtSame(a: ThresholdOf | undefined, b: ThresholdOf | undefined): boolean {
  return a?.threshold === b?.threshold && a?.score.class === b?.score.class;
}

/** What was taken for one of these classes: by a threshold, as a column says, or by the largest score. */
function predictedAs(at: ThresholdOf | undefined, spec: CompleteSpec, names: readonly string[]): Filter {
  if (at) return { op: names.includes(at.score.class) ? '>=' : '<', column: scoreColumn(at.score), value: at.threshold };
  if (spec.predicted !== undefined) return inClass(columnOf(spec, spec.predicted), names);
  const scores = argmaxOf(spec);
  const [first = '', ...others] = spec.scores ?? [];
  const places = scores.argmax.length > 1 ? scores.argmax.length : (scores.classes?.length ?? 0);
  const named = Array.from({ length: places }, (_, place) => place).filter((place) => names.includes(scoredClass(scores, place)));
  // Places of a list that have no name are called by their number.
  const numbered =
    scores.argmax.length > 1 ? [] : names.filter((name) => String(Number(name)) === name && Number(name) >= places).map(Number);
  return { op: 'in', column: { ...columnOf(spec, first), argmax: others }, values: [...named, ...numbered] };
}

function scoreColumn({ column, item }: ClassScore): Column {
  return column.from === 'table' && item !== undefined ? { ...column, item } : column;
}

/** The clause that selects the rows of a cell, for all panels of the same table. */
export function cellClause(
  { actual, predicted, run, at, filter }: PickedCell,
  { table }: Pick<CompleteSpec, 'table'>,
  name: string | undefined,
  locale?: Locale,
): OwnClause {
  const t = textsOf(confusionMatrixTexts, locale);
  const own = { actual, predicted, table };
  const of = run >= 0 ? name : undefined;
  const threshold = at && formatNumber(at.threshold, 4, locale);
  if (threshold === undefined)
    return { scope: 'row', filter, label: of === undefined ? t('takenIn', own) : t('takenInOf', { ...own, run: of }) };
  const label = of === undefined ? t('takenInAt', { ...own, threshold }) : t('takenInOfAt', { ...own, run: of, threshold });
  return { scope: 'row', filter, label };
}

/** What the run of a picked cell is called, where there are several. */
export function pickedRunName({ set }: ConfusionMatrixView, { run }: Pick<PickedCell, 'run'>, locale?: Locale): string | undefined {
  const found = set.matrices.length > 1 ? set.matrices.find(({ facts }) => facts.run === run) : undefined;
  return found && matrixName(found.facts, locale);
}

/** Values whose text is the name of one of these classes: a number, a text or a truth value. */
function inClass(column: Column, names: readonly string[]): Filter {
  return { op: 'in', column, values: names.flatMap(valuesOf) };
}

function valuesOf(name: string): Scalar[] {
  const number = Number(name);
  const isNumber = !Number.isNaN(number) && String(number) === name;
  return [name, ...(isNumber ? [number] : []), ...(name === 'true' || name === 'false' ? [name === 'true'] : [])];
}

function properWeight(column: Column): Filter[] {
  return [
    { op: '>=', column, value: 0 },
    { op: '<', column, value: Infinity },
  ];
}

function ofRun(runId: string): Filter {
  return { op: '=', column: { from: 'run', key: 'run_id' }, value: runId };
}
