import type { AxisText, ChartLine, ChartLines } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { linePlotTexts } from './texts.js';

/** What the columns of a table of lines are called. */
export interface LineTableLabels {
  line: string;
  value: string;
}

/** The points that are drawn, line by line; gaps are rows without a value. */
export function lineTable({ lines, x, y }: ChartLines, axis: AxisText, { line, value }: LineTableLabels, locale: Locale): PanelTable {
  const t = textsOf(linePlotTexts, locale);
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, { points }) => sum + points.end - points.start, 0));
  const rows = lines.reduce((sum, { points }) => sum + points.end - points.start, 0);
  const at = (row: number) => {
    const index = starts.findLastIndex((start) => start <= row);
    const found = lines[index];
    return found && { line: found, row: found.points.start + row - (starts[index] ?? 0) };
  };
  const textAt = (row: number, column: Float64Array, text: (value: number) => string): string => {
    const place = at(row);
    return place ? text(column[place.row] ?? Number.NaN) : '';
  };
  const valueText = (shown: number): string => (Number.isNaN(shown) ? t('gap') : formatValue(shown, 6, locale));
  const grouped = lines.some(({ n }) => n);
  const edge = (label: 'low' | 'high'): PanelTable['columns'][number] => ({
    label: t(label),
    numeric: true,
    text: (row) => beside(row, ({ band }) => band?.[label], valueText),
  });
  const beside = (row: number, column: (line: ChartLine) => ArrayLike<number> | undefined, text: (shown: number) => string): string => {
    const place = at(row);
    const own = place && column(place.line)?.[place.row - place.line.points.start];
    return own === undefined || Number.isNaN(own) ? '' : text(own);
  };
  return {
    rows,
    columns: [
      { label: line, text: (row) => at(row)?.line.name ?? '' },
      { label: axis.label, numeric: true, text: (row) => textAt(row, x, axis.value) },
      { label: value, numeric: true, text: (row) => textAt(row, y, valueText) },
      ...(lines.some(({ band }) => band) ? [edge('low'), edge('high')] : []),
      ...(grouped
        ? [
            {
              label: t('n'),
              numeric: true,
              text: (row: number) =>
                beside(
                  row,
                  ({ n }) => n,
                  (count) => formatStep(count, locale),
                ),
            },
          ]
        : []),
    ],
  };
}
