import { categoryPosition, positionOf, valueOf } from '../../charts/index.js';
import type { Scalar } from '../../model/index.js';
import type { AxisBrush } from './brush.js';
import type { DrawnAxis } from './view.js';

/** A stretch of an axis, in places from 0 to 1, low end first. */
export type Stretch = readonly [number, number];

/** The stretches of an axis that a brush covers. */
export function stretchesOf({ scale }: DrawnAxis, { ranges, values }: AxisBrush): Stretch[] {
  if (scale.kind === 'category') {
    const chosen = new Set(values);
    return scale.categories.flatMap((category, i): Stretch[] =>
      category.values.some((value) => chosen.has(value)) ? [slotOf(i, scale.categories.length)] : [],
    );
  }
  return ranges.map(([low, high]): Stretch => [positionOf(scale, low), positionOf(scale, high)]);
}

/** The brush with a stretch added: a range of numbers, or the categories whose middle it covers (at least the one at `at`). */
export function withStretch(axis: DrawnAxis, brush: AxisBrush, [a, b]: Stretch, at = a): AxisBrush {
  const { scale } = axis;
  const [low, high] = a < b ? [a, b] : [b, a];
  if (scale.kind !== 'category') return { ...brush, ranges: [...brush.ranges, [roundedValue(axis, low), roundedValue(axis, high)]] };
  const count = scale.categories.length;
  const nearest = Math.min(count - 1, Math.floor(at * count));
  const covered = scale.categories.flatMap(({ values }, i): Scalar[] => {
    const middle = categoryPosition(count, i);
    return i === nearest || (middle >= low && middle <= high) ? [...values] : [];
  });
  return { ...brush, values: [...new Set([...brush.values, ...covered])] };
}

/** The brush with the category at a place added, or taken away where it is chosen. */
export function withToggledCategory({ scale }: DrawnAxis, brush: AxisBrush, place: number): AxisBrush {
  const count = scale.categories.length;
  const category = scale.categories[Math.min(count - 1, Math.max(0, Math.floor(place * count)))];
  if (!category) return brush;
  const chosen = category.values.some((value) => brush.values.includes(value));
  const others = brush.values.filter((value) => !category.values.includes(value));
  return { ...brush, values: chosen ? others : [...others, ...category.values] };
}

/** The brush with its n-th range replaced. */
export function withRange(axis: DrawnAxis, brush: AxisBrush, index: number, [a, b]: Stretch): AxisBrush {
  const [low, high] = a < b ? [a, b] : [b, a];
  const range = [roundedValue(axis, low), roundedValue(axis, high)] as const;
  return { ...brush, ranges: brush.ranges.map((old, i) => (i === index ? range : old)) };
}

function slotOf(index: number, count: number): Stretch {
  return [index / count, (index + 1) / count];
}

/** Parts of an axis that a pixel tells apart: ends of ranges are rounded to about that, so that they read well. The ends of the axis stay as they are. */
const steps = 2000;

function roundedValue({ scale }: DrawnAxis, place: number): number {
  const [low, high] = scale.domain;
  if (place <= 0) return low;
  if (place >= 1) return high;
  const value = valueOf(scale, place);
  const step = 10 ** Math.floor(Math.log10(neighbourhood(scale, place)));
  const rounded = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(high, Math.max(low, rounded));
}

/** How much the value changes from one step of the axis to the next. */
function neighbourhood(scale: DrawnAxis['scale'], place: number): number {
  const change = Math.abs(valueOf(scale, Math.min(1, place + 1 / steps)) - valueOf(scale, Math.max(0, place - 1 / steps)));
  return change > 0 ? change : Math.abs(valueOf(scale, place)) * 1e-6 || 1e-12;
}
