import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { classificationCurves } from './kind.js';
import type { ClassificationCurvesSpec } from './spec.js';

export interface ClassificationCurvesProps extends StandaloneProps, Omit<ClassificationCurvesSpec, 'curve'> {
  /** Default `roc`. */
  curve?: ClassificationCurvesSpec['curve'];
}

/** Curves of a classifier's predictions, as a card of its own. Those of one provider share the threshold of a class. */
export function ClassificationCurves({ project, runs, title, height = 420, curve = 'roc', ...spec }: ClassificationCurvesProps) {
  return (
    <StandalonePanel
      project={project}
      runs={runs}
      title={title}
      height={height}
      kind={classificationCurves}
      version={1}
      spec={{ ...spec, curve }}
    />
  );
}
