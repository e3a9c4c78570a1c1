import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OwnClause } from '../panelKind.js';
import { brushFilter, isBrushed, type AxisBrush } from './brush.js';
import { keptRows, type ParallelCoordinatesView, type ParallelLayout } from './view.js';

/** What is brushed now, and what changes it. */
export interface Brushes {
  brushes: ReadonlyMap<string, AxisBrush>;
  /** 1 for each selected row. */
  kept: Uint8Array;
  /** Sets the brush of an axis; while a drag goes on (`done` false) others hear of it at most once a frame. */
  set: (axis: string, brush: AxisBrush, done: boolean) => void;
  clear: () => void;
}

/** The brushes of a view: those of the selection, or of the drag under way, which is drawn without waiting for anything. */
export function useBrushes(view: ParallelCoordinatesView, onSelect: (clauses: readonly OwnClause[]) => void): Brushes {
  const [draft, setDraft] = useState<ReadonlyMap<string, AxisBrush>>();
  const brushes = draft ?? view.brushes;
  const { layout, others } = view;
  const { axes } = layout;
  const kept = useMemo(() => keptRows(layout, others, brushes), [layout, others, brushes]);
  const frame = useRef<number>(undefined);
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current ?? 0), []);
  const tell = useCallback((next: ReadonlyMap<string, AxisBrush>) => latest.current(clausesOf(axes, next)), [axes]);
  const set = useCallback(
    (axis: string, brush: AxisBrush, done: boolean) => {
      const next = new Map(brushes).set(axis, brush);
      cancelAnimationFrame(frame.current ?? 0);
      setDraft(done ? undefined : next);
      if (done) tell(next);
      else frame.current = requestAnimationFrame(() => tell(next));
    },
    [brushes, tell],
  );
  const clear = useCallback(() => tell(new Map()), [tell]);
  return { brushes, kept, set, clear };
}

function clausesOf(axes: ParallelLayout['axes'], brushes: ReadonlyMap<string, AxisBrush>): OwnClause[] {
  return axes.flatMap(({ id, spec: { column } }): OwnClause[] => {
    const brush = brushes.get(id);
    const filter = brush && isBrushed(brush) ? brushFilter(column, brush) : undefined;
    return filter ? [{ part: id, scope: 'run', filter }] : [];
  });
}
