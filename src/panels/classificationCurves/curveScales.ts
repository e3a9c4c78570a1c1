import type { AxisScale, Margins, PixelTick, PlotArea, Tick } from '../../charts/index.js';
import type { CurveFacts, CurveKind } from '../../model/index.js';
import { normalCdf, normalQuantile } from '../../numeric/index.js';
import { scaleLinear, ticks as linearTicks } from 'd3';
import { english, textsOf, type Locale } from '../../texts/index.js';
import { tickFormat } from '../../theme/index.js';
import { classificationCurvesTexts } from './texts.js';

/** CSS pixels around the plot: names of the axes stand above and below. */
export const curveMargins: Readonly<Margins> = { top: 24, right: 14, bottom: 36, left: 42 };

/** What the axes of each curve are called. */
export function axisNames(curve: CurveKind, locale?: Locale): { x: string; y: string } {
  const t = textsOf(classificationCurvesTexts, locale);
  const { x, y } = axes[curve];
  return { x: t(x), y: t(y) };
}

const axes = {
  roc: { x: 'fpr', y: 'tpr' },
  pr: { x: 'recall', y: 'precision' },
  calibration: { x: 'meanScore', y: 'positiveShare' },
  det: { x: 'fprDeviate', y: 'fnrDeviate' },
  gain: { x: 'predictedShare', y: 'recall' },
  lift: { x: 'predictedShare', y: 'liftAxis' },
} as const satisfies Record<CurveKind, unknown>;

/** The axes of a curve on a plot of a size. `largest`: the largest y that is drawn, for those that have no end. */
export function curveScales(
  { curve, xExtent, yExtent }: Pick<CurveFacts, 'curve' | 'xExtent' | 'yExtent'>,
  { width, height }: Pick<PlotArea, 'width' | 'height'>,
  largest: number,
  locale?: Locale,
): { x: AxisScale; y: AxisScale } {
  const [across, up] = [Math.max(2, Math.floor(width / 70)), Math.max(2, Math.floor(height / 40))];
  if (curve === 'det') return { x: deviateScale(xExtent, across, locale), y: deviateScale(yExtent, up, locale) };
  const unit = (count: number): AxisScale => scaleOf([0, 1], count, locale);
  if (curve !== 'lift') return { x: unit(Math.min(across, 5)), y: unit(Math.min(up, 5)) };
  const [, top = 2] = scaleLinear()
    .domain([0, Math.max(1.5, largest)])
    .nice(up)
    .domain();
  return { x: unit(Math.min(across, 5)), y: scaleOf([0, top], up, locale) };
}

function scaleOf(domain: readonly [number, number], count: number, locale: Locale | undefined): AxisScale {
  const values = linearTicks(domain[0], domain[1], count);
  const label = tickFormat(values, locale);
  return { domain, log: false, ticks: values.map((value) => ({ value, label: label(value) })) };
}

/** Rates that ticks of a normal deviate scale stand at. */
const rates = [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999, 0.9999];

function deviateScale([low, high]: readonly [number, number], count: number, locale: Locale | undefined): AxisScale {
  const room = 0.04 * (high - low);
  const domain = [low - room, high + room] as const;
  const all = rates.map((rate): Tick => ({ value: normalQuantile(rate), label: rateText(rate, locale) }));
  const within = all.filter(({ value }) => value >= domain[0] && value <= domain[1]);
  const every = Math.ceil(within.length / Math.max(2, count));
  return { domain, log: false, ticks: within.filter((_, i) => i % every === 0) };
}

/** A rate in percent, with as many digits as it needs. */
export function rateText(rate: number, locale: Locale = english): string {
  return textsOf(classificationCurvesTexts, locale)('percent', { share: locale.local(String(Number((100 * rate).toPrecision(4)))) });
}

/** The rate at a place of a curve's axis: `det` counts in normal deviates. */
export function rateAt(curve: CurveKind, place: number): number {
  return curve === 'det' ? normalCdf(place) : place;
}

/** Where ticks stand on the figure, in CSS pixels. */
export function pixelTicks({ domain: [low, high], ticks }: AxisScale, from: number, to: number): PixelTick[] {
  return ticks.map(({ value, label }) => ({ at: from + ((value - low) / (high - low)) * (to - from), label }));
}
