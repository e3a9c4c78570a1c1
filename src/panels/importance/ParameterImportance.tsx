import type { Column, Goal } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { importance } from './kind.js';
import type { ImportanceMethod } from './methods.js';
import { importanceSpec } from './spec.js';

export interface ParameterImportanceProps extends StandaloneProps {
  /** The number that parameters may matter for. */
  target: Column;
  /** Which values of it are better. */
  goal: Goal;
  /** Default: every config key that varies and does not name runs. */
  parameters?: Column[];
  /** Columns. Default: permutation importance and Spearman's correlation. */
  methods?: ImportanceMethod[];
  /** Trees of the forest, 1 to 2,000. Default: 100; up to 1,000 for little data, down to 25 for very much. */
  trees?: number;
  /** Starts the random numbers. Default 0. */
  seed?: number;
}

/** How much each parameter matters for a metric, by several methods, as a card of its own. */
export function ParameterImportance({ target, goal, parameters, methods, trees, seed, ...standalone }: ParameterImportanceProps) {
  const spec = importanceSpec(target, goal, {
    ...(parameters && { parameters }),
    ...(methods && { methods }),
    ...(trees !== undefined && { trees }),
    ...(seed !== undefined && { seed }),
  });
  return <StandalonePanel {...standalone} kind={importance} version={1} spec={spec} />;
}
