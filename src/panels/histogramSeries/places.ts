import { wholeAxisScale, xAxisScale, type AxisScale, type PixelTick } from '../../charts/index.js';
import type { Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';
import type { HistogramSeriesView, RunTile } from './view.js';

/** Part of a plot's height that the curve furthest back may rise above its base line. */
const headroom = 0.34;

/** CSS pixels from the left of a tile at which a step is. */
export function stepX({ area }: Pick<RunTile, 'area'>, { domain }: Pick<HistogramSeriesView, 'domain'>, step: number): number {
  return area.left + ((step - domain[0]) / (domain[1] - domain[0])) * area.width;
}

/** The step at a place. */
export function stepAt({ area }: Pick<RunTile, 'area'>, { domain }: Pick<HistogramSeriesView, 'domain'>, x: number): number {
  return domain[0] + ((x - area.left) / area.width) * (domain[1] - domain[0]);
}

/** CSS pixels from the top of a tile at which a value is, in heat maps and bands. */
export function valueY({ area }: Pick<RunTile, 'area'>, { axis }: Pick<HistogramSeriesView, 'axis'>, value: number): number {
  return area.top + (1 - axis.place(value)) * area.height;
}

/** The base line of a step's curve, and how high a curve may rise. */
export function baseLine({ area }: Pick<RunTile, 'area'>, { domain }: Pick<HistogramSeriesView, 'domain'>, step: number): number {
  return area.top + area.height * (headroom + (1 - headroom) * ((step - domain[0]) / (domain[1] - domain[0])));
}

/** CSS pixels that the highest curve rises. */
export function curveRise({ area }: Pick<RunTile, 'area'>): number {
  return area.height * headroom;
}

/** Ticks of steps are whole where all steps are. */
function stepAxis({ steps, domain }: HistogramSeriesView, length: number, locale: Locale | undefined): AxisScale {
  return steps.every(Number.isInteger) ? wholeAxisScale(domain, length, locale) : xAxisScale(domain, 'number', length, locale);
}

/** Labels of both axes of a tile. */
export function tileTicks(tile: RunTile, view: HistogramSeriesView, locale?: Locale): { x: PixelTick[]; y: PixelTick[] } {
  const { area } = tile;
  const inside = (step: number): boolean => step >= view.domain[0] && step <= view.domain[1];
  if (view.form === 'ridge') {
    const steps = stepAxis(view, area.height * 2.4, locale).ticks.filter(({ value }) => inside(value));
    return {
      x: view.axis.ticks.map(({ at, label }) => ({ at: area.left + at * area.width, label })),
      y: steps.map(({ value, label }) => ({ at: baseLine(tile, view, value), label })),
    };
  }
  const steps =
    view.steps.length === 1
      ? [{ value: view.steps[0]!, label: formatNumber(view.steps[0]!, 6, locale) }]
      : stepAxis(view, area.width, locale).ticks;
  return {
    x: steps.filter(({ value }) => inside(value)).map(({ value, label }) => ({ at: stepX(tile, view, value), label })),
    y: view.axis.ticks.map(({ at, label }) => ({ at: area.top + (1 - at) * area.height, label })),
  };
}
