import { textsOf } from '../../texts/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import { ConfusionMatrixSettings } from './ConfusionMatrixSettings.js';
import { confusionMatrixDefaults } from './guessColumns.js';
import type { MatrixSet } from './matrixSet.js';
import { confusionParts } from './parts.js';
import { planConfusion } from './plan.js';
import { confusionMatrixSpecSchema, type ConfusionMatrixSpec } from './spec.js';
import type { ConfusionMatrixState } from './state.js';
import { confusionMatrixTexts } from './texts.js';
import type { ConfusionMatrixView } from './view.js';

/** How often each class was taken for each, from a logged table of predictions. */
export const confusionMatrix = definePanel<ConfusionMatrixSpec, ConfusionMatrixState, ConfusionMatrixView, MatrixSet>({
  ...confusionParts,
  kind: 'confusion-matrix',
  version: 1,
  title: 'Confusion matrix',
  about: 'How often each class was taken for each, from a logged table of predictions, with precision, recall and the rows behind a cell.',
  defaults: confusionMatrixDefaults,
  schema: confusionMatrixSpecSchema,
  migrations: [],
  thresholdTable: ({ table, threshold }) => (threshold === 'none' ? undefined : table),
  plan: planConfusion,
  heading: (spec, view, locale): PanelHeading => ({
    title:
      spec.table === undefined
        ? kindTitle(confusionMatrix, locale)
        : textsOf(confusionMatrixTexts, locale)('titleOf', { table: spec.table }),
    ...confusionParts.treatment(spec, view, locale),
  }),
  Settings: ConfusionMatrixSettings,
});
