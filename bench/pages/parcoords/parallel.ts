import { tableColumns, tableValues } from '../../data/tableValues.js';

/** Parallel coordinates of a library on the page, its data in memory. Moments are those of `performance.now()`. */
export interface Parallel {
  /** Draws all runs for the first time; resolves with the moment at which the picture was whole and on screen. */
  draw: () => Promise<number>;
  /** Presses the pointer on the first axis, at a share of its height from the bottom. */
  press: (share: number) => void;
  /** Drags the pressed pointer to a share of the height; resolves with the moment at which the picture was whole and on screen. */
  moveTo: (share: number) => Promise<number>;
  /** Lets go of the pointer there; resolves with how many runs the library says are selected. */
  release: (share: number) => Promise<number>;
}

/** Opens the page's parallel coordinates of so many runs; `url` is the folder of their export. */
export type OpenParallel = (runs: number, url: string) => Promise<Parallel>;

/** CSS pixels of every drawing. */
export const drawingSize = { width: 1100, height: 440 };

/** The eight axes: numbers that are spread evenly from 0 to 1. The first colours the lines. */
export const axisKeys = tableColumns.slice(0, 8);

/** The values of all runs, an array per axis. */
export function axisValues(runs: number): number[][] {
  const values = axisKeys.map(() => Array.from({ length: runs }, () => 0));
  for (let run = 0; run < runs; run++) {
    const row = tableValues(run);
    for (const [axis, column] of values.entries()) column[run] = row[axis] as number;
  }
  return values;
}

/** Sends the pointer to an element: at its middle across, and at a share of its height (less a margin at either end) from the bottom. */
export function pointerAt(element: Element, margin = 0): (type: string, share: number, target?: EventTarget) => void {
  const box = element.getBoundingClientRect();
  return (type, share, target = element) => {
    const init: PointerEventInit = {
      bubbles: true,
      cancelable: true,
      view: window,
      pointerId: 1,
      buttons: type.endsWith('up') ? 0 : 1,
      clientX: box.left + box.width / 2,
      clientY: box.bottom - margin - (box.height - 2 * margin) * share,
    };
    target.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init));
  };
}
