import { xAxisScale, yAxisScale, type AxisScale, type AxisUnit } from '../../charts/index.js';
import type { Column } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import { formatDuration, formatMoment, formatValue } from '../../theme/index.js';

/** What the numbers of a column are. */
export function unitOf(column: Column | undefined): AxisUnit {
  if (column?.from !== 'run') return 'number';
  return column.key === 'created_at' ? 'time' : column.key === 'duration_s' ? 'duration' : 'number';
}

/** A value as it is read. */
export function unitText(value: number, unit: AxisUnit, locale?: Locale): string {
  if (Number.isNaN(value)) return '–';
  switch (unit) {
    case 'time':
      return formatMoment(value, locale);
    case 'duration':
      return formatDuration(value, locale);
    case 'number':
      return formatValue(value, 5, locale);
    default:
      return unit satisfies never;
  }
}

/** A value as files have it. */
export function unitValue(value: number, unit: AxisUnit): number | Date | undefined {
  if (Number.isNaN(value)) return undefined;
  return unit === 'time' ? new Date(value) : value;
}

/** Room at both ends of the axis, as a share of it, so that no mark lies on its edge. */
const room = 0.03;

/** The axis of the values along x: what they span, with a little room. */
export function valueAxisOf(
  [low, high]: readonly [number, number],
  unit: AxisUnit,
  log: boolean,
  width: number,
  locale?: Locale,
): AxisScale {
  const count = Math.max(2, Math.floor(width / 70));
  if (!Number.isFinite(low + high) || low === high)
    return unit === 'time' ? xAxisScale([low, high], unit, width, locale) : yAxisScale([low, high], log, count, locale);
  if (!log) return xAxisScale([low - room * (high - low), high + room * (high - low)], unit, width, locale);
  const factor = (high / low) ** room;
  const domain = [low / factor, high * factor] as const;
  const ticks = yAxisScale([low, high], true, count, locale).ticks.filter(({ value }) => value >= domain[0] && value <= domain[1]);
  return ticks.length < 2 ? yAxisScale([low, high], true, count, locale) : { domain, log, ticks };
}
