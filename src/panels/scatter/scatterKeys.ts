import { useRef, type KeyboardEvent } from 'react';
import type { KeyHint } from '../../charts/index.js';
import { moveCursor } from './moveCursor.js';
import type { PointPlaces } from './drawPoints.js';
import type { ScatterActions } from './useScatterActions.js';
import type { ScatterBrush } from './useScatterBrush.js';

/** What `?` lists on a scatter plot. */
export const scatterKeyHints: readonly KeyHint[] = [
  { keys: '← → ↑ ↓', does: 'nearest point that way' },
  { keys: 'PgUp PgDn', does: 'next, previous point along x' },
  { keys: 'Home End', does: 'first, last point' },
  { keys: 'Space', does: 'select the run, or let it go' },
  { keys: 'Shift + arrows', does: 'select the box on the way' },
  { keys: 'Shift + drag', does: 'select with a lasso' },
  { keys: '+ −', does: 'zoom in, out' },
  { keys: '0', does: 'show all' },
  { keys: 'Ctrl wheel', does: 'zoom at the pointer' },
  { keys: 't', does: 'table' },
  { keys: 'f', does: 'full view' },
  { keys: 'Esc', does: 'select all, or leave' },
];

/** With those of a plot whose points can be commented on. */
export const commentKeyHints: readonly KeyHint[] = [...scatterKeyHints, { keys: 'c, Alt+click', does: 'comment on the point' }];

export interface ScatterKeysOptions {
  points: PointPlaces;
  /** Row under the cursor. */
  cursor: number | undefined;
  look: (row: number | undefined, byKeyboard: boolean) => void;
  actions: ScatterActions;
  brushing: ScatterBrush;
  onTable: () => void;
  onFull: () => void;
  /** Says something of the point in a row; absent where nobody may. */
  onComment?: ((row: number) => void) | undefined;
}

/** The handler of keys. */
export function useScatterKeys({ points, cursor, look, actions, brushing, onTable, onFull, onComment }: ScatterKeysOptions) {
  const anchor = useRef<number>(undefined);
  const move = (next: number, extend: boolean): void => {
    if (extend) {
      anchor.current ??= cursor ?? next;
      actions.between(anchor.current, next);
    } else anchor.current = undefined;
    look(next, true);
  };
  return (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    // Buttons within the figure have keys of their own.
    if (event.target !== event.currentTarget) return false;
    const next = moveCursor(points, cursor, key);
    if (next !== undefined) move(next, event.shiftKey);
    else if ((key === ' ' || key === 'Enter') && cursor !== undefined) actions.toggle(cursor);
    else if (key === '+' || key === '=') actions.zoom(0.5, cursor);
    else if (key === '-' || key === '−') actions.zoom(2, cursor);
    else if (key === '0') actions.showAll();
    else if (key === 'c' && onComment && cursor !== undefined) onComment(cursor);
    else if (key === 't') onTable();
    else if (key === 'f') onFull();
    else if (key === 'Escape' && brushing.clauses.length > 0) brushing.clear();
    else if (key === 'Escape' && cursor !== undefined) look(undefined, true);
    else return false;
    return true;
  };
}
