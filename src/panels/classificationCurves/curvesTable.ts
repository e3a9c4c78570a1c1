import { formatNumber } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { countText } from './countFigures.js';
import { axisNames } from './curveScales.js';
import { figureText } from './texts.js';
import type { CurvesView } from './view.js';

/** A row per line with its figures, and below them every point that is drawn. */
export function curvesTable({ lines, frame, curve }: CurvesView): PanelTable {
  const value = (name: string, row: number): number | undefined => {
    const column = frame.columns[name];
    return row >= 0 && column instanceof Float64Array ? column[row] : undefined;
  };
  const text = (found: number | undefined): string => (found === undefined ? '' : Number.isNaN(found) ? '–' : formatNumber(found, 6));
  const figure = (label: string, pick: (line: CurvesView['lines'][number]['line']) => string) => ({
    label,
    numeric: true,
    text: (row: number) => (row < lines.length ? pick(lines[row]!.line) : ''),
  });
  const point = (label: string, name: string) => ({ label, numeric: true, text: (row: number) => text(value(name, row - lines.length)) });
  const others =
    curve === 'calibration'
      ? [point('Scores above', 'low'), point('Scores up to', 'high'), point('Rows of the bin', 'count')]
      : [point('Threshold', 'threshold'), point('True positives', 'tp'), point('False positives', 'fp')];
  return {
    rows: lines.length + frame.rows,
    columns: [
      { label: 'Line', text: (row) => (row < lines.length ? lines[row]! : lineAt(lines, row - lines.length))?.name ?? '' },
      figure('AUC', ({ auc }) => figureText(auc)),
      figure('AP', ({ averagePrecision }) => figureText(averagePrecision)),
      figure('PR area (trapezoid)', ({ prArea }) => figureText(prArea)),
      figure('Brier', ({ brier }) => figureText(brier)),
      figure('ECE', ({ ece }) => figureText(ece)),
      figure('Positives', ({ positives }) => countText(positives)),
      figure('Negatives', ({ negatives }) => countText(negatives)),
      figure('Distinct scores', ({ distinct }) => countText(distinct)),
      { label: 'Why undefined', text: (row) => lines[row]?.undrawn ?? '' },
      point(axisNames[curve].x, 'x'),
      point(axisNames[curve].y, 'y'),
      ...others,
    ],
  };
}

function lineAt(lines: CurvesView['lines'], row: number): CurvesView['lines'][number] | undefined {
  return lines.find(({ line: { start, end } }) => row >= start && row < end);
}
