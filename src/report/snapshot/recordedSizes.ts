import { gridColumns, gridGap, rowHeight } from '../../dashboard/index.js';
import type { PanelDocument } from '../../model/index.js';
import type { ElementSize } from '../../react/index.js';
import type { ReportDocument } from '../document/report.js';

/** CSS pixels of a report's column, by its width. */
const columnWidths: Readonly<Record<NonNullable<ReportDocument['width']>, number>> = { readable: 800, wide: 1100, full: 1500 };

/** CSS pixels of a column on a telephone, and of what stands around a drawing in its panel. */
const narrowWidth = 348;
const around = { width: 26, height: 56 };

/** Sizes of a panel's drawing for which its answers are recorded: on a desk, and on a telephone. They matter to those few kinds whose questions depend on them. */
export function recordedSizes({ layout }: PanelDocument, { width = 'readable' }: Pick<ReportDocument, 'width'>): ElementSize[] {
  const height = layout.h * (rowHeight + gridGap) - gridGap - around.height;
  const wide = (columnWidths[width] * layout.w) / gridColumns;
  return [wide, narrowWidth].map((outer) => ({ width: Math.max(40, outer - around.width), height: Math.max(40, height) }));
}
