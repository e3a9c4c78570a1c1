import type { Frame, ThresholdOf } from '../../model/index.js';
import { confusionScores } from '../../numeric/index.js';
import { formatStep } from '../../theme/index.js';
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
export function prepareConfusion({ frame, plan }: Answer, spec: ConfusionMatrixSpec): MatrixSet {
  return matrixSet(frame, spec, plan);
}

export function viewConfusion(
  answers: readonly Answer[],
  spec: ConfusionMatrixSpec,
  state: ConfusionMatrixState,
  context: PanelContext,
  prepared: MatrixSet | undefined,
): ConfusionMatrixView {
  const [counts, page] = answers;
  const set = prepared ?? { classes: [], members: undefined, matrices: [] };
  const shown = shownMatrices(set, spec, state, context);
  const normalise = spec.normalise ?? 'row';
  const values = valuesOf(shown, normalise);
  const items = confusionItems(set, shown, normalise);
  const pick = isPicked(state, context);
  const empty = emptyReason(set, spec, shown.mode, context.catalog);
  return {
    set,
    ...shown,
    normalise,
    values,
    most: values?.most ?? set.matrices.reduce((most, matrix) => Math.max(most, matrixValues(matrix, normalise).most), 0),
    colored: state.tab === 'matrix',
    steps: tableSteps(context.catalog, spec.table),
    step: state.step ?? spec.step ?? 'last',
    items,
    picked: pick && { pick, frame: page?.plan.kind === 'table.page' ? page.frame : undefined },
    at: counts?.plan.kind === 'confusion' ? pastThreshold(counts.plan.predicted) : undefined,
    fidelity: fidelityText(set),
    notes: counts ? notesOf(counts.frame, spec, set) : [],
    summary: empty ?? summaryText(set, shown, items),
    empty,
  };
}

function valuesOf({ main, against }: ShownMatrices, normalise: Normalisation): MatrixValues | undefined {
  if (main && against) return differenceValues(main, against, normalise);
  return main && matrixValues(main, normalise);
}

function fidelityText({ matrices }: MatrixSet): string {
  const counted = matrices.reduce((sum, { facts }) => sum + facts.counted, 0);
  const rows = `${formatStep(counted)} ${counted === 1 ? 'row' : 'rows'}`;
  return `${matrices.length > 1 ? `${formatStep(matrices.length)} runs · ` : ''}${rows} · exact`;
}

function notesOf({ notes }: Frame, { order }: ConfusionMatrixSpec, { classes, matrices }: MatrixSet): string[] {
  const left = notes.flatMap((note) => (note.kind === 'left-out-rows' ? [leftOutText(note)] : []));
  const clustered = order === 'cluster' && classes.length > mostClustered;
  const undefinedFigures = matrices.length === 1 && matrices[0] && matrices[0].facts.counted > 0 ? undefinedText(matrices[0]) : [];
  return [
    ...left,
    ...undefinedFigures,
    ...(clustered
      ? [
          `By name: clusters are looked for among ${formatStep(mostClustered)} classes at most, and there are ${formatStep(classes.length)}.`,
        ]
      : []),
  ];
}

function leftOutText({
  noActual,
  noPredicted,
  noWeight,
  of,
}: {
  noActual: number;
  noPredicted: number;
  noWeight: number;
  of: number;
}): string {
  const parts = [
    [noActual, 'no actual class'],
    [noPredicted, 'no predicted class'],
    [noWeight, 'no proper weight'],
  ] as const;
  const reasons = parts.filter(([count]) => count > 0).map(([count, what]) => `${formatStep(count)} with ${what}`);
  return `${formatStep(noActual + noPredicted + noWeight)} of ${formatStep(of)} rows left out: ${reasons.join(', ')}.`;
}

function undefinedText({ sums }: OneMatrix): string[] {
  const { kappa, mcc } = confusionScores(sums);
  const names = [Number.isNaN(kappa) && 'kappa', Number.isNaN(mcc) && 'MCC'].filter((name) => name !== false);
  return names.length > 0
    ? [`One class only among ${Number.isNaN(kappa) ? 'all' : 'the actual or the predicted'}: ${names.join(' and ')} not defined.`]
    : [];
}
