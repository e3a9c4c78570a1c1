import type { Catalog } from '../../model/index.js';
import { definePanel } from '../definePanel.js';
import { CurvesDrawing } from './CurvesDrawing.js';
import { CurvesFooter } from './CurvesFooter.js';
import { CurvesSettings } from './CurvesSettings.js';
import { curvesTable } from './curvesTable.js';
import { guessScores } from './guessScores.js';
import { planCurves } from './plan.js';
import { classificationCurvesSpecSchema, positiveClass, type ClassificationCurvesSpec } from './spec.js';
import { curveTitles } from './texts.js';
import { viewCurves, type CurvesView } from './view.js';

/** How good scores tell a class from the rest. */
export const classificationCurves = definePanel<ClassificationCurvesSpec, undefined, CurvesView>({
  kind: 'classification-curves',
  version: 1,
  title: 'Classification curves',
  about: 'ROC, precision–recall, calibration, DET, gain and lift of a table of predictions, with a threshold that panels share.',
  defaults: (catalog: Catalog) => ({ ...guessScores(catalog), curve: 'roc' }),
  schema: classificationCurvesSpecSchema,
  initialState: undefined,
  migrations: [],
  plan: planCurves,
  view: viewCurves,
  heading: (spec, view) => ({
    title: curveTitles[spec.curve],
    treatment: treatment(spec),
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table: curvesTable,
  Component: CurvesDrawing,
  Footer: CurvesFooter,
  Settings: CurvesSettings,
});

function treatment(spec: ClassificationCurvesSpec): string | undefined {
  if (spec.table === undefined) return undefined;
  const { scores, table } = spec;
  if (spec.curve === 'confusion' || scores.length === 1) return `${table} · class ${positiveClass(spec) ?? ''}`;
  return `${table} · ${scores.length} classes, each against the rest`;
}
