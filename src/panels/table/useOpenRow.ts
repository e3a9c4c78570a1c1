import { useState, type RefObject } from 'react';
import { groupKeys, openGroup } from './groupColumns.js';
import { groupFilter } from './groupView.js';
import type { TableState } from './spec.js';
import type { TableDrawingProps } from './TableDrawing.js';

/** What opening a row does: one of the table is shown in full, of groups the rows of that group take their place, and back. */
export function useOpenRow(
  { spec, state, view }: Pick<TableDrawingProps, 'spec' | 'state' | 'view'>,
  change: (next: Partial<TableState>) => void,
  panel: RefObject<HTMLElement | null>,
) {
  const [open, setOpen] = useState<number>();
  const [start, setStart] = useState(0);
  const enter = (position: number): void => {
    const row = view.at(position);
    if (!row) return;
    setStart(0);
    setOpen(undefined);
    change({ group: { by: spec.groupBy ?? [], filter: groupFilter(groupKeys(spec), row.cells), position } });
  };
  const onGroups = (): void => {
    setStart(openGroup(spec, state)?.position ?? 0);
    setOpen(undefined);
    change({ group: undefined });
    panel.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
  };
  return { open, setOpen, start, onOpen: view.grouped ? enter : setOpen, onGroups };
}
