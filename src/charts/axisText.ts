import { formatDuration, formatMoment, formatNumber, formatStep } from '../theme/index.js';
import type { AxisUnit } from './axisScale.js';

/** How the x axis speaks. */
export interface AxisText {
  /** `Step`, `Time`, … */
  readonly label: string;
  /** A value of x: `30,188`, `2h 5m`, `2026-05-04 13:45:10`. */
  readonly value: (x: number) => string;
  /** A difference between two x. */
  readonly distance: (x: number) => string;
  /** What a distance counts where its text does not say it: `steps`. Else empty. */
  readonly unit: string;
}

/** Texts of an axis: `label` names it, `unit` says how its values are written. */
export function axisText(label: string, unit: AxisUnit): AxisText {
  switch (unit) {
    case 'duration':
      return { label, value: formatDuration, distance: formatDuration, unit: '' };
    case 'time':
      return { label, value: (x) => formatMoment(x), distance: (x) => formatDuration(x / 1000), unit: '' };
    case 'number':
      return { label, value: formatStep, distance: (x) => formatNumber(x, 2), unit: `${label.toLowerCase()}s` };
    default:
      return unit satisfies never;
  }
}
