import { definePanel } from '../definePanel.js';
import { ConfusionMatrixDrawing } from './ConfusionMatrixDrawing.js';
import { ConfusionMatrixFooter } from './ConfusionMatrixFooter.js';
import { ConfusionMatrixSettings } from './ConfusionMatrixSettings.js';
import { confusionTable } from './confusionTable.js';
import { normalisationNames } from './figureTexts.js';
import { confusionMatrixDefaults } from './guessColumns.js';
import type { MatrixSet } from './matrixSet.js';
import { planConfusion } from './plan.js';
import { confusionMatrixSpecSchema, type ConfusionMatrixSpec } from './spec.js';
import { initialState, type ConfusionMatrixState } from './state.js';
import { prepareConfusion, viewConfusion, type ConfusionMatrixView } from './view.js';

/** How often each class was taken for each, from a logged table of predictions. */
export const confusionMatrix = definePanel<ConfusionMatrixSpec, ConfusionMatrixState, ConfusionMatrixView, MatrixSet>({
  kind: 'confusion-matrix',
  version: 1,
  title: 'Confusion matrix',
  about: 'How often each class was taken for each, from a logged table of predictions, with precision, recall and the rows behind a cell.',
  defaults: confusionMatrixDefaults,
  schema: confusionMatrixSpecSchema,
  initialState,
  migrations: [],
  thresholdTable: ({ table, threshold }) => (threshold === 'none' ? undefined : table),
  plan: planConfusion,
  prepare: prepareConfusion,
  view: viewConfusion,
  heading: ({ table, normalise = 'row', compare }, view) => ({
    title: table === undefined ? 'Confusion matrix' : `Confusion matrix of ${table}`,
    treatment: view?.empty === undefined ? `${normalisationNames[normalise]}${compare === 'difference' ? ', difference' : ''}` : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table: confusionTable,
  Component: ConfusionMatrixDrawing,
  Footer: ConfusionMatrixFooter,
  Settings: ConfusionMatrixSettings,
});
