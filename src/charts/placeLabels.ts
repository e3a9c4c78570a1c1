import { labelWidth } from './labelWidth.js';
import type { PlotArea } from './plotArea.js';

/** A point and what is to be written beside it. */
export interface LabelPoint {
  left: number;
  top: number;
  /** Of its mark, in CSS pixels. */
  radius: number;
  text: string;
}

/** Where a label is written: the start (`left`) and the middle (`top`) of its text, in CSS pixels. */
export interface PlacedLabel {
  left: number;
  top: number;
  text: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const lineHeight = 12;
const gap = 3;

/**
 * Finds room for labels to the right, left, above or below their points, within the plot, so that none covers another label or a point. The first ones
 * come first; those without room are left out. A point without a text only takes room.
 */
export function placeLabels(points: readonly LabelPoint[], area: PlotArea): PlacedLabel[] {
  const taken: Box[] = points.map(({ left, top, radius }) => ({
    left: left - radius,
    right: left + radius,
    top: top - radius,
    bottom: top + radius,
  }));
  const bounds: Box = { left: area.left, right: area.left + area.width, top: area.top - 4, bottom: area.top + area.height };
  return points.flatMap((point, own): PlacedLabel[] => {
    if (point.text === '') return [];
    const box = candidates(point).find((tried) => isWithin(tried, bounds) && taken.every((other, i) => i === own || !meet(tried, other)));
    if (!box) return [];
    taken.push(box);
    return [{ left: box.left, top: (box.top + box.bottom) / 2, text: point.text }];
  });
}

function candidates({ left, top, radius, text }: LabelPoint): Box[] {
  const [width, away] = [labelWidth(text), radius + gap];
  const box = (x: number, y: number): Box => ({ left: x, right: x + width, top: y, bottom: y + lineHeight });
  const [above, below, level] = [top - away - lineHeight, top + away, top - lineHeight / 2];
  return [
    box(left + away, level),
    box(left - away - width, level),
    box(left - width / 2, above),
    box(left - width / 2, below),
    box(left + away - 2, above + 3),
    box(left + away - 2, below - 3),
    box(left - away - width + 2, above + 3),
    box(left - away - width + 2, below - 3),
  ];
}

function isWithin(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
