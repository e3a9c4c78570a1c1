import { positionOf, valueOf, valueTicks, type ValueScale, type ValueTick } from '../../charts/index.js';
import type { Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';

/** A value at which a line is drawn: one colour ends there, the next begins. */
export interface Level extends ValueTick {
  value: number;
}

/** About as many colours as are told apart at a glance, and the fewest levels that show a shape. */
const wished = 7;
const fewest = 5;

/** Round values along the scale of z, ascending; where they are few, also some between them. None where all values are one. */
export function levelsOf(scale: ValueScale, locale?: Locale): Level[] {
  const [low, high] = scale.domain;
  if (scale.kind === 'category' || !(low < high)) return [];
  let levels = valueTicks(scale, wished, locale).map((tick): Level => ({ ...tick, value: valueOf(scale, tick.position) }));
  if (levels.length < fewest) levels = withHalves(scale, levels, locale);
  return levels.length < fewest ? withHalves(scale, levels, locale) : levels;
}

/** Adds a value of two digits near the middle of each gap. */
function withHalves(scale: ValueScale, levels: readonly Level[], locale: Locale | undefined): Level[] {
  const ends = [0, ...levels.map(({ position }) => position), 1];
  const halves = ends.slice(1).flatMap((to, i): Level[] => {
    const value = Number(valueOf(scale, (ends[i]! + to) / 2).toPrecision(2));
    const position = positionOf(scale, value);
    return position > ends[i]! && position < to ? [{ value, position, label: formatNumber(value, 2, locale) }] : [];
  });
  return [...levels, ...halves].toSorted((a, b) => a.position - b.position);
}

/** Places at which colours meet: those of the levels within the scale. */
export function levelEdges(levels: readonly Level[]): number[] {
  return levels.map(({ position }) => position).filter((place) => place > 0 && place < 1);
}
