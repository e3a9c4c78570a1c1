import type { Box, Scene } from './scene.js';

/** CSS pixels that may be missing of a row: its padding and its line. */
const margin = 3;

/** Whether an element is a row of a list or table that does not fit any more: half a line of text tells nothing. The first row stays whatever its size. */
export function isCutRow(element: HTMLElement, { top }: Scene, seen: Box): boolean {
  if (!element.matches('tbody > tr, li, [role="row"]')) return false;
  const box = element.getBoundingClientRect();
  return box.top - top > seen.top + margin && box.top - top < seen.bottom && box.bottom - top > seen.bottom + margin;
}
