import type { CSSProperties } from 'react';
import type { RunId } from '../model/index.js';
import type { RunTableHeaderCell } from './runTableModel.js';

/** Widths of the columns and heights of the rows, for the style sheet. */
export function gridStyle(headers: readonly Pick<RunTableHeaderCell, 'getSize'>[], rowHeight: number): CSSProperties {
  const widths = headers.slice(1).map((header) => header.getSize());
  const total = widths.reduce((sum, width) => sum + width, 160);
  return {
    '--rf-runs-columns': `var(--rf-runs-eye, 28px) minmax(132px, 1fr) ${widths.map((width) => `${width}px`).join(' ')}`,
    '--rf-runs-min': `${total}px`,
    '--rf-runs-row': `${rowHeight}px`,
  } as CSSProperties;
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-position]') : null;
}

/** The run of the row in which something happened. */
export function runOf(target: EventTarget): RunId | undefined {
  return rowOf(target)?.dataset['run'];
}

/** The place of that row in the list. */
export function positionOf(target: EventTarget): number | undefined {
  const position = rowOf(target)?.dataset['position'];
  return position === undefined ? undefined : Number(position);
}
