import type { Tick } from './axisScale.js';
import { labelWidth } from './labelWidth.js';

/** CSS pixels from tick to tick, and from label to label, at least. */
const tickGap = 40;
const labelGap = 12;
/** However much room there is. */
const mostTicks = 12;

/** The most ticks of those `ticksOf` offers whose labels keep their distance along `width` CSS pixels of a domain; at least what it offers for 2. */
export function fitTicks([from, to]: readonly [number, number], width: number, ticksOf: (count: number) => Tick[]): Tick[] {
  const perUnit = width / (to - from);
  for (let count = Math.min(mostTicks, Math.floor(width / tickGap)); count > 2; count--) {
    const ticks = ticksOf(count);
    if (ticks.every((tick, i) => i === 0 || isClear(ticks[i - 1] ?? tick, tick, perUnit))) return ticks;
  }
  return ticksOf(2);
}

function isClear(before: Tick, tick: Tick, perUnit: number): boolean {
  const gap = (tick.value - before.value) * perUnit;
  return gap >= tickGap && gap >= (labelWidth(before.label) + labelWidth(tick.label)) / 2 + labelGap;
}
