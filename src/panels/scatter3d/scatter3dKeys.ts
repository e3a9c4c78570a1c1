import type { KeyboardEvent } from 'react';
import type { KeyHint } from '../../charts/index.js';
import { moveCursor } from '../scatter/moveCursor.js';
import type { PointPlaces } from '../scatter/drawPoints.js';
import { firstCamera, turned, zoomedBy, type Camera } from './camera.js';

/** What `?` lists on a 3-D scatter plot. */
export const scatter3dKeyHints: readonly KeyHint[] = [
  { keys: '← → ↑ ↓', does: 'turn the box' },
  { keys: '+ −', does: 'nearer, farther' },
  { keys: '0', does: 'as it was' },
  { keys: 'PgUp PgDn', does: 'next, previous point across the screen' },
  { keys: 'Home End', does: 'first, last point' },
  { keys: 'Space', does: 'select the run, or let it go' },
  { keys: 'Shift + drag', does: 'select a box' },
  { keys: 'Ctrl wheel', does: 'nearer, farther' },
  { keys: 't', does: 'table' },
  { keys: 'f', does: 'full view' },
  { keys: 'Esc', does: 'select all, or leave' },
];

/** CSS pixels of a drag that an arrow key is worth. */
const step = 24;

/** Where arrows turn the box: the camera after the key; undefined for other keys. */
export function cameraAfter(camera: Camera, key: string): Camera | undefined {
  switch (key) {
    case 'ArrowLeft':
      return turned(camera, -step, 0);
    case 'ArrowRight':
      return turned(camera, step, 0);
    case 'ArrowUp':
      return turned(camera, 0, -step);
    case 'ArrowDown':
      return turned(camera, 0, step);
    case '+':
    case '=':
      return zoomedBy(camera, 1.25);
    case '-':
    case '−':
      return zoomedBy(camera, 0.8);
    case '0':
      return firstCamera;
    default:
      return undefined;
  }
}

export interface Scatter3dKeysOptions {
  camera: Camera;
  setCamera: (camera: Camera) => void;
  points: PointPlaces;
  /** Row under the cursor. */
  cursor: number | undefined;
  look: (row: number | undefined, byKeyboard: boolean) => void;
  toggle: (row: number) => void;
  /** Lets all runs go; undefined where none is chosen. */
  clear: (() => void) | undefined;
  onTable: () => void;
  onFull: () => void;
}

/** The handler of keys. */
export function scatter3dKeys({ camera, setCamera, points, cursor, look, toggle, clear, onTable, onFull }: Scatter3dKeysOptions) {
  return (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    // Buttons within the figure have keys of their own.
    if (event.target !== event.currentTarget) return false;
    const next = cameraAfter(camera, key);
    const row = next ? undefined : moveCursor(points, cursor, key);
    if (next) setCamera(next);
    else if (row !== undefined) look(row, true);
    else if ((key === ' ' || key === 'Enter') && cursor !== undefined) toggle(cursor);
    else if (key === 't') onTable();
    else if (key === 'f') onFull();
    else if (key === 'Escape' && clear) clear();
    else if (key === 'Escape' && cursor !== undefined) look(undefined, true);
    else return false;
    return true;
  };
}
