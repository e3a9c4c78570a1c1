import type { Frame, ThresholdOf } from '../../model/index.js';
import { confusionScores } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { confusionItems, type ConfusionItem } from './confusionItems.js';
import { emptyReason } from './emptyReason.js';
import { tableSteps } from './guessColumns.js';
import { matrixSet, mostClustered, type MatrixSet, type OneMatrix } from './matrixSet.js';
import { differenceValues, matrixValues, type MatrixValues } from './matrixValues.js';
import { isPicked, pastThreshold } from './plan.js';
import type { ConfusionMatrixSpec, Normalisation } from './spec.js';
import type { ConfusionMatrixState, PickedCell } from './state.js';
import { shownMatrices, type ShownMatrices } from './shownMatrices.js';
import { summaryText } from './summary.js';
import { confusionMatrixTexts } from './texts.js';

/** Rows of the picked cell. */
export interface PickedRows {
  pick: PickedCell;
  /** A page of them; undefined before they came. */
  frame: Frame | undefined;
}

/** A confusion matrix as it is drawn: one, several small ones, or a difference. */
export interface ConfusionMatrixView extends ShownMatrices {
  set: MatrixSet;
  normalise: Normalisation;
  /** What is drawn of the large one. */
  values: MatrixValues | undefined;
  /** The value of the strongest colour, in all matrices that are drawn. */
  most: number;
  /** Whether what is on screen has these colours. */
  colored: boolean;
  /** Steps at which the table was logged, ascending, and the one that is shown. */
  steps: readonly number[];
  step: number | 'last';
  /** The most frequent confusions. */
  items: readonly ConfusionItem[];
  picked: PickedRows | undefined;
  /** The threshold of a class that decides what is predicted; undefined where none does. */
  at: ThresholdOf | undefined;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** Prepares the matrices of an answer. */
export function prepareConfusion({ frame, plan }: Answer, spec: ConfusionMatrixSpec, { locale }: Pick<PanelContext, 'locale'>): MatrixSet {
  return matrixSet(frame, spec, plan, locale);
}

export function viewConfusion(
  answers: readonly Answer[],
  spec: ConfusionMatrixSpec,
  state: ConfusionMatrixState,
  context: PanelContext,
  prepared: MatrixSet | undefined,
): ConfusionMatrixView {
  const [counts, page] = answers;
  const { catalog, locale } = context;
  const set = prepared ?? { classes: [], members: undefined, matrices: [] };
  const shown = shownMatrices(set, spec, state, context);
  const normalise = spec.normalise ?? 'row';
  const values = valuesOf(shown, normalise);
  const items = confusionItems(set, shown, normalise, locale);
  const pick = isPicked(state, context);
  const empty = emptyReason(set, spec, shown.mode, catalog, locale);
  return {
    set,
    ...shown,
    normalise,
    values,
    most: values?.most ?? set.matrices.reduce((most, matrix) => Math.max(most, matrixValues(matrix, normalise).most), 0),
    colored: state.tab === 'matrix',
    steps: tableSteps(catalog, spec.table),
    step: state.step ?? spec.step ?? 'last',
    items,
    picked: pick && { pick, frame: page?.plan.kind === 'table.page' ? page.frame : undefined },
    at: counts?.plan.kind === 'confusion' ? pastThreshold(counts.plan.predicted) : undefined,
    fidelity: fidelityText(set, locale),
    notes: counts ? notesOf(counts.frame, spec, set, locale) : [],
    summary: empty ?? summaryText(set, shown, items, locale),
    empty,
  };
}

function valuesOf({ main, against }: ShownMatrices, normalise: Normalisation): MatrixValues | undefined {
  if (main && against) return differenceValues(main, against, normalise);
  return main && matrixValues(main, normalise);
}

function fidelityText({ matrices }: MatrixSet, locale: Locale | undefined): string {
  const t = textsOf(confusionMatrixTexts, locale);
  const rows = t('rows', { count: matrices.reduce((sum, { facts }) => sum + facts.counted, 0) });
  return matrices.length > 1 ? t('exactRuns', { runs: t('runs', { count: matrices.length }), rows }) : t('exact', { rows });
}

function notesOf({ notes }: Frame, { order }: ConfusionMatrixSpec, { classes, matrices }: MatrixSet, locale: Locale | undefined): string[] {
  const left = notes.flatMap((note) => (note.kind === 'left-out-rows' ? [leftOutText(note, locale)] : []));
  const clustered = order === 'cluster' && classes.length > mostClustered;
  const undefinedFigures = matrices.length === 1 && matrices[0] && matrices[0].facts.counted > 0 ? undefinedText(matrices[0], locale) : [];
  return [
    ...left,
    ...undefinedFigures,
    ...(clustered ? [textsOf(confusionMatrixTexts, locale)('tooManyToCluster', { most: mostClustered, classes: classes.length })] : []),
  ];
}

interface LeftOut {
  noActual: number;
  noPredicted: number;
  noWeight: number;
  of: number;
}

function leftOutText(left: LeftOut, locale: Locale | undefined): string {
  const t = textsOf(confusionMatrixTexts, locale);
  const reasons = (['noActual', 'noPredicted', 'noWeight'] as const).filter((reason) => left[reason] > 0);
  const count = reasons.reduce((sum, reason) => sum + left[reason], 0);
  const said = reasons.map((reason) => t(reason, { count: left[reason] }));
  return t('leftOut', { count, rows: left.of, reasons: joined(said, locale) });
}

/** Kappa is not defined where all is one class; the correlation is not either then. */
function undefinedText({ sums }: OneMatrix, locale: Locale | undefined): string[] {
  const t = textsOf(confusionMatrixTexts, locale);
  const { kappa, mcc } = confusionScores(sums);
  if (Number.isNaN(kappa)) return [t('kappaUndefined')];
  return Number.isNaN(mcc) ? [t('mccUndefined')] : [];
}
