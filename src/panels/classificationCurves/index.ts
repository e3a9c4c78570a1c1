export { ClassificationCurves, type ClassificationCurvesProps } from './ClassificationCurves.js';
export { classificationCurves } from './kind.js';
export type { ClassificationCurvesSpec, ClassificationView, ScoreColumn } from './spec.js';
