import type { PanelContext } from '../panelKind.js';
import type { MatrixSet, OneMatrix } from './matrixSet.js';
import type { ConfusionMatrixSpec } from './spec.js';
import type { ConfusionMatrixState } from './state.js';

/** Which of the matrices are drawn, and how. */
export interface ShownMatrices {
  mode: 'one' | 'many' | 'difference';
  /** That which is large; undefined of many. */
  main: OneMatrix | undefined;
  /** What is taken from it. */
  against: OneMatrix | undefined;
}

/** One matrix large, where there is one or one was chosen; several small; or the difference of two. */
export function shownMatrices(
  { matrices }: MatrixSet,
  spec: ConfusionMatrixSpec,
  { focus }: ConfusionMatrixState,
  { runs }: PanelContext,
): ShownMatrices {
  if (spec.compare === 'difference') {
    const ofRun = (id: string | undefined): OneMatrix | undefined =>
      id === undefined ? undefined : matrices.find(({ facts }) => facts.runId === id);
    const [first, second] = spec.difference ?? [];
    const against =
      ofRun(second) ?? ofRun(runs.baseline) ?? matrices.find(({ facts }) => facts.runId !== (first ?? matrices[0]?.facts.runId));
    const main = ofRun(first) ?? matrices.find((matrix) => matrix !== against);
    return { mode: 'difference', main, against };
  }
  const main = matrices.length === 1 ? matrices[0] : matrices.find(({ facts }) => facts.run === focus);
  return { mode: main ? 'one' : 'many', main, against: undefined };
}
