import type { TwinColumn } from '../../charts/index.js';
import { averageScores, classScores, confusionScores } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { countText, scoreText } from './figureTexts.js';
import { matrixName, type MatrixSet, type OneMatrix } from './matrixSet.js';
import { confusionMatrixPartTexts } from './partTexts.js';
import { confusionMatrixTexts } from './texts.js';

/** Figures as a table, and what must be known of them. */
export interface MetricsTable extends PanelTable {
  notes: string[];
}

interface ClassLine {
  name: string;
  precision: number;
  recall: number;
  f1: number;
  support: number;
}

const numeric = true;

/** The figures of a whole matrix, by name. */
export function overallFigures({ sums }: OneMatrix, locale?: Locale): [name: string, text: string][] {
  const t = textsOf(confusionMatrixPartTexts, locale);
  const { accuracy, balancedAccuracy, kappa, mcc } = confusionScores(sums);
  return [
    [t('accuracy'), scoreText(accuracy, locale)],
    [t('balancedAccuracy'), scoreText(balancedAccuracy, locale)],
    [t('cohensKappa'), scoreText(kappa, locale)],
    [t('mcc'), scoreText(mcc, locale)],
  ];
}

/** The averages, then each class. */
export function classTable({ classes }: MatrixSet, { sums }: OneMatrix, locale?: Locale): MetricsTable {
  const t = textsOf(confusionMatrixPartTexts, locale);
  const label = textsOf(confusionMatrixTexts, locale);
  const scores = classScores(sums);
  const { macro, micro, weighted, noPrecision, noRecall } = averageScores(sums, scores);
  const lines: ClassLine[] = [
    { name: t('macroAverage'), ...macro, support: sums.total },
    { name: t('microAverage'), ...micro, support: sums.total },
    { name: t('weightedAverage'), ...weighted, support: sums.total },
    ...classes.map((name, i) => ({
      name,
      precision: scores.precision[i]!,
      recall: scores.recall[i]!,
      f1: scores.f1[i]!,
      support: scores.support[i]!,
    })),
  ];
  const score = (name: 'precision' | 'recall' | 'f1'): TwinColumn => ({
    label: label(name),
    numeric,
    text: (row) => scoreText(lines[row]![name], locale),
  });
  return {
    rows: lines.length,
    columns: [
      { label: t('className'), text: (row) => lines[row]!.name },
      score('precision'),
      score('recall'),
      score('f1'),
      { label: label('support'), numeric, text: (row) => countText(lines[row]!.support, locale) },
    ],
    notes: [
      ...(noPrecision > 0 ? [t('noPrecision', { count: noPrecision })] : []),
      ...(noRecall > 0 ? [t('noRecall', { count: noRecall })] : []),
    ],
  };
}

/** A line per run, to compare them. */
export function runsTable({ matrices }: MatrixSet, locale?: Locale): MetricsTable {
  const t = textsOf(confusionMatrixPartTexts, locale);
  const lines = matrices.map(({ facts, sums }) => ({ facts, ...confusionScores(sums), ...averageScores(sums) }));
  type Line = (typeof lines)[number];
  const score = (label: string, of: (line: Line) => number): TwinColumn => ({
    label,
    numeric,
    text: (row) => scoreText(of(lines[row]!), locale),
  });
  return {
    rows: lines.length,
    columns: [
      { label: textsOf(confusionMatrixTexts, locale)('run'), text: (row) => matrixName(lines[row]!.facts, locale) },
      score(t('accuracy'), ({ accuracy }) => accuracy),
      score(t('balancedAccuracy'), ({ balancedAccuracy }) => balancedAccuracy),
      score(t('kappa'), ({ kappa }) => kappa),
      score(t('mcc'), ({ mcc }) => mcc),
      score(t('macroF1'), ({ macro }) => macro.f1),
      score(t('weightedF1'), ({ weighted }) => weighted.f1),
      { label: t('rowList'), numeric, text: (row) => formatStep(lines[row]!.facts.counted, locale) },
    ],
    notes: [],
  };
}

/** A table as text that spreadsheets take: tabs between cells. */
export function tabbedText({ columns, rows }: PanelTable): string {
  const clean = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');
  const lines = Array.from({ length: rows }, (_, row) => columns.map(({ text }) => clean(text(row))).join('\t'));
  return [columns.map(({ label }) => label).join('\t'), ...lines].join('\n');
}
