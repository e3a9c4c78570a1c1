export { scatter3d } from './kind.js';
export * from './Scatter3d.js';
export type { Scatter3dSpec } from './spec.js';
