import type { CurveFacts, CurveKind, CurveLine, OneClassReason } from '../../model/index.js';
import { formatCount, formatStep } from '../../theme/index.js';
import { bootstrap } from './plan.js';

/** Names of the curves, as headings and settings write them. */
export const curveTitles = {
  roc: 'ROC curve',
  pr: 'Precision–recall curve',
  calibration: 'Calibration curve',
  det: 'DET curve',
  gain: 'Gain curve',
  lift: 'Lift curve',
  confusion: 'Counts at the threshold',
} as const;

/** Why a class has no curve. */
export const oneClassTexts: Readonly<Record<OneClassReason, string>> = {
  'no-rows': 'no rows: nothing to draw',
  'only-negatives': 'only negatives: no true positive rate',
  'only-positives': 'only positives: no false positive rate',
};

/** A figure with four decimals; `–` where it is not defined. */
export function figureText(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(4);
}

/** The figure a curve is judged by, with its interval: `AUC 0.9580 [0.9553, 0.9605]`. */
export function mainFigure(line: CurveLine, curve: CurveKind): string {
  const interval = (ends: readonly [number, number] | undefined): string =>
    ends && !Number.isNaN(ends[0]) ? ` [${figureText(ends[0])}, ${figureText(ends[1])}]` : '';
  switch (curve) {
    case 'pr':
    case 'lift':
      return `AP ${figureText(line.averagePrecision)}${curve === 'pr' ? interval(line.intervals?.averagePrecision) : ''}`;
    case 'calibration':
      return `ECE ${figureText(line.ece)} · Brier ${figureText(line.brier)}`;
    case 'roc':
    case 'det':
    case 'gain':
      return `AUC ${figureText(line.auc)}${curve === 'roc' ? interval(line.intervals?.auc) : ''}`;
    default:
      return curve satisfies never;
  }
}

/** Which rows and points are drawn: what is not as one might think comes first. */
export function fidelityText({ points, drawn, rows, lines }: CurveFacts, rowsDrawn: number): string {
  const all = `${formatStep(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  const which = lines.every(({ withoutScore }) => withoutScore === 0) ? all : `${all}, some without score`;
  if (drawn === 'm4') return `M4 ${formatCount(points)} → ${formatCount(rowsDrawn)} · ${which}`;
  return drawn === 'corners' ? `exact, corners ${formatCount(points)} → ${formatCount(rowsDrawn)} · ${which}` : `${which} · exact`;
}

/** What is left out, how figures are meant, and which lines are not drawn. */
export function noteTexts(
  facts: CurveFacts,
  names: readonly string[],
  { bins, binning }: { bins: number; binning: 'width' | 'mass' },
): string[] {
  const { curve, lines, withoutLabel, withoutWeight } = facts;
  const notes: string[] = [];
  if (withoutLabel > 0) notes.push(`${counted(withoutLabel, 'row')} without a label left out`);
  if (withoutWeight > 0) notes.push(`${counted(withoutWeight, 'row')} without a weight left out`);
  for (const text of grouped(lines, names, ({ withoutScore }) =>
    withoutScore > 0 ? `${counted(withoutScore, 'row')} without a score left out` : undefined,
  ))
    notes.push(text);
  for (const text of grouped(lines, names, (line) => undefinedText(line, curve))) notes.push(text);
  if (curve === 'calibration')
    notes.push(`ECE: mean gap over ${bins} bins of equal ${binning === 'width' ? 'width' : 'count'}, by their rows`);
  if (curve === 'det') notes.push('rates of 0 and 1 lie beyond the scale: lines run to its edge');
  const macro = lines.find(({ average }) => average === 'macro');
  if (macro && curve !== 'roc') notes.push('macro-average: the mean of the classes’ figures; it has no curve here');
  if (
    macro &&
    macro.classes < lines.filter((line) => line.run === macro.run && line.class !== undefined && Object.is(line.step, macro.step)).length
  )
    notes.push(`macro-average over the ${macro.classes} classes that are defined`);
  const intervals = lines.find((line) => line.intervals)?.intervals;
  if (intervals) notes.push(`bands: middle ${100 * bootstrap.level}% of ${bootstrap.samples} draws of the rows, seed ${bootstrap.seed}`);
  return notes;
}

/** Why a line is not drawn, or its figure not defined. */
export function undefinedText(line: CurveLine, curve: CurveKind): string | undefined {
  if (line.average === 'macro' && !Number.isNaN(line.auc)) return undefined;
  if (curve === 'calibration') {
    if (line.rows === 0) return oneClassTexts['no-rows'];
    return Number.isNaN(line.brier) ? `scores from ${line.scores[0]} to ${line.scores[1]} are no probabilities: no calibration` : undefined;
  }
  if (line.oneClass === undefined || (line.oneClass === 'only-positives' && curve !== 'roc' && curve !== 'det')) return undefined;
  return `undefined: ${oneClassTexts[line.oneClass]}`;
}

/** Said once where it is the same of all lines, and with the name of the line where not. */
function grouped(lines: readonly CurveLine[], names: readonly string[], text: (line: CurveLine) => string | undefined): string[] {
  const said = lines.map((line) => (line.average ? undefined : text(line)));
  const single = lines.flatMap((line, i) => (line.average ? [] : [said[i]]));
  if (single[0] !== undefined && single.every((each) => each === single[0])) return [single[0]];
  const found = said.flatMap((each, i) => (each === undefined ? [] : [`${names[i]}: ${each}`]));
  return found.length > 6 ? [...found.slice(0, 5), `${found.length - 5} more lines: see the table`] : found;
}

function counted(count: number, what: string): string {
  return `${formatStep(count)} ${count === 1 ? what : `${what}s`}`;
}
