import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { countText, shareText } from './countFigures.js';
import { axisNames } from './curveScales.js';
import { classificationCurvesPartTexts } from './partTexts.js';
import type { CurvesView } from './view.js';

/** A row per line with its figures, and below them every point that is drawn. */
export function curvesTable({ lines, frame, curve }: CurvesView, locale?: Locale): PanelTable {
  const t = textsOf(classificationCurvesPartTexts, locale);
  const axes = axisNames(curve, locale);
  const value = (name: string, row: number): number | undefined => {
    const column = frame.columns[name];
    return row >= 0 && column instanceof Float64Array ? column[row] : undefined;
  };
  const text = (found: number | undefined): string =>
    found === undefined ? '' : Number.isNaN(found) ? '–' : formatNumber(found, 6, locale);
  const figure = (label: string, pick: (line: CurvesView['lines'][number]['line']) => number, write = shareText) => ({
    label,
    numeric: true,
    text: (row: number) => (row < lines.length ? write(pick(lines[row]!.line), locale) : ''),
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
      ? [point(t('scoresAbove'), 'low'), point(t('scoresUpTo'), 'high'), point(t('binRows'), 'count')]
      : [point(t('threshold'), 'threshold'), point(t('truePositives'), 'tp'), point(t('falsePositives'), 'fp')];
  return {
    rows: lines.length + frame.rows,
    columns: [
      { label: t('line'), text: (row) => (row < lines.length ? lines[row]! : lineAt(lines, row - lines.length))?.name ?? '' },
      figure('AUC', ({ auc }) => auc),
      figure('AP', ({ averagePrecision }) => averagePrecision),
      figure(t('prArea'), ({ prArea }) => prArea),
      figure('Brier', ({ brier }) => brier),
      figure('ECE', ({ ece }) => ece),
      figure(t('positives'), ({ positives }) => positives, countText),
      figure(t('negatives'), ({ negatives }) => negatives, countText),
      figure(t('distinct'), ({ distinct }) => distinct, countText),
      { label: t('whyUndefined'), text: (row) => lines[row]?.undrawn ?? '' },
      point(axes.x, 'x'),
      point(axes.y, 'y'),
      ...others,
    ],
  };
}

function lineAt(lines: CurvesView['lines'], row: number): CurvesView['lines'][number] | undefined {
  return lines.find(({ line: { start, end } }) => row >= start && row < end);
}
