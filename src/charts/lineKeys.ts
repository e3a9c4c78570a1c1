import type { KeyHint } from './ChartFigure.js';
import type { CursorMove } from './cursor.js';

/** Keys that move the cursor of a line chart. */
export const cursorKeys: Readonly<Record<string, CursorMove>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  PageDown: 'back',
  PageUp: 'forward',
  Home: 'first',
  End: 'last',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What `?` lists on a line chart. */
export const lineKeyHints: readonly KeyHint[] = [
  { keys: '← →', does: 'previous, next point' },
  { keys: '↑ ↓', does: 'line above, below' },
  { keys: 'Home End', does: 'first, last point in view' },
  { keys: 'PgDn PgUp', does: 'ten points back, on' },
  { keys: '+ −', does: 'zoom in, out' },
  { keys: '0', does: 'show all' },
  { keys: 'Ctrl wheel', does: 'zoom at the pointer' },
  { keys: 't', does: 'table' },
  { keys: 'f', does: 'full view' },
  { keys: 'Esc', does: 'leave' },
];

/** The same, where one can comment on points. */
export const pointKeyHints: readonly KeyHint[] = [...lineKeyHints, { keys: 'c, Alt+click', does: 'comment on the point' }];
