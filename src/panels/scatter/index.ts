export { scatter } from './kind.js';
export { Scatter, type ScatterProps } from './Scatter.js';
export type { ReferenceLine, ScatterSpec } from './spec.js';
