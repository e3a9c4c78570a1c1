import type { Column, Goal } from '../../model/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { importance } from './kind.js';
import type { ImportanceMethod } from './methods.js';
import { importanceSpec, type ImportanceSpec } from './spec.js';

/** Its settings, one by one. */
export interface ParameterImportanceFields {
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

export type ParameterImportanceProps = PanelComponentProps<ParameterImportanceFields, ImportanceSpec>;

/** How much each parameter matters for a metric, by several methods, as a card of its own. */
export const ParameterImportance = /* @__PURE__ */ panelComponent<ParameterImportanceFields, ImportanceSpec>({
  kind: importance,
  name: 'ParameterImportance',
  specOf: ({ target, goal, parameters, methods, trees, seed }) =>
    importanceSpec(target, goal, {
      ...(parameters && { parameters }),
      ...(methods && { methods }),
      ...(trees !== undefined && { trees }),
      ...(seed !== undefined && { seed }),
    }),
});
