import type { ColorBarProps, ValueTick } from '../../charts/index.js';
import { hexKey, type HexBins } from '../../charts/inner.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { countRamp, formatCount, formatStep, type PaletteTheme } from '../../theme/index.js';
import { FactsTooltip, type Fact } from '../groups/index.js';
import { countPlace, hexRadius, type PointPlaces } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';
import { scatterTexts } from './texts.js';

/** What the colours of hexagons stand for. */
export function countLegend({ most }: HexBins, theme: PaletteTheme, locale?: Locale): ColorBarProps {
  const ramp = countRamp(theme);
  return {
    label: textsOf(scatterTexts, locale)('perHexagon'),
    ramp: (place) => ramp(0.15 + 0.85 * place),
    ticks: countTicks(most, locale),
  };
}

/** Powers of ten, and the most. */
function countTicks(most: number, locale: Locale | undefined): ValueTick[] {
  if (most <= 1) return [{ position: 1, label: formatCount(1, locale) }];
  const powers = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, i) => 10 ** i).filter(
    (count) => count <= most / 2 || count === 1,
  );
  return [...powers, most].map((count) => ({ position: countPlace(count, most), label: formatCount(count, locale) }));
}

export interface HexTooltipProps {
  bins: HexBins;
  points: PointPlaces;
  layout: ScatterLayout;
  at: { left: number; top: number };
  /** 1 for each selected row, where not all are. */
  kept: Uint8Array | undefined;
}

/** How many runs the hexagon under the pointer holds. */
export function HexTooltip({ bins, points, layout, at, kept }: HexTooltipProps) {
  const t = useTexts(scatterTexts);
  const locale = useLocale();
  const key = hexKey(at.left, at.top, hexRadius);
  const index = bins.index.get(key);
  if (index === undefined) return null;
  const count = bins.count[index]!;
  const facts: Fact[] = kept ? [[t('selectedHere'), formatStep(countIn(points, layout, kept, key), locale)]] : [];
  return <FactsTooltip anchor={{ x: at.left, y: at.top }} title={t('here', { count })} facts={facts} />;
}

function countIn({ x: left, y: top }: PointPlaces, { placed }: ScatterLayout, kept: Uint8Array, key: number): number {
  let count = 0;
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 1 && placed[row] === 1 && !Number.isNaN(left[row]) && hexKey(left[row]!, top[row]!, hexRadius) === key) count++;
  }
  return count;
}
