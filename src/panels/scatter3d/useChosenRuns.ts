import { useMemo, useState } from 'react';
import type { RunId } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import type { OwnClause } from '../panelKind.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { scatter3dTexts } from './texts.js';
import { keptRows3d, type Scatter3dLayout, type Scatter3dView } from './view.js';

/** The runs chosen one by one, and what changes them. */
export interface ChosenRuns {
  chosen: ReadonlySet<RunId>;
  /** 1 for each selected row. */
  kept: Uint8Array;
  /** While a drag goes on (`done` false) only this panel shows it. */
  set: (runs: Iterable<RunId>, done: boolean) => void;
}

/** The chosen runs of a view: those of the selection, or of the drag under way. */
export function useChosenRuns(
  { chosen: told, others }: Pick<Scatter3dView, 'chosen' | 'others'>,
  layout: Scatter3dLayout,
  onSelect: (clauses: readonly OwnClause[]) => void,
): ChosenRuns {
  const t = useTexts(scatter3dTexts);
  const [draft, setDraft] = useState<ReadonlySet<RunId>>();
  const chosen = draft ?? told;
  const kept = useMemo(() => keptRows3d(layout, others, chosen), [layout, others, chosen]);
  const set = (runs: Iterable<RunId>, done: boolean): void => {
    const next = new Set(runs);
    setDraft(done ? undefined : next);
    if (!done) return;
    const { x, y, z } = layout.axes;
    onSelect(saidRunsClause(next, (count) => t('clause', { count, x: x.label, y: y.label, z: z.label }), 'runs'));
  };
  return { chosen, kept, set };
}
