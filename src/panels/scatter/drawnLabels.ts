import type { PlotArea } from '../../charts/index.js';
import { placeLabels, type LabelPoint, type PlacedLabel } from '../../charts/inner.js';
import type { Locale } from '../../texts/index.js';
import { shortText } from '../groups/index.js';
import type { PointPlaces } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';
import { pointText } from './pointText.js';

export interface DrawnLabelsOptions {
  layout: ScatterLayout;
  points: PointPlaces;
  /** Rows that are named before others. */
  front: Int32Array;
  /** Rows whose label column is written, where there is one: 1. */
  kept: Uint8Array;
  area: PlotArea;
  locale?: Locale;
}

/** Points on screen beyond which none but the front is labelled: no label would find room. */
export const mostLabels = 300;
/** CSS pixels a label may take. */
const widest = 160;

/** The labels that find room: names of the front first, then what the label column says of the others. */
export function drawnLabels({ layout, points, front, kept, area, locale }: DrawnLabelsOptions): PlacedLabel[] {
  const { labels } = layout;
  const first = [...front].filter((row) => !Number.isNaN(points.x[row])).slice(0, mostLabels);
  const named = new Set(first);
  if (first.length === 0 && !labels) return [];
  const others = rowsInView(points).filter((row) => !named.has(row));
  const few = others.length <= mostLabels;
  const textOf = (row: number): string => {
    const text = labels && few && kept[row] === 1 ? pointText(labels.column, labels.values, row, locale) : '–';
    return text !== '–' ? text : named.has(row) ? layout.nameOf(row) : '';
  };
  const of = (row: number): LabelPoint => ({
    left: points.x[row]!,
    top: points.y[row]!,
    radius: layout.radius(row) + (named.has(row) ? 3 : 0),
    text: shortText(textOf(row), widest),
  });
  return placeLabels([...first, ...(few ? others : [])].map(of), area);
}

function rowsInView({ x: left }: PointPlaces): number[] {
  const rows: number[] = [];
  for (let row = 0; row < left.length; row++) if (!Number.isNaN(left[row])) rows.push(row);
  return rows;
}
