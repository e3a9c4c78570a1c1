import { allOf, type Column, type Filter, type Scalar } from '../../model/index.js';
import type { OwnClause } from '../panelKind.js';
import { matrixName, type OneMatrix } from './matrixSet.js';
import { columnOf, type CompleteSpec } from './plan.js';
import type { PickedCell } from './state.js';
import type { ConfusionMatrixView } from './view.js';

/** A cell of a matrix with the rows it counts; undefined where they cannot be told by a filter. */
export function pickedCell(
  view: ConfusionMatrixView,
  spec: CompleteSpec,
  matrix: OneMatrix,
  actual: number,
  predicted: number,
): PickedCell | undefined {
  const { classes, members } = view.set;
  const [is, taken] = [classes[actual], classes[predicted]];
  if (is === undefined || taken === undefined || spec.predicted === undefined) return undefined;
  const { facts } = matrix;
  const filters: Filter[] = [
    inClass(columnOf(spec, spec.actual), members?.get(is) ?? [is]),
    inClass(columnOf(spec, spec.predicted), members?.get(taken) ?? [taken]),
    ...(spec.weight === undefined ? [] : properWeight(columnOf(spec, spec.weight))),
    ...(facts.runId === undefined || view.against ? [] : [ofRun(facts.runId)]),
  ];
  return { run: view.against ? -1 : facts.run, actual: is, predicted: taken, filter: allOf(filters) };
}

/** The clause that selects the rows of a cell, for all panels of the same table. */
export function cellClause(
  { actual, predicted, run, filter }: PickedCell,
  { table }: Pick<CompleteSpec, 'table'>,
  name: string | undefined,
): OwnClause {
  const of = run >= 0 && name !== undefined ? ` of ${name}` : '';
  return { scope: 'row', filter, label: `“${actual}” taken for “${predicted}” in ${table}${of}` };
}

/** What the run of a picked cell is called, where there are several. */
export function pickedRunName({ set }: ConfusionMatrixView, { run }: Pick<PickedCell, 'run'>): string | undefined {
  const found = set.matrices.length > 1 ? set.matrices.find(({ facts }) => facts.run === run) : undefined;
  return found && matrixName(found.facts);
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
