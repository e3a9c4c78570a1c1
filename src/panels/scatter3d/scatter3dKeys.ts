import type { KeyboardEvent } from 'react';
import type { KeyHint } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import { moveCursor } from '../scatter/moveCursor.js';
import type { PointPlaces } from '../scatter/drawPoints.js';
import { scatterTexts } from '../scatter/texts.js';
import { firstCamera, turned, zoomedBy, type Camera } from './camera.js';
import { scatter3dTexts } from './texts.js';

/** What `?` lists on a 3-D scatter plot. */
export function scatter3dKeyHints(locale?: Locale): KeyHint[] {
  const t = textsOf(scatter3dTexts, locale);
  const plane = textsOf(scatterTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← → ↑ ↓', does: t('keyTurn') },
    { keys: '+ −', does: t('keyNear') },
    { keys: '0', does: t('keyReset') },
    { keys: plane('keysAlong'), does: t('keyAlong') },
    { keys: common('keysEnds'), does: plane('keyEnds') },
    { keys: plane('keysSpace'), does: plane('keyPick') },
    { keys: plane('keysLasso'), does: t('keyBox') },
    { keys: plane('keysWheel'), does: t('keyNear') },
    { keys: 't', does: plane('keyTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: plane('keysEscape'), does: common('selectAll') },
  ];
}

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
