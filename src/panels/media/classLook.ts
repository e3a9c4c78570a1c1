import { rgb } from 'd3';
import { runColor, type PaletteTheme } from '../../theme/index.js';
import { classOf, unnamedClass, type MediaClass } from './mediaClasses.js';

/** How classes of boxes and masks look. */
export interface ClassLook {
  /** Of a class by its name; undefined where it is not drawn. */
  color: (name: string) => string | undefined;
  /** Boxes with a score below this are not drawn. */
  minScore: number | undefined;
}

/** The colour of each class: by its place among all of the page. */
export function classLook(
  classes: readonly MediaClass[],
  hidden: readonly string[],
  minScore: number | undefined,
  theme: PaletteTheme,
): ClassLook {
  const colors = new Map(classes.map(({ name, index }) => [name, runColor(index, theme)]));
  for (const name of hidden) colors.delete(name);
  return { color: (name) => colors.get(name), minScore };
}

/** Whether a box is drawn, and in which colour. */
export function boxColor(
  { color, minScore }: ClassLook,
  box: { label?: string | undefined; score?: number | undefined },
): string | undefined {
  if (minScore !== undefined && box.score !== undefined && box.score < minScore) return undefined;
  return color(classOf(box));
}

/** The colours of a mask's values. Zero without a name is what is no class. */
export function maskColor({ color }: ClassLook, classes: Readonly<Record<string, string>> = {}) {
  return (value: number): readonly [number, number, number] | undefined => {
    const name = Object.hasOwn(classes, value) ? classes[value]! || unnamedClass : value === 0 ? undefined : unnamedClass;
    const chosen = name === undefined ? undefined : color(name);
    if (chosen === undefined) return undefined;
    const { r, g, b } = rgb(chosen);
    return [r, g, b];
  };
}
