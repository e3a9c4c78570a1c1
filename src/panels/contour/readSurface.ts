import { valueOf, type ValueScale } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatMoment, formatNumber, formatValue } from '../../theme/index.js';
import type { Fact } from '../groups/index.js';
import { fromPadded } from '../scatter/layout.js';
import { placeOfPixel } from '../scatter/projection.js';
import { contourTexts } from './texts.js';
import type { ContourView } from './view.js';

/** What is read of the surface between runs, at CSS pixels of the figure; undefined beyond the plot and where there is no surface. */
export function readSurface(
  { grid, plot, label }: Pick<ContourView, 'grid' | 'plot' | 'label'>,
  at: { left: number; top: number },
  locale?: Locale,
): { title: string; facts: Fact[] } | undefined {
  const { layout, area } = plot;
  const [left, top] = [at.left - area.left, at.top - area.top];
  if (!grid || !layout || left < 0 || top < 0 || left > area.width || top > area.height) return undefined;
  const place = placeOfPixel(plot, at.left, at.top);
  const z = grid.at(place.x, place.y);
  const facts: Fact[] = [
    [label, Number.isNaN(z) ? '–' : formatValue(z, 4, locale)],
    [layout.x.label, numberAt(layout.x.scale, place.x, locale)],
    [layout.y.label, numberAt(layout.y.scale, place.y, locale)],
  ];
  return { title: textsOf(contourTexts, locale)(Number.isNaN(z) ? 'tooFar' : 'between'), facts };
}

/** The value of an axis at a place of the plot; the plot reaches a little beyond the values. */
function numberAt(scale: ValueScale, place: number, locale: Locale | undefined): string {
  const value = valueOf(scale, fromPadded(place));
  return scale.kind === 'time' ? formatMoment(value, locale) : formatNumber(value, 3, locale);
}
