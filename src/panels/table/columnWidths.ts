import { useRef, useState } from 'react';
import type { GridColumn } from './tableColumns.js';

/** CSS pixels within which a person may set a column's width, and how far one key goes. */
export const widthLimits = { least: 44, most: 1200, step: 16 } as const;

/** CSS pixels by column id, of those that a person set. */
export type ColumnWidths = Readonly<Record<string, number>>;

/** CSS pixels of a column before a person sets them: those of its label, within what its type needs. */
export function startWidth({ type, label, bar, beside = 0 }: GridColumn): number {
  const least = {
    run: 150,
    step: 64,
    number: bar ? 92 : 76,
    time: 132,
    boolean: 64,
    numbers: 190,
    media: 120,
    json: 180,
    mixed: 110,
    string: 110,
  }[type];
  return beside + Math.min(240, Math.max(least, 44 + 6.5 * label.length));
}

const none: ColumnWidths = {};

/**
 * Widths while they are dragged, and those that are kept: at the end of a drag, so that it is one change of what is saved. Where nothing can be saved they last as long as
 * the panel.
 */
export function useColumnWidths(saved: ColumnWidths | undefined, onSave: ((widths: Record<string, number>) => void) | undefined) {
  const [own, setOwn] = useState<Record<string, number>>();
  const latest = useRef<Record<string, number>>(undefined);
  const setWidths = (widths: Record<string, number> | undefined): void => {
    latest.current = widths;
    setOwn(widths);
  };
  const saveWidths = (): void => {
    if (!latest.current || !onSave) return;
    onSave(latest.current);
    setWidths(undefined);
  };
  return { widths: own ?? saved ?? none, setWidths, saveWidths };
}
