import type { KeyboardEvent } from 'react';
import type { KeyHint } from '../../charts/index.js';
import type { Texts } from '../../texts/index.js';
import type { confusionMatrixPartTexts } from './partTexts.js';

/** A cell by the places of its classes. */
export interface Cell {
  actual: number;
  predicted: number;
}

/** What `?` lists on a matrix. */
export function matrixKeyHints(t: Texts<typeof confusionMatrixPartTexts.english>): KeyHint[] {
  return [
    { keys: '← → ↑ ↓', does: t('keyMove') },
    { keys: t('keysEnds'), does: t('keyEnds') },
    { keys: t('keysEnter'), does: t('keyRows') },
    { keys: '+ −, 0', does: t('keyZoom') },
    { keys: t('keysEscape'), does: t('keyClose') },
    { keys: 't', does: t('keyTable') },
    { keys: 'f', does: t('keyFull') },
  ];
}

export interface MatrixKeysOptions {
  classes: number;
  cursor: Cell | undefined;
  onCursor: (cell: Cell) => void;
  onPick: (cell: Cell) => void;
  /** Factor of what is on screen. */
  onZoom: (factor: number) => void;
  onWhole: () => void;
  /** Undefined where there is nothing to leave. */
  onLeave: (() => void) | undefined;
  onTable: () => void;
  onFull: () => void;
}

const moves: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** What keys do on a matrix. */
export function matrixKeys(options: MatrixKeysOptions): (key: string, event: KeyboardEvent<HTMLElement>) => boolean {
  const { classes, cursor, onCursor } = options;
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => cursor && options.onPick(cursor),
    '+': () => options.onZoom(0.5),
    '=': () => options.onZoom(0.5),
    '-': () => options.onZoom(2),
    '0': options.onWhole,
    t: options.onTable,
    f: options.onFull,
  };
  return (key, event) => {
    const move = moves[key];
    if (move) {
      const step = event.shiftKey ? 10 : 1;
      const moved = (from: number, by: number): number => Math.min(classes - 1, Math.max(0, from + by * step));
      onCursor(
        cursor ? { actual: moved(cursor.actual, move[0]), predicted: moved(cursor.predicted, move[1]) } : { actual: 0, predicted: 0 },
      );
      return true;
    }
    if (key === 'Escape') {
      if (!options.onLeave) return false;
      event.stopPropagation();
      options.onLeave();
      return true;
    }
    const act = acts[key];
    act?.();
    return act !== undefined;
  };
}
