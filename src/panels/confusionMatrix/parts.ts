import { textsOf } from '../../texts/index.js';
import type { DrawingParts } from '../drawingParts.js';
import { ConfusionMatrixDrawing } from './ConfusionMatrixDrawing.js';
import { ConfusionMatrixFooter } from './ConfusionMatrixFooter.js';
import { confusionTable } from './confusionTable.js';
import { normalisationName } from './figureTexts.js';
import type { MatrixSet } from './matrixSet.js';
import type { ConfusionMatrixSpec } from './spec.js';
import { initialState, type ConfusionMatrixState } from './state.js';
import { confusionMatrixTexts } from './texts.js';
import { prepareConfusion, viewConfusion, type ConfusionMatrixView } from './view.js';

/** What draws confusion matrices. */
export const confusionParts: DrawingParts<ConfusionMatrixSpec, ConfusionMatrixState, ConfusionMatrixView, MatrixSet> = {
  texts: confusionMatrixTexts.folder,
  initialState,
  prepare: prepareConfusion,
  view: viewConfusion,
  summary: (view) => view.summary,
  table: confusionTable,
  Component: ConfusionMatrixDrawing,
  Footer: ConfusionMatrixFooter,
  treatment: ({ normalise = 'row', compare }, view, locale) => {
    if (!view || view.empty !== undefined) return {};
    const values = normalisationName(normalise, locale);
    const difference = compare === 'difference';
    return {
      treatment: difference ? textsOf(confusionMatrixTexts, locale)('treatedDifference', { values }) : values,
      fidelity: view.fidelity,
    };
  },
};
