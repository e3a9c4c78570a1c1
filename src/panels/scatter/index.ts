export * from './kind.js';
export * from './Scatter.js';
export { scatterSpec, type PointAxis, type ReferenceLine, type ScatterFit, type ScatterSpec } from './spec.js';
