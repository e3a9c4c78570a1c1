import { useEffect, useState, type RefObject } from 'react';

/** Whether the table is shown in place of a drawing, and what changes it. What a key put in place of the other gets the focus that the other had. */
export function useTable(drawing: RefObject<HTMLDivElement | null>, first: boolean) {
  const [shown, setShown] = useState({ table: first, byKey: false });
  useEffect(() => {
    if (shown.byKey) drawing.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [drawing, shown]);
  const toggle = (byKey: boolean) => (): void => setShown(({ table }) => ({ table: !table, byKey }));
  return { table: shown.table, toggleTable: toggle(false), toggleByKey: toggle(true) };
}
