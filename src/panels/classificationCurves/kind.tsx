import type { Catalog } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { definePanel } from '../definePanel.js';
import { CurvesDrawing } from './CurvesDrawing.js';
import { CurvesFooter } from './CurvesFooter.js';
import { CurvesSettings } from './CurvesSettings.js';
import { curvesTable } from './curvesTable.js';
import { guessScores } from './guessScores.js';
import { countsPlan, planCurves } from './plan.js';
import { classificationCurvesSpecSchema, drawnScores, positiveClass, type ClassificationCurvesSpec } from './spec.js';
import { classificationCurvesTexts } from './texts.js';
import { viewCurves, type CurvesView } from './view.js';

/** How good scores tell a class from the rest. */
export const classificationCurves = definePanel<ClassificationCurvesSpec, undefined, CurvesView>({
  kind: 'classification-curves',
  version: 1,
  texts: classificationCurvesTexts.folder,
  title: 'Classification curves',
  about: 'ROC, precision–recall, calibration, DET, gain and lift of a table of predictions, with a threshold that panels share.',
  defaults,
  schema: classificationCurvesSpecSchema,
  initialState: undefined,
  migrations: [],
  plan: planCurves,
  // Counts at the threshold that probabilities have before somebody moves it.
  besides: (spec, context) =>
    planCurves(spec, undefined, context).flatMap((plan) => (plan.kind === 'curve' ? [countsPlan(plan, 0.5)] : [])),
  view: viewCurves,
  heading: (spec, view, locale) => ({
    title: textsOf(classificationCurvesTexts, locale)(spec.curve),
    treatment: treatment(spec, locale),
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table: curvesTable,
  Component: CurvesDrawing,
  Footer: CurvesFooter,
  Settings: CurvesSettings,
});

/** Lines of each class of one run, or of one class where several runs have many: who wants all says so. */
function defaults(catalog: Catalog): ClassificationCurvesSpec {
  const guessed = guessScores(catalog);
  const runs = new Set(catalog.tables.filter(({ key }) => key === guessed.table).map(({ run }) => run));
  return { ...guessed, curve: 'roc', ...(runs.size > 1 && guessed.scores.length > 2 && { lines: 'positive' }) };
}

function treatment(spec: ClassificationCurvesSpec, locale: Locale): string | undefined {
  const t = textsOf(classificationCurvesTexts, locale);
  if (spec.table === undefined) return undefined;
  const { table } = spec;
  const scores = drawnScores(spec);
  if (spec.curve === 'confusion' || scores.length === 1) return t('ofClass', { table, name: positiveClass(spec) ?? '' });
  return t('ofClasses', { table, count: scores.length });
}
