import { columnId, columnLabel, type Column, type ImportanceFacts } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { ImportanceRow } from './view.js';

/** Fewer runs than this, or than two per parameter, are few. */
const fewRuns = 30;
/** A category has many values from this many on, where they are more than half as many as its runs. */
const manyValues = 10;

/** What a reader must know of the figures: runs and parameters that had no part, too few runs, categories of too many values; and how to get them again. */
export function noteTexts(facts: ImportanceFacts, rows: readonly ImportanceRow[], target: string, parameters: readonly Column[]): string[] {
  const labels = new Map(parameters.map((column) => [columnId(column), columnLabel(column)]));
  const { used, trees, seed, curveRuns } = facts;
  const few = used < Math.max(fewRuns, 2 * rows.length);
  const many = rows.filter(({ type, distinct, runs }) => type === 'category' && distinct > manyValues && distinct > runs / 2);
  return [
    ...(few
      ? [`Only ${formatStep(used)} runs for ${rows.length} ${rows.length === 1 ? 'parameter' : 'parameters'}: chance plays a large part.`]
      : []),
    ...leftOut(facts, target),
    ...many.map(
      ({ label, distinct, runs }) =>
        `${label} has ${formatStep(distinct)} values in ${formatStep(runs)} runs: a forest learns such by heart.`,
    ),
    ...skippedTexts(facts, labels),
    ...(curveRuns < used ? [`Curves over ${formatStep(curveRuns)} evenly spaced runs.`] : []),
    `${formatStep(trees)} trees, seed ${seed}.`,
  ];
}

/** `15 runs have no loss (12 crashed, 3 running).` */
function leftOut({ byState, withoutTarget, nonFinite }: ImportanceFacts, target: string): string[] {
  const states = (key: 'withoutTarget' | 'nonFinite'): string =>
    byState
      .filter((state) => state[key] > 0)
      .map((state) => `${formatStep(state[key])} ${state.state}`)
      .join(', ');
  const runs = (count: number): string => `${formatStep(count)} ${count === 1 ? 'run has' : 'runs have'}`;
  return [
    ...(withoutTarget > 0 ? [`${runs(withoutTarget)} no ${target} (${states('withoutTarget')}).`] : []),
    ...(nonFinite > 0 ? [`${runs(nonFinite)} a ${target} that is NaN or infinite (${states('nonFinite')}).`] : []),
  ];
}

function skippedTexts({ skipped }: ImportanceFacts, labels: ReadonlyMap<string, string>): string[] {
  const names = (because: string): string[] =>
    skipped.filter((each) => each.because === because).map(({ parameter }) => labels.get(parameter) ?? parameter);
  const [single, identifiers] = [names('one-value'), names('identifier')];
  return [
    ...(single.length > 0 ? [`One value only: ${single.join(', ')}.`] : []),
    ...(identifiers.length > 0 ? [`Left out, since nearly every run has its own: ${identifiers.join(', ')}.`] : []),
  ];
}
