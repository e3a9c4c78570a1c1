import { placeLabels, type LabelPoint, type PlacedLabel, type PlotArea } from '../../charts/index.js';
import { columnId, type Column } from '../../model/index.js';
import { shortText } from '../groups/index.js';
import { pointRadius } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';
import { valueText } from './pointFacts.js';
import type { ProjectedPoints } from './projection.js';

export interface DrawnLabelsOptions {
  layout: ScatterLayout;
  points: ProjectedPoints;
  /** Rows that are named before others. */
  frontier: Int32Array | undefined;
  labelBy: Column | undefined;
  area: PlotArea;
}

/** Points in view beyond which none but the frontier is labelled: no label would find room. */
export const mostLabels = 300;
/** CSS pixels a label may take. */
const widest = 160;

/** The labels that find room: names of the frontier first, then what the label column says of the others. */
export function drawnLabels({ layout, points, frontier, labelBy, area }: DrawnLabelsOptions): PlacedLabel[] {
  const first = frontier ? [...frontier].filter((row) => !Number.isNaN(points.left[row])).slice(0, mostLabels) : [];
  const named = new Set(first);
  if (first.length === 0 && !labelBy) return [];
  const others = rowsInView(points).filter((row) => !named.has(row));
  const few = others.length <= mostLabels;
  const textOf = (row: number): string => {
    const text = labelBy && few ? valueText(layout.frame, columnId(labelBy), labelBy, row) : '–';
    return text !== '–' ? text : named.has(row) ? layout.nameOf(row) : '';
  };
  const of = (row: number): LabelPoint => ({
    left: points.left[row]!,
    top: points.top[row]!,
    radius: pointRadius(layout, row) + (named.has(row) ? 3 : 0),
    text: shortText(textOf(row), widest),
  });
  return placeLabels([...first, ...(few ? others : [])].map(of), area);
}

function rowsInView({ left }: ProjectedPoints): number[] {
  const rows: number[] = [];
  for (let row = 0; row < left.length; row++) if (!Number.isNaN(left[row])) rows.push(row);
  return rows;
}
