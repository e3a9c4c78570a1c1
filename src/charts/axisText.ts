import { textsOf, type Locale } from '../texts/index.js';
import { formatDuration, formatMoment, formatNumber, formatStep } from '../theme/index.js';
import type { AxisUnit } from './axisScale.js';
import { chartTexts } from './texts.js';

/** How the x axis speaks. */
export interface AxisText {
  /** `Step`, `Time`, … */
  readonly label: string;
  /** A value of x: `30,188`, `2h 5m`, `2026-05-04 13:45:10`. */
  readonly value: (x: number) => string;
  /** A difference between two x. */
  readonly distance: (x: number) => string;
  /** The same with what it counts: `3 steps`. */
  readonly distanceInWords: (x: number) => string;
}

/** Texts of an axis: `label` names it, `unit` says how its values are written; plain numbers are steps. */
export function axisText(label: string, unit: AxisUnit, locale?: Locale): AxisText {
  const duration = (x: number): string => formatDuration(x, locale);
  switch (unit) {
    case 'duration':
      return { label, value: duration, distance: duration, distanceInWords: duration };
    case 'time': {
      const distance = (x: number): string => duration(x / 1000);
      return { label, value: (x) => formatMoment(x, locale), distance, distanceInWords: distance };
    }
    case 'number': {
      const distance = (x: number): string => formatNumber(x, 2, locale);
      const distanceInWords = (x: number): string => textsOf(chartTexts, locale)('steps', { n: distance(x), count: x });
      return { label, value: (x) => formatStep(x, locale), distance, distanceInWords };
    }
    default:
      return unit satisfies never;
  }
}
