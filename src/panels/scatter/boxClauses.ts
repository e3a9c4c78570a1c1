import { valueOf } from '../../charts/index.js';
import type { Filter, Scalar } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, joined } from '../../theme/index.js';
import { minuteText } from '../groups/createdLabel.js';
import type { OwnClause } from '../panelKind.js';
import { brushFilter, brushOf, noBrush, type AxisBrush } from '../parallelCoordinates/brush.js';
import { fromPadded, paddedCategory, type ScatterAxis, type ScatterLayout } from './layout.js';
import { scatterTexts } from './texts.js';

/** A rectangle of the plot, in places. */
export interface PlotBox {
  x: readonly [number, number];
  y: readonly [number, number];
}

/** What a box selects on either axis: a range of values, or the categories whose middle it covers. */
export function boxClauses({ x, y }: Pick<ScatterLayout, 'x' | 'y'>, box: PlotBox, locale?: Locale): OwnClause[] {
  return [['x', x, box.x] as const, ['y', y, box.y] as const].flatMap(([part, axis, range]): OwnClause[] => {
    const filter = brushFilter(axis.column, brushOn(axis, range));
    return filter ? [{ part, scope: 'run', filter, label: boxLabel(axis, boxOf(filter), locale) }] : [];
  });
}

/** What a clause of `boxClauses` covers. */
export function boxOf(filter: Filter): AxisBrush {
  return brushOf(filter);
}

/** `lr 0.001 to 0.1`, `optimizer: adam, sgd`. */
function boxLabel({ label, scale }: ScatterAxis, { ranges, values }: AxisBrush, locale: Locale | undefined): string {
  const t = textsOf(scatterTexts, locale);
  const [range] = ranges;
  if (!range && values.length > 3) return t('valueCount', { column: label, count: values.length });
  if (!range) return t('values', { column: label, values: joined(values.map(String), locale) });
  const said = (value: number): string => (scale.kind === 'time' ? minuteText(value, locale) : formatNumber(value, 3, locale));
  return t('range', { column: label, from: said(range[0]), to: said(range[1]) });
}

function brushOn({ scale }: ScatterAxis, [from, to]: readonly [number, number]): AxisBrush {
  if (scale.kind !== 'category') return { ...noBrush, ranges: [[valueIn(scale, from), valueIn(scale, to)]] };
  const count = scale.categories.length;
  const values = scale.categories.flatMap((category, i): Scalar[] => {
    const middle = paddedCategory(count, i);
    return middle >= from && middle <= to ? [...category.values] : [];
  });
  // Between two categories nothing is covered: a range that no value is in.
  return values.length > 0 ? { ...noBrush, values } : { ...noBrush, ranges: [[1, 0]] };
}

function valueIn(scale: ScatterAxis['scale'], place: number): number {
  return valueOf(scale, Math.min(1, Math.max(0, fromPadded(place))));
}
