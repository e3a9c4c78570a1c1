import { yAxisScale, timeAxisTicks, type Tick } from './axisScale.js';
import { formatNumber } from '../theme/index.js';
import { categoryLabel, categoryPosition, positionOf, valueOf, type ValueScale } from './valueScale.js';

export interface ValueTick {
  /** 0 to 1 along the axis. */
  position: number;
  label: string;
}

/** About `count` ticks of an axis; of categories all, since each is a place one can choose. */
export function valueTicks(scale: ValueScale, count: number): ValueTick[] {
  if (scale.kind === 'category') return categoryTicks(scale);
  const [low, high] = scale.domain;
  if (!Number.isFinite(low + high)) return [];
  if (low === high)
    return [{ position: 0.5, label: scale.kind === 'time' ? (timeAxisTicks(low, low, 1)[0]?.label ?? '') : formatNumber(low) }];
  if (scale.kind === 'percentile') return percentileTicks(scale);
  // Round numbers are counted on an axis that ends at them; of few, those inside this one may be fewer than half of what was wished.
  for (let wished = count; ; wished *= 2) {
    const inside = ticksOf(scale, wished).filter(({ value }) => value >= low && value <= high);
    if (inside.length * 2 > count || wished >= 4 * count)
      return inside.map(({ value, label }) => ({ position: positionOf(scale, value), label }));
  }
}

function ticksOf({ kind, domain: [low, high] }: ValueScale, count: number): readonly Tick[] {
  return kind === 'time' ? timeAxisTicks(low, high, count) : yAxisScale([low, high], kind === 'log', count).ticks;
}

function categoryTicks({ categories }: ValueScale): ValueTick[] {
  return categories.map(({ values, collapsed }, i) => ({
    position: categoryPosition(categories.length, i),
    label: collapsed ? `${values.length} others` : categoryLabel(values[0] ?? ''),
  }));
}

/** The quartiles, each with its value. */
function percentileTicks(scale: ValueScale): ValueTick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((position) => ({ position, label: formatNumber(valueOf(scale, position)) }));
}
