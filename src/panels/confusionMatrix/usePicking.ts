import { useEffect } from 'react';
import type { PanelViewProps } from '../panelKind.js';
import type { Cell } from './matrixKeys.js';
import type { OneMatrix } from './matrixSet.js';
import { cellClause, isAtSame, pickedAgain, pickedCell, pickedRunName } from './pickCell.js';
import { isComplete, isPicked, type CompleteSpec } from './plan.js';
import type { ConfusionMatrixSpec } from './spec.js';
import type { ConfusionMatrixState, PickedCell } from './state.js';
import type { ConfusionMatrixView } from './view.js';

type Props = PanelViewProps<ConfusionMatrixSpec, ConfusionMatrixState, ConfusionMatrixView>;

/** Lists the rows of a cell, and selects them for all panels of the table; the same cell again leaves it. Rows follow a threshold that moves. */
export function usePicking({ view, spec, state, context, onState, onSelect }: Props) {
  const close = (): void => {
    onSelect([]);
    onState({ ...state, pick: undefined, firstRow: 0 });
  };
  const pick = ({ actual, predicted }: Cell, matrix: OneMatrix): void => {
    const picked = isComplete(spec) ? pickedCell(view, spec, matrix, actual, predicted) : undefined;
    if (!picked || !isComplete(spec)) return;
    const same = view.picked?.pick;
    if (same?.run === picked.run && same.actual === picked.actual && same.predicted === picked.predicted) {
      close();
      return;
    }
    take(picked, spec);
  };
  const take = (picked: PickedCell, complete: CompleteSpec): void => {
    onSelect([cellClause(picked, complete, pickedRunName(view, picked, context.locale), context.locale)]);
    onState({ ...state, pick: picked, firstRow: 0 });
  };
  useEffect(() => {
    // That of the state, which is new at once: the view is held until its rows have come.
    const held = isPicked(state, context);
    if (!held || isAtSame(held.at, view.at) || !isComplete(spec)) return;
    const again = pickedAgain(view, spec, held);
    if (again) take(again, spec);
    else close();
  });
  return { pick, close };
}
