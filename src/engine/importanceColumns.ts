import {
  columnId,
  RunfolioError,
  type Column,
  type ImportancePlan,
  type Manifest,
  type Parameter,
  type RunsColumnsPlan,
} from '../model/index.js';

/** The state of a run, by which runs left out are counted. */
export const stateColumn = { from: 'run', key: 'state' } as const satisfies Column;

/** What importance is computed from: target, state and parameters of all runs. Throws `bad-plan` where the target is one of the parameters, or a parameter comes twice. */
export function importanceColumns({ runs, target, parameters }: ImportancePlan): RunsColumnsPlan {
  const ids = parameters.map(columnId);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new RunfolioError('bad-plan', `The parameter ${JSON.stringify(twice)} comes twice.`);
  if (ids.includes(columnId(target)))
    throw new RunfolioError('bad-plan', `The target ${JSON.stringify(columnId(target))} is one of the parameters.`);
  return {
    kind: 'runs.columns',
    runs,
    columns: [target, ...parameters.filter((column) => columnId(column) !== columnId(stateColumn)), stateColumn],
  };
}

/** What a sweep declared of each parameter of the plan. */
export function declaredParameters({ parameters }: ImportancePlan, manifest: Manifest): (Parameter | undefined)[] {
  const known = new Map(manifest.parameters.map((parameter) => [parameter.key, parameter]));
  return parameters.map((column) => (column.from === 'config' ? known.get(column.key) : undefined));
}
