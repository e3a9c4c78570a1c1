import { textsOf, type Locale } from '../../texts/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import { ConfusionMatrixDrawing } from './ConfusionMatrixDrawing.js';
import { ConfusionMatrixFooter } from './ConfusionMatrixFooter.js';
import { ConfusionMatrixSettings } from './ConfusionMatrixSettings.js';
import { confusionTable } from './confusionTable.js';
import { normalisationName } from './figureTexts.js';
import { confusionMatrixDefaults } from './guessColumns.js';
import type { MatrixSet } from './matrixSet.js';
import { planConfusion } from './plan.js';
import { confusionMatrixSpecSchema, type ConfusionMatrixSpec } from './spec.js';
import { initialState, type ConfusionMatrixState } from './state.js';
import { confusionMatrixTexts } from './texts.js';
import { prepareConfusion, viewConfusion, type ConfusionMatrixView } from './view.js';

/** How often each class was taken for each, from a logged table of predictions. */
export const confusionMatrix = definePanel<ConfusionMatrixSpec, ConfusionMatrixState, ConfusionMatrixView, MatrixSet>({
  kind: 'confusion-matrix',
  version: 1,
  texts: confusionMatrixTexts.folder,
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
  heading,
  summary: (view) => view.summary,
  table: confusionTable,
  Component: ConfusionMatrixDrawing,
  Footer: ConfusionMatrixFooter,
  Settings: ConfusionMatrixSettings,
});

function heading(
  { table, normalise = 'row', compare }: ConfusionMatrixSpec,
  view: ConfusionMatrixView | undefined,
  locale: Locale,
): PanelHeading {
  const t = textsOf(confusionMatrixTexts, locale);
  const values = normalisationName(normalise, locale);
  const treatment = compare === 'difference' ? t('treatedDifference', { values }) : values;
  return {
    title: table === undefined ? kindTitle(confusionMatrix, locale) : t('titleOf', { table }),
    treatment: view?.empty === undefined ? treatment : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  };
}
