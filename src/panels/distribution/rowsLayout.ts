import { labelWidth, type PlotArea } from '../../charts/index.js';

/** Where rows of groups or categories stand, in CSS pixels. */
export interface RowsLayout {
  readonly area: PlotArea;
  /** From one row to the next. */
  readonly band: number;
  /** Rows on screen at once. */
  readonly fit: number;
  /** Right end of the names; 0 for none. */
  readonly names: number;
}

/** Height of what turns pages. */
const pagerHeight = 32;
const gap = 8;
const countWidth = 44;

export interface RowsLayoutInput {
  size: { width: number; height: number };
  count: number;
  /** Empty for rows without names. */
  labels: readonly string[];
  /** Height of a row, CSS pixels. */
  least: number;
  most: number;
}

/** Rows that fill the height, or pages of them. */
export function rowsLayout(input: RowsLayoutInput): RowsLayout {
  const whole = layoutWith(input, 0);
  return whole.fit >= input.count ? whole : layoutWith(input, pagerHeight);
}

function layoutWith({ size, count, labels, least, most }: RowsLayoutInput, pager: number): RowsLayout {
  const names = labels.length === 0 ? 0 : Math.min(Math.max(24, ...labels.map(labelWidth)) + gap, size.width * 0.36);
  const left = names + (names > 0 ? 8 : 14);
  const width = Math.max(1, size.width - left - countWidth);
  const area = { left, top: 20, width, height: Math.max(1, size.height - 20 - 22 - pager) };
  const fit = Math.max(1, Math.floor(area.height / least));
  return { area, fit, band: Math.min(most, area.height / Math.min(fit, Math.max(1, count))), names };
}

/** The row under a point, counted on screen; -1 for none. */
export function rowAt({ area, band }: RowsLayout, top: number, shown: number): number {
  const row = Math.floor((top - area.top) / band);
  return row >= 0 && row < shown ? row : -1;
}

/** Middle of a row on screen. */
export function rowMiddle({ area, band }: RowsLayout, row: number): number {
  return area.top + band * (row + 0.5);
}
