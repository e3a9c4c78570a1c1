import { runColor } from './palette.js';
import type { PaletteTheme } from './paletteTheme.js';

/** The colours of runs by id, for runs whose colour is that of an index which is not their own: runs of an export that was taken from a larger one. */
export function colorsByIndex(indices: Readonly<Record<string, number>>, theme: PaletteTheme): Record<string, string> {
  const known = new Map<number, string>();
  const colorOf = (index: number): string => {
    const color = known.get(index) ?? runColor(index, theme);
    known.set(index, color);
    return color;
  };
  return Object.fromEntries(Object.entries(indices).map(([id, index]) => [id, colorOf(index)]));
}
