import { isValueColumn, valueKind, type FrameColumn } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from './texts.js';

/** The numbers of some runs in one column, ascending, and what of them is no number. */
export interface GroupValues {
  /** Finite, on a log axis above 0. */
  readonly sorted: Float64Array;
  /** The row of the frame each comes from. */
  readonly rows: Int32Array;
  readonly missing: number;
  /** NaN and infinite ones. */
  readonly notFinite: number;
  /** 0 and below, on a log axis. */
  readonly notPositive: number;
  /** Texts, booleans and other values that are no numbers. */
  readonly otherType: number;
}

/** Collects the numbers that rows of a frame have in a column. `log`: those not above 0 have no place. */
export function groupValues(column: FrameColumn | undefined, rows: readonly number[], log = false): GroupValues {
  const counts = { missing: 0, notFinite: 0, notPositive: 0, otherType: 0 };
  if (!isValueColumn(column)) return { sorted: new Float64Array(), rows: new Int32Array(), ...counts, missing: rows.length };
  const { kinds, numbers } = column;
  const kept = rows.filter((row) => {
    if (kinds[row] === valueKind.number && Number.isFinite(numbers[row]) && !(log && numbers[row]! <= 0)) return true;
    if (kinds[row] === valueKind.missing) counts.missing++;
    else if (kinds[row] !== valueKind.number) counts.otherType++;
    else if (Number.isFinite(numbers[row])) counts.notPositive++;
    else counts.notFinite++;
    return false;
  });
  const ordered = Int32Array.from(kept).toSorted((a, b) => numbers[a]! - numbers[b]! || a - b);
  return { sorted: Float64Array.from(ordered, (row) => numbers[row]!), rows: ordered, ...counts };
}

/** What left numbers out, as footers say it: `3 without lr`, `1 NaN or infinite`. Nothing where all count. */
export function leftOutTexts(all: readonly GroupValues[], name: string, locale?: Locale): string[] {
  const t = textsOf(groupTexts, locale);
  const sum = (key: 'missing' | 'notFinite' | 'notPositive' | 'otherType'): number => all.reduce((total, values) => total + values[key], 0);
  const text = (count: number, say: (count: number) => string): string[] => (count > 0 ? [say(count)] : []);
  return [
    ...text(sum('missing'), (count) => t('without', { count, name })),
    ...text(sum('notFinite'), (count) => t('notFinite', { count })),
    ...text(sum('notPositive'), (count) => t('notPositive', { count })),
    ...text(sum('otherType'), (count) => t('notNumber', { count })),
  ];
}

/** Why a group has no number to show: what most of its runs have instead. */
export function noValueReason(values: GroupValues, locale?: Locale): string {
  const t = textsOf(groupTexts, locale);
  if (values.notFinite > 0) return t('isNotFinite');
  if (values.notPositive > 0) return t('isNotPositive');
  return t(values.otherType > 0 ? 'isNotNumber' : 'noValue');
}
