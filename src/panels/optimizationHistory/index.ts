export { optimizationHistory } from './kind.js';
export { OptimizationHistory, type OptimizationHistoryProps } from './OptimizationHistory.js';
export type { HistoryAxis, OptimizationHistorySpec } from './spec.js';
