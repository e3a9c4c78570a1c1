import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { classificationCurves } from './kind.js';
import type { ClassificationCurvesSpec } from './spec.js';

/** Its settings, one by one. */
export interface ClassificationCurvesFields extends Omit<ClassificationCurvesSpec, 'curve'> {
  /** Default `roc`. */
  curve?: ClassificationCurvesSpec['curve'];
}

export type ClassificationCurvesProps = PanelComponentProps<ClassificationCurvesFields, ClassificationCurvesSpec>;

/** Curves of a classifier's predictions, as a card of its own. Those of one provider share the threshold of a class. */
export const ClassificationCurves = /* @__PURE__ */ panelComponent<ClassificationCurvesFields, ClassificationCurvesSpec>({
  kind: classificationCurves,
  name: 'ClassificationCurves',
  height: 420,
  specOf: ({ curve = 'roc', ...spec }) => ({ ...spec, curve }),
});
