import type { MediaBox } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { MediaItem } from './mediaItem.js';
import { mediaTexts } from './texts.js';

/** A class of boxes and masks, as the legend lists it. */
export interface MediaClass {
  name: string;
  /** Place among all classes of the page, by name: decides its colour. */
  index: number;
  /** Boxes of it on the page, and masks that name it. */
  boxes: number;
  masks: number;
}

/** Stands for the class of boxes without a label and of values of masks without a name. */
export const unnamedClass = 'without a name';

/** The class of a box. */
export function classOf({ label }: Pick<MediaBox, 'label'>): string {
  return label || unnamedClass;
}

/** What a reader calls a class. */
export function classText(name: string, locale?: Locale): string {
  return name === unnamedClass ? textsOf(mediaTexts, locale)('unnamed') : name;
}

/** All classes of the boxes and masks of these items, by name, those without one last. */
export function mediaClasses(items: readonly MediaItem[]): MediaClass[] {
  const found = new Map<string, { boxes: number; masks: number }>();
  const count = (name: string, what: 'boxes' | 'masks'): void => {
    const known = found.get(name) ?? { boxes: 0, masks: 0 };
    known[what]++;
    found.set(name, known);
  };
  for (const { boxes, masks } of items) {
    for (const box of boxes) count(classOf(box), 'boxes');
    for (const { classes } of masks)
      for (const name of classes ? new Set(Object.values(classes)) : [unnamedClass]) count(name || unnamedClass, 'masks');
  }
  const names = [...found.keys()].toSorted(
    (a, b) => Number(a === unnamedClass) - Number(b === unnamedClass) || (a < b ? -1 : a > b ? 1 : 0),
  );
  return names.map((name, index) => ({ name, index, ...found.get(name)! }));
}

/** Smallest and largest score of the boxes; undefined where none has one. */
export function scoreExtent(items: readonly MediaItem[]): readonly [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const { score } of items.flatMap(({ boxes }) => boxes)) {
    if (score === undefined || !Number.isFinite(score)) continue;
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  return low <= high ? [low, high] : undefined;
}
