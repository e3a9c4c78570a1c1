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
  const figure = (label: string, pick: (line: CurvesView['lines'][number]['line']) => number, write = figureText) => ({
    label,
    numeric: true,
    text: (row: number) => (row < lines.length ? write(pick(lines[row]!.line)) : ''),
    value: (row: number) => (row < lines.length ? pick(lines[row]!.line) : undefined),
  });
  const point = (label: string, name: string) => ({
    label,
    numeric: true,
    text: (row: number) => text(value(name, row - lines.length)),
    value: (row: number) => value(name, row - lines.length),
  });
  const others =
    curve === 'calibration'
      ? [point('Scores above', 'low'), point('Scores up to', 'high'), point('Rows of the bin', 'count')]
      : [point('Threshold', 'threshold'), point('True positives', 'tp'), point('False positives', 'fp')];
  return {
    rows: lines.length + frame.rows,
    columns: [
      { label: 'Line', text: (row) => (row < lines.length ? lines[row]! : lineAt(lines, row - lines.length))?.name ?? '' },
      figure('AUC', ({ auc }) => auc),
      figure('AP', ({ averagePrecision }) => averagePrecision),
      figure('PR area (trapezoid)', ({ prArea }) => prArea),
      figure('Brier', ({ brier }) => brier),
      figure('ECE', ({ ece }) => ece),
      figure('Positives', ({ positives }) => positives, countText),
      figure('Negatives', ({ negatives }) => negatives, countText),
      figure('Distinct scores', ({ distinct }) => distinct, countText),
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
