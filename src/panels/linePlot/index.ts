export * from './kind.js';
export * from './LinePlot.js';
export { linePlotSpec, maxSmoothing, type LinePlotSpec } from './spec.js';
