import type { AxisUnit } from '../../charts/index.js';
import { isMetricAxis, type XAxis } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { linePlotTexts } from './texts.js';

/** What an x axis is called: the metric along it, else by what it counts. */
export function axisLabel(x: XAxis, locale: Locale | undefined): string {
  return isMetricAxis(x) ? x.metric : textsOf(linePlotTexts, locale)(x === 'step' ? 'step' : 'time');
}

/** How values along an axis are written. */
export function axisUnit(x: XAxis): AxisUnit {
  if (isMetricAxis(x) || x === 'step') return 'number';
  return x === 'wall' ? 'time' : 'duration';
}

/** What a column of x is called in files. */
export function axisColumn(x: XAxis): string {
  return isMetricAxis(x) ? x.metric : { step: 'step', relative: 'seconds', wall: 'time' }[x];
}

/** Whether two axes are the same. */
export function sameAxis(a: XAxis, b: XAxis): boolean {
  return isMetricAxis(a) && isMetricAxis(b) ? a.metric === b.metric : a === b;
}
