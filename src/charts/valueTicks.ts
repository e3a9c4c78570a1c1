import { textsOf, type Locale } from '../texts/index.js';
import { yAxisScale, timeAxisTicks, type Tick } from './axisScale.js';
import { formatNumber } from '../theme/index.js';
import { chartTexts } from './texts.js';
import { categoryLabel, categoryPosition, positionOf, valueOf, type ValueScale } from './valueScale.js';

export interface ValueTick {
  /** 0 to 1 along the axis. */
  position: number;
  label: string;
}

/** About `count` ticks of an axis; of categories all, since each is a place one can choose. */
export function valueTicks(scale: ValueScale, count: number, locale?: Locale): ValueTick[] {
  if (scale.kind === 'category') return categoryTicks(scale, locale);
  const [low, high] = scale.domain;
  if (!Number.isFinite(low + high)) return [];
  if (low === high)
    return [
      { position: 0.5, label: scale.kind === 'time' ? (timeAxisTicks(low, low, 1, locale)[0]?.label ?? '') : formatNumber(low, 4, locale) },
    ];
  if (scale.kind === 'percentile') return percentileTicks(scale, locale);
  // Round numbers are counted on an axis that ends at them; of few, those inside this one may be fewer than half of what was wished.
  for (let wished = count; ; wished *= 2) {
    const inside = ticksOf(scale, wished, locale).filter(({ value }) => value >= low && value <= high);
    if (inside.length * 2 > count || wished >= 4 * count)
      return inside.map(({ value, label }) => ({ position: positionOf(scale, value), label }));
  }
}

function ticksOf({ kind, domain: [low, high] }: ValueScale, count: number, locale: Locale | undefined): readonly Tick[] {
  return kind === 'time' ? timeAxisTicks(low, high, count, locale) : yAxisScale([low, high], kind === 'log', count, locale).ticks;
}

function categoryTicks({ categories }: ValueScale, locale: Locale | undefined): ValueTick[] {
  return categories.map(({ values, collapsed }, i) => ({
    position: categoryPosition(categories.length, i),
    label: collapsed ? textsOf(chartTexts, locale)('others', { count: values.length }) : categoryLabel(values[0] ?? ''),
  }));
}

/** The quartiles, each with its value. */
function percentileTicks(scale: ValueScale, locale: Locale | undefined): ValueTick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((position) => ({ position, label: formatNumber(valueOf(scale, position), 4, locale) }));
}
