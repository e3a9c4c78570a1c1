export { ConfusionMatrix, type ConfusionMatrixPanelProps } from './ConfusionMatrix.js';
export { confusionMatrix } from './kind.js';
export type { Collapse, ConfusionMatrixSpec, Normalisation } from './spec.js';
