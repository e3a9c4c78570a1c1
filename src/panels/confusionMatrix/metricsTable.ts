import type { TwinColumn } from '../../charts/index.js';
import { averageScores, classScores, confusionScores } from '../../numeric/index.js';
import { formatStep } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { countText, scoreText } from './figureTexts.js';
import { matrixName, type MatrixSet, type OneMatrix } from './matrixSet.js';

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
export function overallFigures({ sums }: OneMatrix): [name: string, text: string][] {
  const { accuracy, balancedAccuracy, kappa, mcc } = confusionScores(sums);
  return [
    ['Accuracy', scoreText(accuracy)],
    ['Balanced accuracy', scoreText(balancedAccuracy)],
    ['Cohen’s kappa', scoreText(kappa)],
    ['MCC', scoreText(mcc)],
  ];
}

/** The averages, then each class. */
export function classTable({ classes }: MatrixSet, { sums }: OneMatrix): MetricsTable {
  const scores = classScores(sums);
  const { macro, micro, weighted, noPrecision, noRecall } = averageScores(sums, scores);
  const lines: ClassLine[] = [
    { name: 'macro average', ...macro, support: sums.total },
    { name: 'micro average', ...micro, support: sums.total },
    { name: 'weighted average', ...weighted, support: sums.total },
    ...classes.map((name, i) => ({
      name,
      precision: scores.precision[i]!,
      recall: scores.recall[i]!,
      f1: scores.f1[i]!,
      support: scores.support[i]!,
    })),
  ];
  const score = (label: string, of: (line: ClassLine) => number): TwinColumn => ({
    label,
    numeric,
    text: (row) => scoreText(of(lines[row]!)),
  });
  return {
    rows: lines.length,
    columns: [
      { label: 'Class', text: (row) => lines[row]!.name },
      score('Precision', ({ precision }) => precision),
      score('Recall', ({ recall }) => recall),
      score('F1', ({ f1 }) => f1),
      { label: 'Support', numeric, text: (row) => countText(lines[row]!.support) },
    ],
    notes: [...notDefined(noPrecision, 'never predicted', 'precision'), ...notDefined(noRecall, 'not among the actual classes', 'recall')],
  };
}

function notDefined(count: number, why: string, figure: string): string[] {
  if (count === 0) return [];
  const who = count === 1 ? '1 class is' : `${formatStep(count)} classes are`;
  return [`${who} ${why}: ${figure} is 0/0, not defined (–), and counts as 0 in macro and weighted averages.`];
}

/** A line per run, to compare them. */
export function runsTable({ matrices }: MatrixSet): MetricsTable {
  const lines = matrices.map(({ facts, sums }) => ({ facts, ...confusionScores(sums), ...averageScores(sums) }));
  type Line = (typeof lines)[number];
  const score = (label: string, of: (line: Line) => number): TwinColumn => ({ label, numeric, text: (row) => scoreText(of(lines[row]!)) });
  return {
    rows: lines.length,
    columns: [
      { label: 'Run', text: (row) => matrixName(lines[row]!.facts) },
      score('Accuracy', ({ accuracy }) => accuracy),
      score('Balanced accuracy', ({ balancedAccuracy }) => balancedAccuracy),
      score('Kappa', ({ kappa }) => kappa),
      score('MCC', ({ mcc }) => mcc),
      score('Macro F1', ({ macro }) => macro.f1),
      score('Weighted F1', ({ weighted }) => weighted.f1),
      { label: 'Rows', numeric, text: (row) => formatStep(lines[row]!.facts.counted) },
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
