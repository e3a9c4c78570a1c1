import type { CurveFacts, CurveKind, CurveLine, OneClassReason } from '../../model/index.js';
import { english, textsOf, type Locale } from '../../texts/index.js';
import { formatCount } from '../../theme/index.js';
import { shareText } from './countFigures.js';
import { bootstrap } from './plan.js';
import { classificationCurvesTexts } from './texts.js';

const oneClassNames = {
  'no-rows': 'undefinedNoRows',
  'only-negatives': 'undefinedOnlyNegatives',
  'only-positives': 'undefinedOnlyPositives',
} as const satisfies Record<OneClassReason, string>;

/** The figure a curve is judged by, with its interval: `AUC 0.9580 [0.9553, 0.9605]`. */
export function mainFigure(line: CurveLine, curve: CurveKind, locale?: Locale): string {
  const t = textsOf(classificationCurvesTexts, locale);
  const said = (value: number): string => shareText(value, locale);
  const within = (name: 'auc' | 'ap', value: number, ends: readonly [number, number] | undefined): string =>
    ends && !Number.isNaN(ends[0])
      ? t(`${name}Within`, { value: said(value), low: said(ends[0]), high: said(ends[1]) })
      : t(name, { value: said(value) });
  switch (curve) {
    case 'pr':
    case 'lift':
      return within('ap', line.averagePrecision, curve === 'pr' ? line.intervals?.averagePrecision : undefined);
    case 'calibration':
      return t('eceAndBrier', { ece: said(line.ece), brier: said(line.brier) });
    case 'roc':
    case 'det':
    case 'gain':
      return within('auc', line.auc, curve === 'roc' ? line.intervals?.auc : undefined);
    default:
      return curve satisfies never;
  }
}

/** Which rows and points are drawn: what is not as one might think comes first. */
export function fidelityText({ points, drawn, rows: count, lines }: CurveFacts, rowsDrawn: number, locale?: Locale): string {
  const t = textsOf(classificationCurvesTexts, locale);
  const rows = t(lines.every(({ withoutScore }) => withoutScore === 0) ? 'rows' : 'rowsSomeWithout', { count });
  if (drawn === 'all') return t('exact', { rows });
  return t(drawn, { from: formatCount(points, locale), to: formatCount(rowsDrawn, locale), rows });
}

/** What is left out, how figures are meant, and which lines are not drawn. */
export function noteTexts(
  facts: CurveFacts,
  names: readonly string[],
  { bins, binning }: { bins: number; binning: 'width' | 'mass' },
  locale?: Locale,
): string[] {
  const t = textsOf(classificationCurvesTexts, locale);
  const { curve, lines, withoutLabel, withoutWeight } = facts;
  const notes: string[] = [];
  if (withoutLabel > 0) notes.push(t('withoutLabel', { count: withoutLabel }));
  if (withoutWeight > 0) notes.push(t('withoutWeight', { count: withoutWeight }));
  const scoreless = ({ withoutScore: count }: CurveLine) => (count > 0 ? t('withoutScore', { count }) : undefined);
  notes.push(...grouped(lines, names, scoreless, locale));
  notes.push(...grouped(lines, names, (line) => undefinedText(line, curve, locale), locale));
  if (curve === 'calibration') notes.push(t(binning === 'width' ? 'eceByWidth' : 'eceByCount', { bins }));
  if (curve === 'det') notes.push(t('detEdges'));
  notes.push(...macroNotes(facts, locale));
  if (lines.some((line) => line.intervals))
    notes.push(t('bands', { level: 100 * bootstrap.level, samples: bootstrap.samples, seed: bootstrap.seed }));
  return notes;
}

function macroNotes({ curve, lines }: CurveFacts, locale: Locale | undefined): string[] {
  const t = textsOf(classificationCurvesTexts, locale);
  const macro = lines.find(({ average }) => average === 'macro');
  if (!macro) return [];
  const all = lines.filter((line) => line.run === macro.run && line.class !== undefined && Object.is(line.step, macro.step));
  return [
    ...(curve === 'roc' ? [] : [t('macroNoCurve')]),
    ...(macro.classes < all.length ? [t('macroOver', { count: macro.classes })] : []),
  ];
}

/** Why a line is not drawn, or its figure not defined. */
export function undefinedText(line: CurveLine, curve: CurveKind, locale: Locale = english): string | undefined {
  const t = textsOf(classificationCurvesTexts, locale);
  if (line.average === 'macro' && !Number.isNaN(line.auc)) return undefined;
  if (curve === 'calibration') {
    if (line.rows === 0) return t('noRows');
    const [low, high] = line.scores.map((score) => locale.local(String(score)));
    return Number.isNaN(line.brier) ? t('notProbabilities', { low: low ?? '', high: high ?? '' }) : undefined;
  }
  if (line.oneClass === undefined || (line.oneClass === 'only-positives' && curve !== 'roc' && curve !== 'det')) return undefined;
  return t(oneClassNames[line.oneClass]);
}

/** Said once where it is the same of all lines, and with the name of the line where not. */
function grouped(
  lines: readonly CurveLine[],
  names: readonly string[],
  text: (line: CurveLine) => string | undefined,
  locale: Locale | undefined,
): string[] {
  const t = textsOf(classificationCurvesTexts, locale);
  const said = lines.map((line) => (line.average ? undefined : text(line)));
  const single = lines.flatMap((line, i) => (line.average ? [] : [said[i]]));
  if (single[0] !== undefined && single.every((each) => each === single[0])) return [single[0]];
  const found = said.flatMap((each, i) => (each === undefined ? [] : [t('ofLine', { line: names[i] ?? '', text: each })]));
  return found.length > 6 ? [...found.slice(0, 5), t('moreLines', { count: found.length - 5 })] : found;
}
