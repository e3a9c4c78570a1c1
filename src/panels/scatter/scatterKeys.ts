import { useRef, type KeyboardEvent } from 'react';
import type { KeyHint } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import { moveCursor } from './moveCursor.js';
import type { PointPlaces } from './drawPoints.js';
import { scatterTexts } from './texts.js';
import type { ScatterActions } from './useScatterActions.js';
import type { ScatterBrush } from './useScatterBrush.js';

/** What `?` lists on a scatter plot. */
export function scatterKeyHints(locale: Locale): readonly KeyHint[] {
  const t = textsOf(scatterTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← → ↑ ↓', does: t('keyNearest') },
    { keys: t('keysAlong'), does: t('keyAlong') },
    { keys: common('keysEnds'), does: t('keyEnds') },
    { keys: t('keysSpace'), does: t('keyPick') },
    { keys: t('keysBox'), does: t('keyBox') },
    { keys: t('keysLasso'), does: t('keyLasso') },
    { keys: '+ −', does: t('keyZoom') },
    { keys: '0', does: t('keyAll') },
    { keys: t('keysWheel'), does: t('keyWheel') },
    { keys: 't', does: t('keyTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: t('keysEscape'), does: common('selectAll') },
  ];
}

/** With those of a plot whose points can be commented on. */
export function commentKeyHints(locale: Locale): readonly KeyHint[] {
  const t = textsOf(scatterTexts, locale);
  return [...scatterKeyHints(locale), { keys: t('keysComment'), does: t('keyComment') }];
}

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
